import type { DocumentKind } from './document-snapshot.ts';

/**
 * What a document adds to an account, in minor units: a credit note, whose total is kept and printed as a positive
 * amount, takes its total away.
 */
export function signedTotal({ kind, total }: { kind: DocumentKind; total: number }): number {
  return kind === 'credit_note' && total !== 0 ? -total : total;
}
