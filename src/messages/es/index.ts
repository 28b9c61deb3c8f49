import { access } from './access';
import { common } from './common';
import { documents } from './documents';
import { failures } from './failures';
import { navigation } from './navigation';
import { parts } from './parts';
import { payments } from './payments';

export const es = { access, common, documents, failures, navigation, parts, payments };

/** Every word of the screens. Spanish is the shape: what French or English lacks does not compile. */
export type Words = typeof es;
