import { chargesVat } from '../../domain/address.ts';
import { formatDecimal, formatPercent } from '../../domain/decimal.ts';
import type { DocumentLine } from '../../domain/document-snapshot.ts';
import { formatAmount, formatUnitPrice } from '../../domain/money.ts';
import type { ColumnPlan } from './columns.ts';
import type { DocumentSheet } from './sheet.ts';

/** The name of the tax by the seller's address: VAT where it is VAT. */
export function taxWord({ seller, words }: DocumentSheet): string {
  return chargesVat(seller.address) ? words.vat : words.tax;
}

/** The columns of a document's lines: the description takes what the figures leave. */
export function lineColumns(sheet: DocumentSheet): ColumnPlan<DocumentLine>[] {
  const { paper, snapshot, words, language } = sheet;
  const { currency } = snapshot;
  const quantity = (line: DocumentLine) =>
    paper.clean([formatDecimal(line.quantity, language), line.unit ?? ''].join('\u00a0').trim());
  const figures: Pick<ColumnPlan<DocumentLine>, 'head' | 'cell'>[] = [
    { head: words.quantity, cell: quantity },
    { head: words.price, cell: (line) => formatUnitPrice(line.unit_price, currency, language) },
    {
      head: words.discount,
      cell: (line) => (Number(line.discount) === 0 ? '' : formatPercent(line.discount, language)),
    },
    { head: taxWord(sheet), cell: (line) => formatPercent(line.tax_rate, language) },
    { head: words.amount, cell: (line) => formatAmount(line.net, currency, language) },
  ];
  const discounted = snapshot.lines.some((line) => Number(line.discount) !== 0);
  return [
    { head: words.description, align: 'left', wraps: true, cell: (line) => line.description },
    ...figures
      .filter(({ head }) => discounted || head !== words.discount)
      .map((figure) => ({ ...figure, align: 'right' as const })),
  ];
}
