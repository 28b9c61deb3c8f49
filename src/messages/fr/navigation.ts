import type { Words } from '../es';

export const navigation: Words['navigation'] = {
  account: 'Mon compte',
  adminLabel: 'Administration',
  contacts: 'Contacts',
  documents: 'Documents',
  oneDocument: 'Votre document',
  settings: 'Réglages',
  statement: 'Relevé',
};
