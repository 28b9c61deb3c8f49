import type { Words } from '../load';

export const navigation: Words['navigation'] = {
  account: 'Mon compte',
  adminLabel: 'Administration',
  contacts: 'Contacts',
  documents: 'Documents',
  invoices: 'Factures',
  settings: 'Réglages',
};
