import type { Words } from '../load';

export const navigation: Words['navigation'] = {
  account: 'My account',
  adminLabel: 'Admin',
  contacts: 'Contacts',
  documents: 'Documents',
  invoices: 'Invoices',
  settings: 'Settings',
};
