import { content, styles } from './layout.ts';
import { ensureRoom, type Sheet } from './sheet.ts';

/** Properties of a file are short. */
const longest = 2_000;

/**
 * Says that the squares stand for signs that no font has, and writes the texts they stand in into the properties of the
 * file, so that nobody's name is lost. Nothing where the fonts have all.
 */
export function drawIncomplete(sheet: Sheet): void {
  const { paper, words } = sheet;
  if (paper.incomplete.size === 0) return;
  paper.pdf.info.Subject = [...paper.incomplete].join(' · ').slice(0, longest);
  const lines = paper.wrap(words.incomplete, content.width, styles.small);
  ensureRoom(sheet, lines.length * styles.small.leading + 10);
  paper.tag(paper.root, 'P', () => {
    const place = { x: content.left, y: paper.y + 10, width: content.width };
    paper.y = paper.lines(lines, styles.small, place);
  });
}
