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
  document: { open: string };
  paidFor: string;
  /** Below what goes to a contact, and below what tells the merchant of something. */
  footer: (merchant: string) => string;
  noticeFooter: (merchant: string) => string;
};
