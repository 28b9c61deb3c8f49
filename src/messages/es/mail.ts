/** Words about sending e-mail, for the merchant. */
export const mail = {
  send: 'Enviar',
  sendTitle: 'Enviar por correo',
  to: 'Para',
  toText: 'La dirección que consta en la ficha del contacto.',
  how: 'Qué se envía',
  ways: { pdf: 'El PDF adjunto', link: 'Un enlace al portal', both: 'El PDF y un enlace' },
  subject: 'Asunto',
  body: 'Texto',
  bodyText: 'El enlace va en un botón, debajo del texto.',
  unknownPlaceholders: (names: readonly string[]) =>
    `${names.length === 1 ? 'Este campo no existe' : 'Estos campos no existen'}: ${names.join(', ')}.`,
  portalClosed: 'El portal está cerrado para este contacto: solo se puede enviar el PDF.',
  noEmail: (name: string) =>
    `${name} no tiene correo en su ficha. Puedes compartir un enlace o pasarle el PDF.`,
  onItsWay: (email: string) => `Enviando a ${email}`,
  deliveries: 'Correos enviados',
  comment: 'Con un comentario',
  states: { queued: 'Enviando', sent: 'Enviado', failed: 'Se reintentará', given_up: 'No enviado' },
  notAccepted: 'El servidor de correo no lo ha aceptado.',
  reasons: {
    no_address: 'El contacto no tiene correo.',
    not_needed: 'El documento se anuló antes de enviarlo.',
    portal_closed: 'El portal se cerró para este contacto antes de enviarlo.',
  },
  nextTry: 'Próximo intento:',
};
