import { toFailure } from '@/lib/failure';
import type { Client } from '@/lib/supabase';

export type EntryDocument = { id: string; number: string | null };

type About = { source: string | null; document: EntryDocument | null };

/**
 * The documents that entries are about: those that caused them, those that a payment paid, those from which a refund or
 * dispute took back. By the entry's source.
 */
export async function documentsOf(
  client: Client,
  orgId: string,
  entries: readonly { kind: string; source_id: string }[],
): Promise<Map<string, EntryDocument[]>> {
  const of = (...kinds: string[]) =>
    entries.filter(({ kind }) => kinds.includes(kind)).map(({ source_id }) => source_id);
  const found = new Map<string, EntryDocument[]>();
  const about = await Promise.all([
    documents(client, orgId, of('document', 'document_void')),
    paid(client, orgId, of('payment', 'payment_fee')),
    takenBack(client, orgId, 'refund_id', of('refund', 'refund_failed')),
    takenBack(client, orgId, 'dispute_id', of('dispute', 'dispute_won')),
  ]);
  for (const { source, document } of about.flat()) {
    if (source !== null && document !== null) found.set(source, [...(found.get(source) ?? []), document]);
  }
  return found;
}

async function documents(client: Client, orgId: string, ids: string[]): Promise<About[]> {
  if (ids.length === 0) return [];
  const { data, error } = await client
    .from('documents')
    .select('id, number')
    .eq('org_id', orgId)
    .in('id', ids);
  if (error !== null) throw toFailure(error);
  return data.map((document) => ({ source: document.id, document }));
}

async function paid(client: Client, orgId: string, ids: string[]): Promise<About[]> {
  if (ids.length === 0) return [];
  const { data, error } = await client
    .from('payment_allocations')
    .select('payment_id, document:documents(id, number)')
    .eq('org_id', orgId)
    .in('payment_id', ids);
  if (error !== null) throw toFailure(error);
  return data.map(({ payment_id, document }) => ({ source: payment_id, document }));
}

/** What was taken, not what came back of it: the same documents. */
async function takenBack(
  client: Client,
  orgId: string,
  cause: 'refund_id' | 'dispute_id',
  ids: string[],
): Promise<About[]> {
  if (ids.length === 0) return [];
  const { data, error } = await client
    .from('reversal_allocations')
    .select('refund_id, dispute_id, document:documents(id, number)')
    .eq('org_id', orgId)
    .gt('amount', 0)
    .in(cause, ids);
  if (error !== null) throw toFailure(error);
  return data.map((row) => ({ source: row[cause], document: row.document }));
}
