import { formatDay } from '../days.ts';
import { documentTitle } from '../document-file-name.ts';
import type { Language } from '../language.ts';
import type { PaymentMail } from '../mail-facts.ts';
import { mailWords } from '../mail-words/index.ts';
import { formatMoney } from '../money.ts';

type Facts = Omit<PaymentMail, 'contact' | 'template' | 'members'>;

/** Amount, day, what is left over (null for nothing) and what was paid, formatted for a reader. */
export function paymentFigures(
  { merchant, amount, currency, received_at, items }: Facts,
  language: Language,
) {
  const money = (minor: number) => formatMoney(minor, currency, language);
  const left = amount - items.reduce((sum, item) => sum + item.amount, 0);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: merchant.time_zone }).format(
    new Date(received_at),
  );
  const rows = items.map(({ kind, number, amount: share }): [string, string] => [
    documentTitle({ kind, number, language }),
    money(share),
  ]);
  return {
    amount: money(amount),
    date: formatDay(day, language),
    credit: left > 0 ? money(left) : null,
    table: rows.length === 0 ? undefined : { title: mailWords[language].paidFor, rows },
  };
}
