import { chargesVat } from '../../domain/address.ts';
import { formatDecimal, formatPercent } from '../../domain/decimal.ts';
import type { DocumentLine } from '../../domain/document-snapshot.ts';
import { formatAmount, formatUnitPrice } from '../../domain/money.ts';
import { content, styles } from './layout.ts';
import type { Sheet } from './sheet.ts';

export interface Column {
  readonly head: string;
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
  /** The cell's text; for the description it is wrapped, elsewhere it is one line. */
  readonly cell: (line: DocumentLine) => string;
}

type Figures = Pick<Column, 'head' | 'cell'>;

const gap = 14;
const widest = 104;

/** The name of the tax by the seller's address: VAT where it is VAT. */
export function taxWord({ snapshot, words }: Sheet): string {
  return chargesVat(snapshot.seller.address) ? words.vat : words.tax;
}

function figureColumns(sheet: Sheet): Figures[] {
  const { paper, snapshot, words } = sheet;
  const { language, currency } = snapshot;
  const quantity = (line: DocumentLine) =>
    paper.clean([formatDecimal(line.quantity, language), line.unit ?? ''].join('\u00a0').trim());
  const columns: Figures[] = [
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
  return discounted ? columns : columns.filter(({ head }) => head !== words.discount);
}

/** The columns of the lines: figures as wide as they need to be, the description takes what is left. */
export function lineColumns(sheet: Sheet): Column[] {
  const { paper, snapshot, words } = sheet;
  let right = content.right;
  const figures = figureColumns(sheet)
    .reverse()
    .map(({ head, cell }): Column => {
      const widths = snapshot.lines.map((line) => paper.measure(cell(line), styles.figure));
      const needed = widths.reduce((most, width) => Math.max(most, width), paper.measure(head, styles.label));
      const width = Math.min(Math.ceil(needed) + 1, widest);
      right -= width + gap;
      return { head, cell, width, x: right + gap, align: 'right' };
    })
    .reverse();
  const description = { head: words.description, cell: (line: DocumentLine) => line.description };
  return [{ ...description, x: content.left, width: right - content.left, align: 'left' }, ...figures];
}
