import type { DocumentKind } from '@shared/document-snapshot.ts';
import { paperWords } from '@shared/paper-words/index.ts';

const feminine: readonly DocumentKind[] = ['invoice', 'proforma', 'sales_order'];

const many: Readonly<Record<DocumentKind, string>> = {
  invoice: 'factures',
  credit_note: 'avoirs',
  quote: 'devis',
  proforma: 'factures pro forma',
  delivery_note: 'bons de livraison',
  sales_order: 'commandes',
  purchase_order: 'bons de commande',
};

export function isFeminine(kind: DocumentKind | null): boolean {
  return kind !== null && feminine.includes(kind);
}

/** The ending of what is said of a kind, `accepté` + `e`; null for documents of any kind. */
export function ending(kind: DocumentKind | null): 'e' | '' {
  return isFeminine(kind) ? 'e' : '';
}

/** A kind within a sentence: `facture`. */
export function oneOf(kind: DocumentKind): string {
  return paperWords.fr.kinds[kind].title.toLowerCase();
}

/** The noun of so many of a kind, or of any: `factures`, `1 document`. */
export function nounOf(kind: DocumentKind | null, count: number): string {
  if (kind === null) return count < 2 ? 'document' : 'documents';
  return count < 2 ? oneOf(kind) : many[kind];
}
