/** The words of mails that no template holds. Amounts and dates arrive formatted. */
export type MailWords = {
  receipt: {
    credit: (amount: string) => string;
    open: string;
  };
  paymentNotice: {
    subject: (contact: string, amount: string) => string;
    text: (contact: string, amount: string, date: string) => string;
    credit: (amount: string) => string;
    open: string;
  };
  document: { open: string; labelled: (label: string, text: string) => string };
  paidFor: string;
  footer: (merchant: string) => string;
};
