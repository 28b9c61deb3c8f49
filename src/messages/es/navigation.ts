/** Names of the rooms, in the portal and in the admin. */
export const navigation = {
  account: 'Mi cuenta',
  adminLabel: 'Administración',
  contacts: 'Contactos',
  documents: 'Documentos',
  oneDocument: 'Tu documento',
  settings: 'Ajustes',
  statement: 'Extracto',
};
