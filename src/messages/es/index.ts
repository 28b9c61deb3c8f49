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

export const es = {
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

/** What a contact's screens say, and the parts of all. Spanish is the shape: what French or English lacks does not compile. */
export type Words = typeof es;
