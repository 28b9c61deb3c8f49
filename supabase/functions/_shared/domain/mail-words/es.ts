import type { MailWords } from './mail-words.ts';

export const es: MailWords = {
  receipt: {
    credit: (amount) => `De este pago, ${amount} quedan a tu favor.`,
    open: 'Ver en el portal',
  },
  paymentNotice: {
    subject: (contact, amount) => `${contact} ha pagado ${amount}`,
    text: (contact, amount, date) =>
      `${contact} ha pagado ${amount} el ${date}. El cobro ya está anotado en tu diario.`,
    credit: (amount) =>
      `Sobran ${amount}, que quedan a favor del contacto: decide si se devuelven o se aplican.`,
    open: 'Abrir el documento',
  },
  document: { open: 'Ver el documento', labelled: (label, text) => `${label}: ${text}` },
  paidFor: 'Aplicado a',
  footer: (merchant) => `Enviado en nombre de ${merchant}`,
};
