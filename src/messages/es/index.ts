import { access } from './access';
import { address } from './address';
import { admin } from './admin';
import { common } from './common';
import { contactActivity } from './contact-activity';
import { contactList } from './contact-list';
import { contacts } from './contacts';
import { documentPage } from './document-page';
import { documents } from './documents';
import { failures } from './failures';
import { invitations } from './invitations';
import { links } from './links';
import { lists } from './lists';
import { logo } from './logo';
import { mail } from './mail';
import { navigation } from './navigation';
import { overview } from './overview';
import { parts } from './parts';
import { payments } from './payments';
import { settings } from './settings';
import { statement } from './statement';
import { templates } from './templates';
import { unsubscribe } from './unsubscribe';
import { zip } from './zip';

export const es = {
  access,
  address,
  settings,
  templates,
  links,
  lists,
  logo,
  mail,
  contactActivity,
  contactList,
  contacts,
  admin,
  common,
  documentPage,
  documents,
  failures,
  invitations,
  navigation,
  overview,
  parts,
  payments,
  unsubscribe,
  statement,
  zip,
};

/** Every word of the screens. Spanish is the shape: what French or English lacks does not compile. */
export type Words = typeof es;
