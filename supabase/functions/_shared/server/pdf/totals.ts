import { formatPercent } from '../../domain/decimal.ts';
import { formatAmount, formatMoney } from '../../domain/money.ts';
import { taxWord } from './line-columns.ts';
import { askedOn, type DocumentSheet, ensureRoom } from './sheet.ts';
import { type Breakdown, drawBreakdown, drawSums, type Sums, summaryHeight } from './summary.ts';

/** Base and tax by rate, as the law asks. */
function taxBreakdown(sheet: DocumentSheet): Breakdown {
  const { snapshot, words, language } = sheet;
  const { taxes, currency } = snapshot;
  return {
    heading: words.taxSummary,
    heads: [taxWord(sheet), words.base, words.taxAmount],
    rows: taxes.map(({ rate, base, amount }) => [
      formatPercent(rate, language),
      ...[base, amount].map((minor) => formatAmount(minor, currency, language)),
    ]),
  };
}

/** Subtotal, taxes and the total; and what is still owed of it, once something was paid. */
function documentSums(sheet: DocumentSheet): Sums {
  const { snapshot, words, language, standing } = sheet;
  const { currency, subtotal, tax_total, total } = snapshot;
  const money = (minor: number) => formatMoney(minor, currency, language);
  const rows = [
    { label: words.subtotal, value: money(subtotal) },
    { label: taxWord(sheet), value: money(tax_total) },
  ];
  const whole = { label: words.total, value: money(total) };
  const asked = askedOn(sheet);
  if ((standing !== null && standing.state !== 'due') || asked === total) return { rows, total: whole };
  return {
    rows: [...rows, whole, { label: words.settled, value: money(asked - total) }],
    total: { label: words.owed, value: money(asked) },
  };
}

/** The height of the tax summary and the totals. */
export function totalsHeight(sheet: DocumentSheet): number {
  return summaryHeight(taxBreakdown(sheet), documentSums(sheet));
}

export function drawTotals(sheet: DocumentSheet): void {
  const height = totalsHeight(sheet);
  ensureRoom(sheet, height);
  const top = sheet.paper.y + 12;
  drawBreakdown(sheet, taxBreakdown(sheet), top);
  drawSums(sheet, documentSums(sheet), top);
  sheet.paper.y = sheet.paper.y + height + 6;
}
