import type { DocumentKind } from '@shared/document-snapshot.ts';
import { server } from './api.ts';
import type { Contact, Invoice, Merchant } from './merchant.ts';

/** A supplier of the merchant's. */
export async function addSupplier(merchant: Merchant, name = 'Maderas Duero'): Promise<Contact> {
  const contact = await merchant.addContact({ name });
  await server.from('contacts').update({ kind: 'supplier' }).eq('id', contact.id).throwOnError();
  return contact;
}

/** An issued document of 121,00 €, of any kind. */
export async function addDocument(
  merchant: Merchant,
  contact: Pick<Contact, 'id'>,
  kind: DocumentKind,
  due_on: string | null = null,
): Promise<Invoice> {
  const { data: draft } = await server
    .from('documents')
    .insert({ org_id: merchant.id, contact_id: contact.id, kind, language: 'es', currency: 'EUR', due_on })
    .select('id')
    .single()
    .throwOnError();
  const line = { org_id: merchant.id, document_id: draft.id, position: 1, description: 'Tablón de roble' };
  await server
    .from('document_lines')
    .insert({ ...line, quantity: 1, unit_price: 10_000, tax_rate: 21 })
    .throwOnError();
  const { data } = await merchant.owner.client
    .rpc('issue_document', { p_org: merchant.id, p_document: draft.id })
    .throwOnError();
  return { id: data.id, number: data.number ?? '', total: data.total };
}
