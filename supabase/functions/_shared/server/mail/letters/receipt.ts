import { mailWords } from '../../../domain/mail-words/index.ts';
import type { Letter } from '../letter.ts';
import type { Composer } from './composer.ts';
import { figures, type PaymentMail, readPayment } from './payment.ts';

/** A receipt for the contact who paid. */
export const compose: Composer = async (row, { server, app }) => {
  const mail = await readPayment(row, server);
  const { email } = mail.contact;
  return { to: email === null ? [] : [email], sender: mail.merchant, letter: receipt(mail, app) };
};

/** The receipt for the contact, in its language. */
function receipt(mail: PaymentMail, app: string): Letter {
  const { merchant, contact } = mail;
  const { receipt: words, ...common } = mailWords[contact.language];
  const { amount, date, credit, table } = figures(mail, contact.language);
  return {
    subject: words.subject(merchant.name, amount),
    paragraphs: [
      words.greeting(contact.name),
      words.text(merchant.name, amount, date),
      ...(credit === null ? [] : [words.credit(credit)]),
    ],
    table,
    action: { label: words.open, url: `${app}/${merchant.slug}/invoices` },
    footer: common.footer(merchant.name),
    color: merchant.color,
    language: contact.language,
  };
}
