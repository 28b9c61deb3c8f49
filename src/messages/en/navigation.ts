import type { Words } from '../es';

export const navigation: Words['navigation'] = {
  account: 'My account',
  adminLabel: 'Admin',
  contacts: 'Contacts',
  documents: 'Documents',
  oneDocument: 'Your document',
  settings: 'Settings',
  statement: 'Statement',
};
