import { formatAmount } from '../../domain/money.ts';
import { lineColumns } from './line-columns.ts';
import { RowsTable } from './rows-table.ts';
import type { DocumentSheet } from './sheet.ts';
import { totalsHeight } from './totals.ts';

/** The lines of a document; each page carries on what they add up to. */
export function drawLines(sheet: DocumentSheet): void {
  const { words, language, snapshot } = sheet;
  const { lines, currency } = snapshot;
  const sum = (rows: number) => lines.slice(0, rows).reduce((total, { net }) => total + net, 0);
  new RowsTable(sheet, {
    columns: lineColumns(sheet),
    rows: lines,
    carried: (rows) => formatAmount(sum(rows), currency, language),
    forward: words.carriedForward,
    brought: words.broughtForward,
  }).draw(totalsHeight(sheet));
}
