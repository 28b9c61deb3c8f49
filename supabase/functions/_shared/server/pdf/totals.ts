import { formatPercent } from '../../domain/decimal.ts';
import { formatAmount, formatMoney } from '../../domain/money.ts';
import { taxWord } from './columns.ts';
import { content, hairline, styles } from './layout.ts';
import type { StructureElement } from './pdfkit.d.ts';
import { ensureRoom, type Sheet } from './sheet.ts';

const rowHeight = 16;
const summaryWidth = 240;
const totalsWidth = 200;

/** The height of the tax summary and the totals, which stand side by side and are never parted. */
export function totalsHeight({ snapshot }: Sheet): number {
  return Math.max(18 + (snapshot.taxes.length + 1) * rowHeight, 2 * rowHeight + 40) + 12;
}

type CellKind = 'TH' | 'TD';

function summaryRow(
  { paper }: Sheet,
  table: StructureElement,
  kind: CellKind,
  cells: readonly string[],
  y: number,
): void {
  const row = paper.group(table, 'TR');
  const style = kind === 'TH' ? styles.label : styles.figure;
  const width = summaryWidth / 3;
  cells.forEach((text, index) => {
    const x = content.left + index * width;
    const align = index === 0 ? 'left' : 'right';
    const scope = kind === 'TH' ? { scope: 'Column' as const } : {};
    paper.tag(
      row,
      kind,
      () => paper.line(text, style, { x, y, width: width - (index === 0 ? 8 : 0), align }),
      scope,
    );
  });
  row.end();
}

/** Base and tax by rate, as the law asks. */
function drawTaxes(sheet: Sheet, top: number): void {
  const { paper, snapshot, words } = sheet;
  const { taxes, currency, language } = snapshot;
  if (taxes.length === 0) return;
  paper.tag(paper.root, 'P', () =>
    paper.line(words.taxSummary, styles.heading, { x: content.left, y: top, width: summaryWidth }),
  );
  const table = paper.group(paper.root, 'Table');
  let y = top + 17;
  summaryRow(sheet, table, 'TH', [taxWord(sheet), words.base, words.taxAmount], y);
  y += 13;
  paper.artifact(() => paper.rule(y, content.left, content.left + summaryWidth, hairline));
  y += 2;
  for (const { rate, base, amount } of taxes) {
    const money = [base, amount].map((minor) => formatAmount(minor, currency, language));
    summaryRow(sheet, table, 'TD', [formatPercent(rate, language), ...money], y);
    y += rowHeight - 2;
  }
  table.end();
}

/** Subtotal, taxes and the total, the one large figure. */
function drawSums(sheet: Sheet, top: number): void {
  const { paper, snapshot, words, accent } = sheet;
  const { currency, language, subtotal, tax_total, total } = snapshot;
  const x = content.right - totalsWidth;
  const place = (y: number, align: 'left' | 'right') => ({ x, y, width: totalsWidth, align });
  let y = top;
  const rows = [
    { label: words.subtotal, minor: subtotal },
    { label: taxWord(sheet), minor: tax_total },
  ];
  for (const { label, minor } of rows) {
    paper.tag(paper.root, 'P', () => {
      paper.line(label, styles.body, place(y, 'left'));
      paper.line(formatMoney(minor, currency, language), styles.figure, place(y, 'right'));
    });
    y += rowHeight;
  }
  paper.artifact(() => paper.rule(y + 4, x, content.right, accent, 1));
  y += 12;
  paper.tag(paper.root, 'P', () => {
    const label = { ...styles.total, tabular: false };
    const figure = { ...styles.total, color: accent };
    const used = paper.measure(words.total, label) + 12;
    paper.line(words.total, label, place(y, 'left'));
    const room = { ...place(y, 'right'), x: x + used, width: totalsWidth - used };
    paper.line(formatMoney(total, currency, language), figure, room);
  });
}

export function drawTotals(sheet: Sheet): void {
  const height = totalsHeight(sheet);
  ensureRoom(sheet, height);
  const top = sheet.paper.y + 12;
  drawTaxes(sheet, top);
  drawSums(sheet, top);
  sheet.paper.y = sheet.paper.y + height + 6;
}
