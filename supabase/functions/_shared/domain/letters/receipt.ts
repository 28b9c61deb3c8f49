import type { Letter } from '../letter.ts';
import type { PaymentMail } from '../mail-facts.ts';
import { fillTemplate } from '../mail-template.ts';
import { mailWords } from '../mail-words/index.ts';
import { framed, partyValues } from './frame.ts';
import { paymentFigures } from './payment-figures.ts';

/** The receipt for a payment; `url` leads to the contact's invoices. What was paid, and what is left, is always said. */
export function receiptLetter(facts: Omit<PaymentMail, 'members'>, url: string): Letter {
  const { language } = facts.contact;
  const { amount, date, credit, table } = paymentFigures(facts, language);
  const { subject, paragraphs } = fillTemplate('receipt', language, facts.template, {
    ...partyValues(facts),
    link: url,
    'payment.amount': amount,
    'payment.date': date,
  });
  const words = mailWords[language].receipt;
  return framed(facts, {
    subject,
    paragraphs: [...paragraphs, ...(credit === null ? [] : [words.credit(credit)])],
    table,
    action: { label: words.open, url },
  });
}
