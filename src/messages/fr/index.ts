import type { Words } from '../es';
import { access } from './access';
import { common } from './common';
import { documentPage } from './document-page';
import { documents } from './documents';
import { failures } from './failures';
import { lists } from './lists';
import { navigation } from './navigation';
import { overview } from './overview';
import { parts } from './parts';
import { payments } from './payments';
import { preview } from './preview';
import { quotes } from './quotes';
import { statement } from './statement';
import { unsubscribe } from './unsubscribe';
import { zip } from './zip';

export const fr: Words = {
  access,
  lists,
  common,
  documentPage,
  documents,
  failures,
  navigation,
  overview,
  parts,
  payments,
  preview,
  quotes,
  unsubscribe,
  statement,
  zip,
};
