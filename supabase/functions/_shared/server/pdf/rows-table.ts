import { type Column, type ColumnPlan, placeColumns } from './columns.ts';
import { content, continuedTop, hairline, styles } from './layout.ts';
import type { StructureElement } from './pdfkit.d.ts';
import { continueSheet, type Sheet } from './sheet.ts';

const leading = styles.body.leading;
const padding = 4.5;
const headHeight = 18;
const carryHeight = 20;
/** A row longer than this is cut at the page's end; a shorter one moves to the next page whole. */
const wholeRow = 12;

export interface Table<Row> {
  readonly columns: readonly ColumnPlan<Row>[];
  readonly rows: readonly Row[];
  /** The figure that a page carries on to the next once so many rows stand, and its two names. */
  readonly carried: (rows: number) => string;
  readonly forward: string;
  readonly brought: string;
  /** A row that stands out, such as a balance. */
  readonly strong?: (row: Row) => boolean;
}

/** Rows over as many pages as they need, with repeated heads and carried figures. */
export class RowsTable<Row> {
  private readonly columns: Column<Row>[];
  private readonly element: StructureElement;
  private drawn = 0;

  constructor(
    private readonly sheet: Sheet,
    private readonly table: Table<Row>,
  ) {
    this.columns = placeColumns(sheet, table.columns, table.rows);
    this.element = sheet.paper.group(sheet.paper.root, 'Table');
  }

  /** `closing` is the height of what must stay on the page of the last row: a total never stands alone. */
  draw(closing: number): void {
    const { paper } = this.sheet;
    const { rows } = this.table;
    if (paper.y + headHeight + 3 * leading + carryHeight > content.bottom) continueSheet(this.sheet);
    const row = paper.group(this.element, 'TR');
    this.drawHead((draw) => paper.tag(row, 'TH', draw, { scope: 'Column' }));
    row.end();
    rows.forEach((one, index) => {
      this.drawRow(one, index === rows.length - 1 ? closing : carryHeight);
    });
    this.element.end();
  }

  private drawHead(mark: (draw: () => void) => void): void {
    const { paper, accent } = this.sheet;
    for (const { head, x, width, align } of this.columns) {
      mark(() => paper.line(head, styles.label, { x, y: paper.y, width, align }));
    }
    paper.y += headHeight - 4;
    paper.artifact(() => paper.rule(paper.y, content.left, content.right, accent, 1));
    paper.y += 2;
  }

  private drawCarry(label: string): void {
    const { paper } = this.sheet;
    const y = paper.y + 3;
    const [{ left: x, width, right }, align] = [content, 'right' as const];
    paper.artifact(() => {
      paper.line(label, styles.label, { x, y: y + 1, width: width - 120, align });
      const figure = this.table.carried(this.drawn);
      paper.line(figure, styles.figureMuted, { x: right - 110, y, width: 110, align });
    });
    paper.y += carryHeight;
  }

  private turnPage(): void {
    const { paper } = this.sheet;
    this.drawCarry(this.table.forward);
    continueSheet(this.sheet);
    this.drawHead((draw) => paper.artifact(draw));
    this.drawCarry(this.table.brought);
    paper.artifact(() => paper.rule(paper.y, content.left, content.right, hairline));
  }

  private drawRow(row: Row, below: number): void {
    const { paper } = this.sheet;
    const wrapping = this.columns.find(({ wraps }) => wraps);
    if (wrapping === undefined) return;
    const { x, width } = wrapping;
    const strong = this.table.strong?.(row) ?? false;
    const style = strong ? styles.strong : styles.body;
    let texts = paper.wrap(wrapping.cell(row), width, style);
    const height = texts.length * leading + 2 * padding;
    const fresh = paper.y <= continuedTop + headHeight + carryHeight + 1;
    const whole = texts.length <= wholeRow;
    const least = whole ? height : 3 * leading + 2 * padding;
    if (!fresh && paper.y + least + (whole ? below : carryHeight) > content.bottom) this.turnPage();

    const element = paper.group(this.element, 'TR');
    let cell: StructureElement | undefined;
    do {
      if (cell) this.turnPage();
      const y = paper.y + padding;
      const room = Math.max(1, Math.floor((content.bottom - carryHeight - padding - y) / leading));
      const part = texts.slice(0, room);
      texts = texts.slice(room);
      const drawPart = () => {
        paper.lines(part, style, { x, y, width });
      };
      if (cell) cell.add(drawPart);
      else cell = this.drawCells(element, row, y, strong, drawPart);
      paper.y = y + part.length * leading + padding;
    } while (texts.length > 0);
    cell.end();
    element.end();
    paper.artifact(() => paper.rule(paper.y, content.left, content.right, hairline));
  }

  /** The cells of a row in their order; answers the one that wraps, still open. */
  private drawCells(
    element: StructureElement,
    row: Row,
    y: number,
    strong: boolean,
    drawPart: () => void,
  ): StructureElement {
    const { paper } = this.sheet;
    const style = strong ? styles.figureStrong : styles.figure;
    let open: StructureElement | undefined;
    for (const { x, width, align, cell, wraps } of this.columns) {
      if (wraps) {
        open = paper.group(element, 'TD');
        open.add(drawPart);
      } else paper.tag(element, 'TD', () => paper.line(cell(row), style, { x, y, width, align }));
    }
    this.drawn += 1;
    return open ?? paper.group(element, 'TD');
  }
}
