import { content, hairline, styles } from './layout.ts';
import { ensureRoom, type Sheet } from './sheet.ts';

export interface TermLine {
  readonly term: string;
  readonly text: string;
}

/** Room of the terms; what they are stands beside it. */
export const column = 130;
/** Of the longest text that is let in; what a browser calls itself may be long. */
const mostLines = 30;

/** Terms and what they are, below one another, and below them a paragraph that says what it means. */
export function drawTermLines(sheet: Sheet, lines: readonly TermLine[], meaning?: string): void {
  const { paper } = sheet;
  const [x, width] = [content.left + column, content.width - column];
  paper.artifact(() => paper.rule(paper.y, content.left, content.right, hairline));
  paper.y += 12;
  for (const { term, text } of lines) {
    const texts = paper.wrap(text, width, styles.body).slice(0, mostLines);
    ensureRoom(sheet, texts.length * styles.body.leading + 6);
    const y = paper.y;
    paper.tag(paper.root, 'P', () => {
      paper.line(paper.clean(term), styles.figureMuted, { x: content.left, y, width: column - 12 });
      paper.y = paper.lines(texts, styles.figure, { x, y, width }) + 6;
    });
  }
  paper.y += 8;
  if (meaning === undefined) return;
  const texts = paper.wrap(meaning, content.width, styles.small);
  ensureRoom(sheet, texts.length * styles.small.leading);
  paper.tag(paper.root, 'P', () => {
    paper.y = paper.lines(texts, styles.small, { x: content.left, y: paper.y, width: content.width });
  });
}
