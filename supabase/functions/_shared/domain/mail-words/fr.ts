import type { MailWords } from './mail-words.ts';

export const fr: MailWords = {
  receipt: {
    credit: (amount) => `Sur ce paiement, ${amount} restent à votre crédit.`,
    open: 'Voir dans le portail',
  },
  paymentNotice: {
    subject: (contact, amount) => `${contact} a payé ${amount}`,
    text: (contact, amount, date) =>
      `${contact} a payé ${amount} le ${date}. L’encaissement est déjà inscrit dans votre journal.`,
    credit: (amount) => `Il reste ${amount} au crédit du contact : à rembourser ou à imputer.`,
    open: 'Ouvrir le document',
  },
  document: { open: 'Voir le document', labelled: (label, text) => `${label} : ${text}` },
  paidFor: 'Imputé sur',
  footer: (merchant) => `Envoyé au nom de ${merchant}`,
};
