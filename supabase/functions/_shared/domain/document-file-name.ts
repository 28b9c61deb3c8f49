import type { DocumentSnapshot } from './document-snapshot.ts';
import { paperWords } from './paper-words/index.ts';

const forbidden = /[\p{Cc}\p{Cf}<>:"/\\|?*]/gu;

/** `Factura F2026-0012`, the name of a document for a reader, in the document's language. */
export function documentTitle({
  kind,
  number,
  language,
}: Pick<DocumentSnapshot, 'kind' | 'number' | 'language'>): string {
  return `${paperWords[language].kinds[kind].title} ${number}`.trim();
}

/** `la factura F2026-0012`, the same within a sentence. */
export function documentNamed({
  kind,
  number,
  language,
}: Pick<DocumentSnapshot, 'kind' | 'number' | 'language'>): string {
  return `${paperWords[language].kinds[kind].named} ${number}`;
}

/** `Factura F2026-0012.pdf`. Not ASCII only: a header sends it as RFC 5987 (`filename*=UTF-8''…`). */
export function documentFileName(snapshot: Pick<DocumentSnapshot, 'kind' | 'number' | 'language'>): string {
  return fileName(documentTitle(snapshot), 'pdf');
}

/**
 * A title as a file name every system takes, without path separators, control or direction signs, and of at most 100
 * characters.
 */
export function fileName(title: string, ending: string): string {
  const name = shortened(title.replace(forbidden, '-').replace(/\s+/g, ' '), 96).trim();
  return `${name.replace(/\.+$/, '')}.${ending}`;
}

/** The first signs of a text, at most so many; never half of one, which no header can carry. */
export function shortened(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
