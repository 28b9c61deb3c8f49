import type { MailWords } from './mail-words.ts';

export const en: MailWords = {
  receipt: {
    credit: (amount) => `Of this payment, ${amount} is kept as your credit.`,
    open: 'View in the portal',
  },
  paymentNotice: {
    subject: (contact, amount) => `${contact} has paid ${amount}`,
    text: (contact, amount, date) =>
      `${contact} paid ${amount} on ${date}. It is already posted to your journal.`,
    credit: (amount) => `They paid ${amount} too much, which is kept as their credit.`,
    open: 'Open the document',
  },
  document: { open: 'View the document' },
  paidFor: 'Applied to',
  footer: (merchant) => `Sent on behalf of ${merchant}`,
  noticeFooter: (merchant) => `Automatic notice from ${merchant}’s portal`,
};
