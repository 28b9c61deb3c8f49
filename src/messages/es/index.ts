import { common } from './common';
import { failures } from './failures';
import { navigation } from './navigation';
import { parts } from './parts';

export const es = { common, failures, navigation, parts };
