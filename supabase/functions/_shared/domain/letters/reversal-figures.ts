import type { Language } from '../language.ts';
import type { DisputeMail } from '../mail-facts.ts';
import { reversalWords } from '../mail-words/reversals.ts';
import { paymentFigures } from './payment-figures.ts';

type Facts = Pick<DisputeMail, 'merchant' | 'amount' | 'currency' | 'made_at' | 'items'>;

/** Amount, day and from which documents it was taken, formatted for a reader. */
export function reversalFigures({ made_at, ...facts }: Facts, language: Language) {
  const { amount, date, table } = paymentFigures({ ...facts, received_at: made_at }, language);
  return { amount, date, table: table && { ...table, title: reversalWords[language].from } };
}
