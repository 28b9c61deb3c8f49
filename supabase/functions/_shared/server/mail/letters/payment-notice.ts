import type { Letter } from '../../../domain/letter.ts';
import { paymentFigures } from '../../../domain/letters/payment-figures.ts';
import type { PaymentMail } from '../../../domain/mail-facts.ts';
import { mailWords } from '../../../domain/mail-words/index.ts';
import { reversalWords } from '../../../domain/mail-words/reversals.ts';
import type { Composer } from './composer.ts';
import { readPayment } from './payment.ts';
import { aboutUrl } from './reversal.ts';

/** A notice of a payment for the merchant's owners and administrators. */
export const compose: Composer = async (row, { server, app }) => {
  const mail = await readPayment(row, server);
  return { to: mail.members, sender: mail.merchant, letter: paymentNotice(mail, app) };
};

/** The notice for the merchant's people, in the merchant's language. */
function paymentNotice(mail: PaymentMail, app: string): Letter {
  const { merchant, contact, items } = mail;
  const { paymentNotice: words, ...common } = mailWords[merchant.language];
  const { amount, date, credit, table } = paymentFigures(mail, merchant.language);
  return {
    subject: words.subject(contact.name, amount),
    paragraphs: [words.text(contact.name, amount, date), ...(credit === null ? [] : [words.credit(credit)])],
    table,
    action: {
      label: items.length === 1 ? words.open : reversalWords[merchant.language].notice.openContact,
      url: aboutUrl(app, contact, items),
    },
    footer: common.noticeFooter(merchant.name),
    color: merchant.color,
    language: merchant.language,
  };
}
