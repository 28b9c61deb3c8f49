import { content, hairline, styles } from './layout.ts';
import type { StructureElement } from './pdfkit.d.ts';
import type { Sheet } from './sheet.ts';

const rowHeight = 16;
const summaryWidth = 240;
const sumsWidth = 200;

/** A small table below a heading, its last columns figures: what a paper breaks down. */
export interface Breakdown {
  readonly heading: string;
  readonly heads: readonly string[];
  /** Shares of the width, adding up to one; equal ones unless told. */
  readonly shares?: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** A last row that stands out. */
  readonly total?: readonly string[];
}

/** Figures below one another, and the one large figure they lead to. */
export interface Sums {
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly total: { readonly label: string; readonly value: string };
}

/** The height of the breakdown and the sums, which stand side by side and are never parted. */
export function summaryHeight({ rows, total }: Breakdown, sums: Sums): number {
  const left = 18 + (rows.length + 1) * rowHeight + (total === undefined ? 0 : rowHeight + 4);
  return Math.max(left, sums.rows.length * rowHeight + 40) + 12;
}

type RowKind = 'head' | 'plain' | 'total';

const rowStyles = { head: styles.label, plain: styles.figure, total: styles.figureStrong };

function drawRow(
  { paper }: Sheet,
  table: StructureElement,
  kind: RowKind,
  cells: readonly string[],
  { y, shares }: { y: number; shares: readonly number[] | undefined },
): void {
  const row = paper.group(table, 'TR');
  let right = content.left;
  cells.forEach((text, index) => {
    const width = summaryWidth * (shares?.[index] ?? 1 / cells.length);
    const x = right;
    right += width;
    const align = index === 0 ? 'left' : 'right';
    const scope = kind === 'head' ? { scope: 'Column' as const } : {};
    const place = { x, y, width: width - (index === 0 ? 8 : 0), align } as const;
    paper.tag(row, kind === 'head' ? 'TH' : 'TD', () => paper.line(text, rowStyles[kind], place), scope);
  });
  row.end();
}

export function drawBreakdown(
  sheet: Sheet,
  { heading, heads, rows, shares, total }: Breakdown,
  top: number,
): void {
  const { paper } = sheet;
  if (rows.length === 0) return;
  paper.tag(paper.root, 'P', () =>
    paper.line(heading, styles.heading, { x: content.left, y: top, width: summaryWidth }),
  );
  const table = paper.group(paper.root, 'Table');
  const rule = (y: number) =>
    paper.artifact(() => paper.rule(y, content.left, content.left + summaryWidth, hairline));
  let y = top + 17;
  drawRow(sheet, table, 'head', heads, { y, shares });
  y += 13;
  rule(y);
  y += 2;
  for (const cells of rows) {
    drawRow(sheet, table, 'plain', cells, { y, shares });
    y += rowHeight - 2;
  }
  if (total !== undefined) {
    rule(y + 2);
    drawRow(sheet, table, 'total', total, { y: y + 4, shares });
  }
  table.end();
}

export function drawSums({ paper, accent }: Sheet, { rows, total }: Sums, top: number): void {
  const x = content.right - sumsWidth;
  const place = (y: number, align: 'left' | 'right') => ({ x, y, width: sumsWidth, align });
  let y = top;
  for (const { label, value } of rows) {
    paper.tag(paper.root, 'P', () => {
      paper.line(label, styles.body, place(y, 'left'));
      paper.line(value, styles.figure, place(y, 'right'));
    });
    y += rowHeight;
  }
  paper.artifact(() => paper.rule(y + 4, x, content.right, accent, 1));
  y += 12;
  paper.tag(paper.root, 'P', () => {
    const label = { ...styles.total, tabular: false };
    const figure = { ...styles.total, color: accent };
    const used = paper.measure(total.label, label) + 12;
    paper.line(total.label, label, place(y, 'left'));
    paper.line(total.value, figure, { ...place(y, 'right'), x: x + used, width: sumsWidth - used });
  });
}
