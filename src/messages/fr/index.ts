import type { Words } from '../load';
import { common } from './common';
import { failures } from './failures';
import { navigation } from './navigation';
import { parts } from './parts';

export const fr: Words = { common, failures, navigation, parts };
