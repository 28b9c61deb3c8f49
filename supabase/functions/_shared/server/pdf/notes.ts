import { content, hairline, styles } from './layout.ts';
import { continueSheet, type DocumentSheet, ensureRoom } from './sheet.ts';

/** What the merchant adds in free text; it may run over pages. */
export function drawNotes(sheet: DocumentSheet): void {
  const { paper, snapshot, words } = sheet;
  const { left: x, width } = content;
  if (snapshot.notes === null || snapshot.notes.trim() === '') return;
  let texts = paper.wrap(snapshot.notes, width, styles.body);
  ensureRoom(sheet, 34 + Math.min(texts.length, 4) * styles.body.leading);
  paper.artifact(() => paper.rule(paper.y, content.left, content.right, hairline));
  paper.tag(paper.root, 'H2', () => paper.line(words.notes, styles.heading, { x, y: paper.y + 14, width }));
  paper.y += 32;
  const paragraph = paper.group(paper.root, 'P');
  for (;;) {
    const room = Math.max(1, Math.floor((content.bottom - paper.y) / styles.body.leading));
    const part = texts.slice(0, room);
    texts = texts.slice(room);
    paragraph.add(() => {
      paper.y = paper.lines(part, styles.body, { x, y: paper.y, width });
    });
    if (texts.length === 0) break;
    continueSheet(sheet);
  }
  paragraph.end();
}
