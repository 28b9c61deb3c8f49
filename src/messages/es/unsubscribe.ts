/** Words of the way out of further invitations. */
export const unsubscribe = {
  title: (merchant: string) => `Invitaciones de ${merchant}`,
  ask: '¿No quieres recibir más invitaciones al portal?',
  left: 'Hecho: no recibirás más invitaciones.',
  others: 'Seguirán llegándote tus documentos, los recibos de tus pagos y lo que pidas tú.',
  leave: 'No recibir más invitaciones',
  comeBack: 'Volver a recibirlas',
  unknown: 'Este enlace no funciona',
  unknownText: 'Puede que esté incompleto. Ábrelo otra vez desde el correo.',
};
