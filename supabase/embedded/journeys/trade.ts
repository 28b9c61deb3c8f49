import type { DocumentKind } from '@shared/document-snapshot.ts';
import type { Contact, Invoice, Merchant } from './merchant.ts';
import type { Paper } from './papers.ts';

/** A supplier of the merchant's, with a random e-mail. */
export function addSupplier(merchant: Merchant, name = 'Maderas Duero'): Promise<Contact> {
  return merchant.addContact({ name, kind: 'supplier' });
}

/** An issued document of 484,00 €, of any kind; of today unless told, and without an end. */
export function addDocument(
  merchant: Merchant,
  contact: Pick<Contact, 'id'>,
  kind: DocumentKind,
  days: Pick<Paper, 'issued' | 'due'> = {},
): Promise<Invoice> {
  return merchant.addDocument(contact, { kind, line: 'Roble', quantity: 4, ...days });
}

/** A purchase order of 484,00 €, issued. */
export function addPurchaseOrder(merchant: Merchant, contact: Pick<Contact, 'id'>): Promise<Invoice> {
  return addDocument(merchant, contact, 'purchase_order');
}
