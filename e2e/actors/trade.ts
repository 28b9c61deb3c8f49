import type { DocumentKind } from '@shared/document-snapshot.ts';
import type { Contact, Invoice, Merchant } from './merchant.ts';

export { addSupplier } from '../../supabase/embedded/journeys/trade.ts';

/** An issued document of 121,00 €, of any kind. */
export function addDocument(
  merchant: Merchant,
  contact: Pick<Contact, 'id'>,
  kind: DocumentKind,
  due: string | null = null,
): Promise<Invoice> {
  return merchant.addDocument(contact, { kind, due, line: 'Tablón de roble' });
}
