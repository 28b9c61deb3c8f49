import { formatCount } from '../decimal.ts';
import type { AccessMailWords } from './access-words.ts';

export const es: AccessMailWords = {
  lasts: (hours) =>
    `El enlace funciona durante ${formatCount(hours, 'es')} horas. No lo reenvíes: quien lo tenga verá lo mismo que tú.`,
  invitation: {
    password: 'Entra con tu contraseña de siempre.',
    action: 'Entrar en el portal',
    leave: 'No quiero recibir más invitaciones',
  },
  recovery: {
    until: (minutes) => `El enlace sirve una sola vez y durante ${formatCount(minutes, 'es')} minutos.`,
    unasked: 'Si no lo has pedido, no hagas nada: todo sigue como estaba.',
    action: (has) => (has ? 'Elegir otra contraseña' : 'Crear la contraseña'),
  },
  freshLink: {
    unasked: 'Si no lo has pedido, puedes borrar este mensaje.',
    action: (document) => (document ? 'Ver el documento' : 'Abrir el portal'),
  },
  passwordChanged: {
    text: (merchant, change) =>
      ({
        set: `${merchant} te ha creado una contraseña para entrar en su portal. Te la dará por otra vía.`,
        changed: `${merchant} ha cambiado la contraseña con la que entras en su portal. Te la dará por otra vía.`,
        removed: `${merchant} ha eliminado la contraseña con la que entrabas en su portal.`,
      })[change],
    ended: 'Las sesiones que tenías abiertas se han cerrado.',
    unexpected: (merchant) =>
      `Si no lo esperabas, habla con ${merchant}, o elige tú otra contraseña desde «Crear o recuperar la contraseña».`,
    action: 'Ir al portal',
  },
};
