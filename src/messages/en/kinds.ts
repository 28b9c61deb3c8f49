import type { DocumentKind } from '@shared/document-snapshot.ts';
import { paperWords } from '@shared/paper-words/index.ts';

/** The noun of so many of a kind, or of any: `invoices`, `1 document`. */
export function nounOf(kind: DocumentKind | null, count: number): string {
  const one = kind === null ? 'document' : paperWords.en.kinds[kind].named;
  return count === 1 ? one : `${one}s`;
}
