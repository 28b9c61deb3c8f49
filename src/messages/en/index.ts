import type { Words } from '../es';
import { access } from './access';
import { common } from './common';
import { documents } from './documents';
import { failures } from './failures';
import { navigation } from './navigation';
import { parts } from './parts';
import { payments } from './payments';

export const en: Words = { access, common, documents, failures, navigation, parts, payments };
