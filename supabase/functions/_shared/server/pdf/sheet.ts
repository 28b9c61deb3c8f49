import type { DocumentSnapshot, Party } from '../../domain/document-snapshot.ts';
import type { Language } from '../../domain/language.ts';
import { type PaperWords, paperWords } from '../../domain/paper-words/index.ts';
import { accentOf } from './colour.ts';
import { content, continuedTop, margin, styles } from './layout.ts';
import type { Paper } from './paper.ts';

/** Who sells, with the merchant's colour. */
export type Seller = DocumentSnapshot['seller'];

/** What every part of a paper needs, whatever it tells: the paper, whose it is, its words and its colour. */
export interface Sheet {
  readonly paper: Paper;
  readonly seller: Seller;
  /** The merchant: it sends the paper, also where it buys. */
  readonly merchant: Party;
  readonly language: Language;
  readonly words: PaperWords;
  readonly accent: string;
  /** What the paper is called at the head of further pages, cleaned. */
  readonly title: string;
}

/** Where an invoice stands on the day of its paper. */
export interface Standing {
  /** Minor units. */
  readonly owed: number;
  /** `due` also when it is paid; of the others nothing is asked. */
  readonly state: 'due' | 'disputed' | 'void';
}

/** The sheet of a document. */
export interface DocumentSheet extends Sheet {
  readonly snapshot: DocumentSnapshot;
  /** Null for what is as it was issued. */
  readonly standing: Standing | null;
}

/** What a document asks to be paid, minor units. */
export function askedOn({ snapshot, standing }: DocumentSheet): number {
  return standing === null ? snapshot.total : Math.min(standing.owed, snapshot.total);
}

export function createSheet(
  paper: Paper,
  { seller, merchant, language, title }: Pick<Sheet, 'seller' | 'merchant' | 'language' | 'title'>,
): Sheet {
  const [words, accent] = [paperWords[language], accentOf(seller.color)];
  return { paper, seller, merchant, language, words, accent, title: paper.clean(title) };
}

/** Begins a further page with its running head. */
export function continueSheet({ paper, title, merchant }: Sheet): void {
  paper.addPage(continuedTop);
  const half = content.width / 2;
  paper.artifact(() => {
    const y = margin.top - 14;
    paper.line(title, styles.small, { x: content.left, y, width: half });
    const name = paper.clean(merchant.name);
    paper.line(name, styles.small, { x: content.left + half, y, width: half, align: 'right' });
  });
}

/** Makes sure that `height` points are free below the pen, on a new page if need be. */
export function ensureRoom(sheet: Sheet, height: number): void {
  if (sheet.paper.y + height > content.bottom) continueSheet(sheet);
}
