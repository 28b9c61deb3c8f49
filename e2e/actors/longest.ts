import { randomUUID } from 'node:crypto';
import { postComment } from '@shared/contracts/post-comment.ts';
import { call, server, sql } from './api.ts';
import type { Contact, Merchant } from './merchant.ts';

const nameless = 'Donaudampfschifffahrtsgesellschaftskapitänskajütentür';

/** One word, as long as told: nothing in it says where it may be broken. */
export const word = (length: number) => nameless.repeat(100).slice(0, length);

/** An e-mail address of 254 signs that no other has. */
const email = (name: string) => `${`${name}-${randomUUID()}@`.padEnd(249, 'dominio')}.test`;

/** What merchants and contacts have alike, each as long as the database lets it be. */
const place = {
  tax_id: word(40),
  phone: '9'.repeat(40),
  address_line1: word(200),
  address_line2: word(200),
  postal_code: word(20),
  city: word(100),
  region: word(100),
  country: 'ES',
};

/** Gives a merchant and its bank account the longest values there may be. */
export async function lengthen(merchant: Merchant): Promise<void> {
  await server
    .from('organizations')
    .update({ ...place, name: word(200), email: email('tienda') })
    .eq('id', merchant.id)
    .throwOnError();
  await server
    .from('bank_accounts')
    .update({ name: word(100), holder: word(70) })
    .eq('org_id', merchant.id)
    .throwOnError();
}

/** A contact whose every field is as long as may be; it can be a customer and a supplier. */
export async function addLongest(merchant: Merchant): Promise<Contact> {
  const contact = await merchant.addContact({ name: word(200), email: email('ana'), kind: 'both' });
  await server.from('contacts').update(place).eq('id', contact.id).throwOnError();
  return contact;
}

/** A draft with the longest of everything: reference, notes, line, unit. */
export async function addLongestDraft(merchant: Merchant, contact: Contact, kind: string): Promise<string> {
  const { data: draft } = await server
    .from('documents')
    .insert({
      ...{ org_id: merchant.id, contact_id: contact.id, kind, language: 'es', currency: 'EUR' },
      ...{ reference: word(100), notes: word(4000), due_on: '2999-12-31' },
    })
    .select('id')
    .single()
    .throwOnError();
  await server
    .from('document_lines')
    .insert({
      ...{ org_id: merchant.id, document_id: draft.id, position: 1, description: word(1000), unit: word(20) },
      ...{ quantity: 1234.5678, unit_price: 123_456_789.1234, tax_rate: 21, discount: 12.55 },
    })
    .throwOnError();
  return draft.id;
}

/** The same, issued: with the longest number, and a comment. */
export async function addLongestDocument(
  merchant: Merchant,
  contact: Contact,
  kind: string,
): Promise<string> {
  const id = await addLongestDraft(merchant, contact, kind);
  await merchant.owner.client.rpc('issue_document', { p_org: merchant.id, p_document: id }).throwOnError();
  await renumber(id, `${kind.slice(0, 1).toUpperCase()}${'8'.repeat(39)}`);
  await call(
    postComment,
    { org_id: merchant.id, document_id: id, body: word(500), request_id: randomUUID() },
    merchant.owner.token,
  );
  return id;
}

/** A number as long as an imported one may be; ours are shorter, and an issued one is not changed otherwise. */
async function renumber(id: string, number: string): Promise<void> {
  await sql(`do $$ begin
    alter table public.documents disable trigger documents_keep_update;
    update public.documents set number = '${number}', snapshot = jsonb_set(snapshot, '{number}', '"${number}"') where id = '${id}';
    alter table public.documents enable trigger documents_keep_update;
  end $$`);
}
