/** The words of the mails that payments cause. Amounts and dates arrive formatted. */
export type MailWords = {
  receipt: {
    subject: (merchant: string, amount: string) => string;
    greeting: (contact: string) => string;
    text: (merchant: string, amount: string, date: string) => string;
    credit: (amount: string) => string;
    open: string;
  };
  paymentNotice: {
    subject: (contact: string, amount: string) => string;
    text: (contact: string, amount: string, date: string) => string;
    credit: (amount: string) => string;
    open: string;
  };
  paidFor: string;
  footer: (merchant: string) => string;
};
