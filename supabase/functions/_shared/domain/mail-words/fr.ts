import type { MailWords } from './mail-words.ts';

export const fr: MailWords = {
  receipt: {
    credit: (amount) => `Sur ce paiement, ${amount} restent à votre crédit.`,
    open: 'Voir dans le portail',
  },
  paymentNotice: {
    subject: (contact, amount) => `${contact} a payé ${amount}`,
    text: (contact, amount, date) =>
      `${contact} a payé ${amount} le ${date}. L’encaissement est déjà comptabilisé.`,
    credit: (amount) => `Le trop-perçu, ${amount}, reste à son crédit.`,
    open: 'Ouvrir le document',
  },
  document: { open: 'Voir le document' },
  paidFor: 'Imputé sur',
  footer: (merchant) => `Envoyé au nom de ${merchant}`,
  noticeFooter: (merchant) => `Avis automatique du portail de ${merchant}`,
};
