import { formatDay } from '../../domain/days.ts';
import { formatMoney } from '../../domain/money.ts';
import type { Heading } from './header.ts';
import type { DocumentSheet } from './sheet.ts';

/** Kind and number of a document, its dates and reference, its total. */
export function documentHeading({ snapshot, words, language }: DocumentSheet): Heading {
  const { title, due } = words.kinds[snapshot.kind];
  const { number, issued_on, due_on, reference, total, currency } = snapshot;
  const facts = [{ label: words.issued, value: formatDay(issued_on, language) }];
  if (due_on !== null) facts.push({ label: due, value: formatDay(due_on, language) });
  if (reference) facts.push({ label: words.reference, value: reference });
  return {
    ...{ title, detail: number, facts },
    figure: { label: words.total, value: formatMoney(total, currency, language) },
  };
}
