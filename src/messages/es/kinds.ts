import type { DocumentKind } from '@shared/document-snapshot.ts';
import { paperWords } from '@shared/paper-words/index.ts';

const feminine: readonly DocumentKind[] = ['invoice', 'credit_note', 'proforma', 'purchase_order'];

const many: Readonly<Record<DocumentKind, string>> = {
  invoice: 'facturas',
  credit_note: 'facturas rectificativas',
  quote: 'presupuestos',
  proforma: 'facturas proforma',
  delivery_note: 'albaranes',
  sales_order: 'pedidos',
  purchase_order: 'órdenes de compra',
};

/** The ending of what is said of a kind, `emitid` + `a`; null for documents of any kind. */
export function ending(kind: DocumentKind | null): 'a' | 'o' {
  return kind !== null && feminine.includes(kind) ? 'a' : 'o';
}

/** A kind within a sentence: `factura`. */
export function oneOf(kind: DocumentKind): string {
  return paperWords.es.kinds[kind].title.toLowerCase();
}

/** The noun of so many of a kind, or of any: `facturas`, `1 documento`. */
export function nounOf(kind: DocumentKind | null, count: number): string {
  if (kind === null) return count === 1 ? 'documento' : 'documentos';
  return count === 1 ? oneOf(kind) : many[kind];
}
