import type { MailWords } from './mail-words.ts';

export const en: MailWords = {
  receipt: {
    credit: (amount) => `Of this payment, ${amount} remain to your credit.`,
    open: 'See it in the portal',
  },
  paymentNotice: {
    subject: (contact, amount) => `${contact} has paid ${amount}`,
    text: (contact, amount, date) => `${contact} paid ${amount} on ${date}. It is already in your journal.`,
    credit: (amount) => `${amount} are left to the contact’s credit: refund them or apply them.`,
    open: 'Open the document',
  },
  document: { open: 'View the document', labelled: (label, text) => `${label}: ${text}` },
  paidFor: 'Applied to',
  footer: (merchant) => `Sent on behalf of ${merchant}`,
};
