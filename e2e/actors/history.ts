import { server, sql } from './api.ts';
import type { Contact, Merchant } from './merchant.ts';

/** A document of some day in the past. Money in minor units, without tax; days as `YYYY-MM-DD`. */
export interface PastDocument {
  kind?: string;
  total: number;
  on: string;
  due?: string;
  /** How many lines; the first bears the total. */
  lines?: number;
  currency?: string;
  /** What was paid of it, and when. */
  paid?: { amount: number; on: string };
}

/** Gives a contact a past, in the order of its days; answers the numbers of the documents. */
export async function addPast(
  merchant: Merchant,
  contact: Pick<Contact, 'id'>,
  past: readonly PastDocument[],
): Promise<string[]> {
  const numbers: string[] = [];
  for (const document of past) numbers.push(await addDocument(merchant, contact, document));
  return numbers;
}

async function addDocument(
  merchant: Merchant,
  contact: Pick<Contact, 'id'>,
  { kind = 'invoice', total, on, due, lines = 1, currency = 'EUR', paid }: PastDocument,
): Promise<string> {
  const { data: draft } = await server
    .from('documents')
    .insert({
      ...{ org_id: merchant.id, contact_id: contact.id, kind, language: 'es', currency },
      due_on: due ?? null,
    })
    .select('id')
    .single()
    .throwOnError();
  const line = { org_id: merchant.id, document_id: draft.id, description: 'Mantenimiento' };
  await server
    .from('document_lines')
    .insert(
      Array.from({ length: lines }, (_, index) => ({
        ...line,
        position: index + 1,
        unit_price: index === 0 ? total : 0,
      })),
    )
    .throwOnError();
  const { data } = await merchant.owner.client
    .rpc('issue_document', { p_org: merchant.id, p_document: draft.id, p_issued_on: on })
    .throwOnError();
  if (paid !== undefined) await pay(merchant, draft.id, paid.amount, paid.on);
  return data.number ?? '';
}

/** Money that came on a day, at noon. The merchant takes cards. */
async function pay(merchant: Merchant, document: string, amount: number, on: string): Promise<void> {
  await sql(
    `with money as (
      insert into public.payments (org_id, contact_id, gateway, bank_account_id, external_id, currency, amount, received_at)
      select d.org_id, d.contact_id, 'stripe', $3, gen_random_uuid()::text, d.currency, $4, $5::date + interval '12 hours'
      from public.documents d where d.org_id = $1 and d.id = $2
      returning org_id, id)
    insert into public.payment_allocations (org_id, payment_id, document_id, amount)
    select m.org_id, m.id, $2, $4 from money m`,
    [merchant.id, document, merchant.bankAccountId, amount, on],
  );
}
