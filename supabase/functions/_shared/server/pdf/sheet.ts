import type { DocumentSnapshot } from '../../domain/document-snapshot.ts';
import { type PaperWords, paperWords } from '../../domain/paper-words/index.ts';
import { accentOf } from './colour.ts';
import { content, continuedTop, margin, styles } from './layout.ts';
import type { Paper } from './paper.ts';

/** What every part of the document needs: the paper, the document, its words and its colour. */
export interface Sheet {
  readonly paper: Paper;
  readonly snapshot: DocumentSnapshot;
  readonly words: PaperWords;
  readonly accent: string;
  /** The document's name as it stands at the head of further pages, cleaned. */
  readonly title: string;
}

export function createSheet(paper: Paper, snapshot: DocumentSnapshot, title: string): Sheet {
  const words = paperWords[snapshot.language];
  return { paper, snapshot, words, accent: accentOf(snapshot.seller.color), title: paper.clean(title) };
}

/** Begins a further page with its running head. */
export function continueSheet({ paper, title, snapshot }: Sheet): void {
  paper.addPage(continuedTop);
  const half = content.width / 2;
  paper.artifact(() => {
    const y = margin.top - 14;
    paper.line(title, styles.small, { x: content.left, y, width: half });
    const merchant = paper.clean(snapshot.seller.name);
    paper.line(merchant, styles.small, { x: content.left + half, y, width: half, align: 'right' });
  });
}

/** Makes sure that `height` points are free below the pen, on a new page if need be. */
export function ensureRoom(sheet: Sheet, height: number): void {
  if (sheet.paper.y + height > content.bottom) continueSheet(sheet);
}
