import type { AccessMailWords } from './access-words.ts';

export const es: AccessMailWords = {
  greeting: (contact) => `Hola, ${contact}:`,
  recovery: {
    subject: (merchant, has) => `${has ? 'Recupera' : 'Crea'} tu contraseña del portal de ${merchant}`,
    text: (merchant, has) =>
      `Alguien, probablemente tú, ha pedido ${has ? 'recuperar' : 'crear'} la contraseña con la que entras en el portal de ${merchant}.`,
    until: (minutes) => `El enlace sirve una sola vez y durante ${minutes} minutos.`,
    unasked: 'Si no lo has pedido, no hagas nada: todo sigue como estaba.',
    action: (has) => (has ? 'Elegir otra contraseña' : 'Crear la contraseña'),
  },
  freshLink: {
    subject: (merchant, document) =>
      document === null
        ? `Tu nuevo enlace al portal de ${merchant}`
        : `${document} de ${merchant}: tu nuevo enlace`,
    text: (merchant, document) =>
      document === null
        ? `Aquí tienes un enlace nuevo al portal de ${merchant}.`
        : `Aquí tienes un enlace nuevo a este documento de ${merchant}: ${document}.`,
    until: (hours) => `Funciona durante ${hours} horas. No lo reenvíes: quien lo tenga verá lo mismo que tú.`,
    unasked: 'Si no lo has pedido, puedes borrar este mensaje.',
    action: (document) => (document === null ? 'Abrir el portal' : 'Ver el documento'),
  },
  passwordChanged: {
    subject: (merchant) => `Cambio en tu contraseña del portal de ${merchant}`,
    text: (merchant, change) =>
      ({
        set: `${merchant} te ha puesto una contraseña para entrar en su portal. Te la dará por otra vía.`,
        changed: `${merchant} ha cambiado la contraseña con la que entras en su portal. Te la dará por otra vía.`,
        removed: `${merchant} ha quitado la contraseña con la que entrabas en su portal.`,
      })[change],
    ended: 'Las sesiones que tenías abiertas se han cerrado.',
    unexpected: (merchant) =>
      `Si no lo esperabas, habla con ${merchant}, o elige tú otra contraseña desde «Crear o recuperar la contraseña».`,
    action: 'Ir al portal',
  },
};
