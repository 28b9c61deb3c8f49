import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { type Cursor, keysetFilter, toPage } from '@/lib/keyset';
import { adminClient, type Client } from '@/lib/supabase';
import type { AdminWords } from '@/messages/load';
import { documentsOf } from './entry-documents';

const size = 20;
const lines =
  'lines:journal_lines(position, currency, amount, contact:contacts(id, name), account:ledger_accounts(role, code, bank:bank_accounts(name)))';
const columns = `id, posted_on, kind, source_id, ${lines}` as const;
/** The same, of entries that have a line on one account; the other lines stay in sight. */
const touching = `${columns}, touched:journal_lines!inner(account_id)` as const;

export type EntryKind = keyof AdminWords['admin']['entryKinds'];
/** As the database names the accounts of the chart. */
export type LedgerRole = 'receivable' | 'sales' | 'tax' | 'fees' | 'credit' | 'bank';

export type EntryLine = {
  position: number;
  currency: string;
  /** Minor units: debit above zero, credit below. */
  amount: number;
  contact: { id: string; name: string } | null;
  account: { role: string; code: string; bank: { name: string } | null };
};

export type Entry = {
  id: string;
  posted_on: string;
  kind: EntryKind;
  source_id: string;
  lines: EntryLine[];
};

export const journalKeys = {
  all: (orgId: string) => ['admin', orgId, 'journal'] as const,
  page: (orgId: string, account: string | null, cursor: Cursor | null) =>
    [...journalKeys.all(orgId), 'page', account, cursor] as const,
  banks: (orgId: string) => [...journalKeys.all(orgId), 'banks'] as const,
};

/** The ledger accounts of the merchant's banks, for the filter. */
export function bankLedgersQuery(orgId: string) {
  return queryOptions({
    queryKey: journalKeys.banks(orgId),
    queryFn: async () => {
      const { data, error } = await (await adminClient())
        .from('ledger_accounts')
        .select('id, bank:bank_accounts(name)')
        .eq('org_id', orgId)
        .eq('role', 'bank')
        .order('id');
      if (error !== null) throw toFailure(error);
      return data.map(({ id, bank }) => ({ id, name: bank?.name ?? '' }));
    },
  });
}

/** A page of the journal, newest first, each entry with the document it is about. `account`: only what touched it. */
export function journalQuery(orgId: string, account: string | null, cursor: Cursor | null) {
  return queryOptions({
    queryKey: journalKeys.page(orgId, account, cursor),
    queryFn: async () => {
      const client = await adminClient();
      const ascending = cursor?.direction === 'before';
      const table = client.from('journal_entries');
      let rows = (account === null ? table.select(columns) : table.select(touching))
        .eq('org_id', orgId)
        .order('posted_on', { ascending })
        .order('id', { ascending })
        .limit(size + 1);
      if (account !== null) rows = rows.eq('touched.account_id', account);
      if (cursor !== null) rows = rows.or(keysetFilter(['posted_on', 'id'], cursor, 'descending'));
      const { data, error } = await rows;
      if (error !== null) throw toFailure(error);
      const page = toPage(data, size, cursor, ({ posted_on, id }) => [posted_on, id]);
      const entries = page.rows.map(toEntry);
      return { ...page, rows: entries, documents: await documentsOf(client, orgId, entries) };
    },
  });
}

/** The entries of one document, of its payments and of what went back of them, oldest first. */
export async function readEntries(
  client: Client,
  orgId: string,
  sources: readonly string[],
): Promise<Entry[]> {
  const { data, error } = await client
    .from('journal_entries')
    .select(columns)
    .eq('org_id', orgId)
    .in('source_id', sources)
    .order('id');
  if (error !== null) throw toFailure(error);
  return data.map(toEntry);
}

function toEntry(row: Omit<Entry, 'kind'> & { kind: string }): Entry {
  const sorted = [...row.lines].sort((a, b) => a.position - b.position);
  return { ...row, kind: row.kind as EntryKind, lines: sorted };
}
