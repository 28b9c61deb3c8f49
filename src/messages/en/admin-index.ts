import type { MerchantWords } from '../es/admin-index';
import { address } from './address';
import { admin } from './admin';
import { bankAccounts } from './bank-accounts';
import { contactActivity } from './contact-activity';
import { contactEmail } from './contact-email';
import { contactList } from './contact-list';
import { contacts } from './contacts';
import { invitations } from './invitations';
import { links } from './links';
import { logo } from './logo';
import { mail } from './mail';
import { reversals } from './reversals';
import { settings } from './settings';
import { templates } from './templates';

export const adminEn: MerchantWords = {
  address,
  admin,
  bankAccounts,
  contactActivity,
  contactEmail,
  contactList,
  contacts,
  invitations,
  links,
  logo,
  mail,
  reversals,
  settings,
  templates,
};
