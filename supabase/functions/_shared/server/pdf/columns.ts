import { content, styles } from './layout.ts';
import type { Sheet } from './sheet.ts';

/** A column to be: what it holds and how it stands. */
export interface ColumnPlan<Row> {
  readonly head: string;
  readonly align: 'left' | 'right';
  /** The cell's text; one line, except in the column that wraps. */
  readonly cell: (row: Row) => string;
  /** The one column whose cells may run over several lines: it takes the width that the others leave. */
  readonly wraps?: boolean;
}

export interface Column<Row> extends ColumnPlan<Row> {
  readonly x: number;
  readonly width: number;
}

const gap = 14;
const widest = 104;

/** Gives each column the width it needs, and the one that wraps what is left. */
export function placeColumns<Row>(
  { paper }: Sheet,
  plans: readonly ColumnPlan<Row>[],
  rows: readonly Row[],
): Column<Row>[] {
  const widths = plans.map(({ head, cell, wraps }) => {
    if (wraps) return 0;
    const needed = rows.reduce(
      (most, row) => Math.max(most, paper.measure(cell(row), styles.figure)),
      paper.measure(head, styles.label),
    );
    return Math.min(Math.ceil(needed) + 1, widest);
  });
  const taken = widths.reduce((sum, width) => sum + width, gap * (plans.length - 1));
  let x = content.left;
  return plans.map((plan, index) => {
    const width = plan.wraps ? content.width - taken : (widths[index] ?? 0);
    const column = { ...plan, x, width };
    x += width + gap;
    return column;
  });
}
