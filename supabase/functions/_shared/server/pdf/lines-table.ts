import type { DocumentLine } from '../../domain/document-snapshot.ts';
import { formatAmount } from '../../domain/money.ts';
import { type Column, lineColumns } from './columns.ts';
import { content, continuedTop, hairline, styles } from './layout.ts';
import type { StructureElement } from './pdfkit.d.ts';
import { continueSheet, type Sheet } from './sheet.ts';

const leading = styles.body.leading;
const padding = 4.5;
const headHeight = 18;
const carryHeight = 20;
/** A row longer than this is cut at the page's end; a shorter one moves to the next page whole. */
const wholeRow = 12;

/** The lines of the document, over as many pages as they need, with repeated heads and carried sums. */
export class LinesTable {
  private readonly columns: Column[];
  private readonly table: StructureElement;
  private sum = 0;

  constructor(private readonly sheet: Sheet) {
    this.columns = lineColumns(sheet);
    this.table = sheet.paper.group(sheet.paper.root, 'Table');
  }

  /** `closing` is the height of what must stay on the page of the last line: a total never stands alone. */
  draw(closing: number): void {
    const { paper, snapshot } = this.sheet;
    if (paper.y + headHeight + 3 * leading + carryHeight > content.bottom) continueSheet(this.sheet);
    const row = paper.group(this.table, 'TR');
    this.drawHead((draw) => paper.tag(row, 'TH', draw, { scope: 'Column' }));
    row.end();
    snapshot.lines.forEach((line, index) => {
      this.drawRow(line, index === snapshot.lines.length - 1 ? closing : carryHeight);
    });
    this.table.end();
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
    const { paper, snapshot } = this.sheet;
    const y = paper.y + 3;
    paper.artifact(() => {
      const sum = formatAmount(this.sum, snapshot.currency, snapshot.language);
      paper.line(label, styles.label, {
        x: content.left,
        y: y + 1,
        width: content.width - 120,
        align: 'right',
      });
      paper.line(sum, styles.figureMuted, { x: content.right - 110, y, width: 110, align: 'right' });
    });
    paper.y += carryHeight;
  }

  private turnPage(): void {
    const { paper, words } = this.sheet;
    this.drawCarry(words.carriedForward);
    continueSheet(this.sheet);
    this.drawHead((draw) => paper.artifact(draw));
    this.drawCarry(words.broughtForward);
    paper.artifact(() => paper.rule(paper.y, content.left, content.right, hairline));
  }

  private drawRow(line: DocumentLine, below: number): void {
    const { paper } = this.sheet;
    const [description, ...figures] = this.columns;
    if (description === undefined) return;
    let texts = paper.wrap(line.description, description.width, styles.body);
    const height = texts.length * leading + 2 * padding;
    const fresh = paper.y <= continuedTop + headHeight + carryHeight + 1;
    const whole = texts.length <= wholeRow;
    const least = whole ? height : 3 * leading + 2 * padding;
    if (!fresh && paper.y + least + (whole ? below : carryHeight) > content.bottom) this.turnPage();

    const row = paper.group(this.table, 'TR');
    const first = paper.group(row, 'TD');
    const { x, width } = description;
    for (let begun = false; !begun || texts.length > 0; begun = true) {
      if (begun) this.turnPage();
      const y = paper.y + padding;
      const room = Math.max(1, Math.floor((content.bottom - carryHeight - padding - y) / leading));
      const part = texts.slice(0, room);
      texts = texts.slice(room);
      first.add(() => {
        paper.lines(part, styles.body, { x, y, width });
      });
      if (!begun) this.drawFigures(row, figures, line, y);
      paper.y = y + part.length * leading + padding;
    }
    first.end();
    row.end();
    paper.artifact(() => paper.rule(paper.y, content.left, content.right, hairline));
  }

  private drawFigures(
    row: StructureElement,
    figures: readonly Column[],
    line: DocumentLine,
    y: number,
  ): void {
    const { paper } = this.sheet;
    for (const { x, width, align, cell } of figures) {
      paper.tag(row, 'TD', () => paper.line(cell(line), styles.figure, { x, y, width, align }));
    }
    this.sum += line.net;
  }
}
