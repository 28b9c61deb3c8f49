import type { Letter } from '../letter.ts';
import type { RefundMail } from '../mail-facts.ts';
import { fillTemplate } from '../mail-template.ts';
import { reversalWords } from '../mail-words/reversals.ts';
import { framed, partyValues } from './frame.ts';
import { reversalFigures } from './reversal-figures.ts';

/** That money was given back; `url` leads to the contact's invoices. From which documents, and that they are owed again, is always said. */
export function refundLetter(facts: Omit<RefundMail, 'members'>, url: string): Letter {
  const { language } = facts.contact;
  const words = reversalWords[language];
  const { amount, date, table } = reversalFigures(facts, language);
  const { subject, paragraphs } = fillTemplate('refund', language, facts.template, {
    ...partyValues(facts),
    link: url,
    'refund.amount': amount,
    'refund.date': date,
  });
  return framed(facts, {
    subject,
    paragraphs: table === undefined ? paragraphs : [...paragraphs, words.owedAgain],
    table,
    action: { label: words.open, url },
  });
}
