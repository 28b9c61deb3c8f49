import type { MailWords } from './mail-words.ts';

export const es: MailWords = {
  receipt: {
    credit: (amount) => `De este pago, ${amount} quedan a tu favor.`,
    open: 'Ver en el portal',
  },
  paymentNotice: {
    subject: (contact, amount) => `${contact} ha pagado ${amount}`,
    text: (contact, amount, date) =>
      `${contact} ha pagado ${amount} el ${date}. El cobro ya está contabilizado.`,
    credit: (amount) => `Ha pagado ${amount} de más, que quedan como saldo a su favor.`,
    open: 'Abrir el documento',
  },
  document: { open: 'Ver el documento' },
  paidFor: 'Aplicado a',
  footer: (merchant) => `Enviado en nombre de ${merchant}`,
  noticeFooter: (merchant) => `Aviso automático del portal de ${merchant}`,
};
