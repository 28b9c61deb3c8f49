/** Words about document links, for the merchant. */
export const links = {
  title: 'Enlaces',
  text: 'Cada vez que compartes se crea un enlace distinto. Aquí ves los más recientes.',
  none: 'Todavía no se ha compartido ninguno.',
  document: 'Documento',
  issued: 'Creado',
  state: 'Estado',
  states: { live: 'Activo', asks_password: 'Pide contraseña', expired: 'Caducado', revoked: 'Anulado' },
  firstPressed: 'Primer uso',
  notYet: 'Sin usar',
  ends: 'Termina',
  neverEnds: 'No caduca',
  action: 'Acción',
  revoke: 'Anular',
  revokeTitle: '¿Anular este enlace?',
  revokeText:
    'Dejará de abrir el documento y se cerrarán al momento las sesiones que abrió. No se puede deshacer.',
  revokedToast: 'Enlace anulado',
  shareTitle: 'Enlace para compartir',
  shareText: 'Cópialo ahora: por seguridad no lo guardamos y no se podrá volver a ver.',
  address: 'Enlace',
  copy: 'Copiar enlace',
  worksUntil: (until: string) => `Funciona durante 48 horas: hasta el ${until}.`,
  asksPassword: (name: string) => `No caduca: pedirá a ${name} su contraseña.`,
  contactClosed: (name: string) =>
    `El portal está cerrado para ${name}: el enlace no abrirá nada hasta que lo actives.`,
  portalClosed: 'Tu portal está desactivado en los ajustes: el enlace no abrirá nada hasta que lo actives.',
};
