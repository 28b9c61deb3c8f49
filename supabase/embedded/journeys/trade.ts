import type { DocumentKind } from '@shared/document-snapshot.ts';
import type { Contact, Invoice, Merchant } from './merchant.ts';
import { server } from './target.ts';

/** A supplier of the merchant's, with a random e-mail. */
export async function addSupplier(merchant: Merchant, name = 'Maderas Duero'): Promise<Contact> {
  const contact = await merchant.addContact({ name });
  await server.from('contacts').update({ kind: 'supplier' }).eq('id', contact.id).throwOnError();
  return contact;
}

/** An issued document of 484,00 €, of any kind; of today unless told, and without an end. */
export async function addDocument(
  merchant: Merchant,
  contact: Pick<Contact, 'id'>,
  kind: DocumentKind,
  days: { issued_on?: string; due_on?: string } = {},
): Promise<Invoice> {
  const { data: draft } = await server
    .from('documents')
    .insert({ org_id: merchant.id, contact_id: contact.id, kind, language: 'es', currency: 'EUR', ...days })
    .select('id')
    .single()
    .throwOnError();
  await server
    .from('document_lines')
    .insert({
      ...{ org_id: merchant.id, document_id: draft.id, position: 1, description: 'Roble' },
      ...{ quantity: 4, unit_price: 10_000, tax_rate: 21 },
    })
    .throwOnError();
  const { data } = await merchant.owner.client
    .rpc('issue_document', { p_org: merchant.id, p_document: draft.id })
    .throwOnError();
  return { id: data.id, number: data.number ?? '', total: data.total };
}

/** A purchase order of 484,00 €, issued. */
export function addPurchaseOrder(merchant: Merchant, contact: Pick<Contact, 'id'>): Promise<Invoice> {
  return addDocument(merchant, contact, 'purchase_order');
}
