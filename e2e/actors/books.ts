import { server, sql } from './api.ts';
import type { Link, Merchant } from './merchant.ts';

const hour = 3600;

/** Moves a link's issue back in time, as if so many seconds had passed since. */
export async function age(link: Link, seconds: number): Promise<void> {
  await sql(
    'update public.document_links set issued_at = issued_at - make_interval(secs => $2) where id = $1',
    [link.id, seconds],
  );
}

/** A second past the 48 hours that a link lives. */
export const pastItsEnd = 48 * hour + 1;

/** What the books say of a merchant's payments: each with what it paid, and the entry it wrote. */
export async function paymentsOf(merchant: Merchant) {
  return sql<{ amount: number; fee: number; allocated: number; lines: number; sum: number; to_bank: number }>(
    `select p.amount::int, p.fee::int,
      (select sum(a.amount)::int from public.payment_allocations a where a.payment_id = p.id) as allocated,
      count(l.*)::int as lines, sum(l.amount)::int as sum,
      sum(l.amount) filter (where k.bank_account_id = p.bank_account_id)::int as to_bank
    from public.payments p
    join public.journal_entries e on e.org_id = p.org_id and e.kind = 'payment' and e.source_id = p.id
    join public.journal_lines l on l.org_id = e.org_id and l.entry_id = e.id
    join public.ledger_accounts k on k.org_id = l.org_id and k.id = l.account_id
    where p.org_id = $1 group by p.id, p.org_id`,
    [merchant.id],
  );
}

/** What went back of a merchant's payments, and how it stands: `succeeded 2100`. */
export async function reversalsOf(merchant: Merchant): Promise<string[]> {
  const rows = await sql<{ line: string }>(
    `select state || ' ' || amount as line from public.refunds where org_id = $1
     union all select state || ' ' || amount from public.disputes where org_id = $1`,
    [merchant.id],
  );
  return rows.map(({ line }) => line);
}

/** How many times a payment was begun, and in which states those attempts are. */
export async function attemptsOf(merchant: Merchant): Promise<string[]> {
  const { data } = await server
    .from('payment_attempts')
    .select('state')
    .eq('org_id', merchant.id)
    .order('id')
    .throwOnError();
  return data.map(({ state }) => state);
}

/** What happened to a document, as its timeline keeps it. */
export async function eventsOf(merchant: Merchant): Promise<string[]> {
  const { data } = await server
    .from('document_events')
    .select('kind')
    .eq('org_id', merchant.id)
    .order('id')
    .throwOnError();
  return data.map(({ kind }) => kind);
}

/** Lets a merchant's open payments be as old as the reconciler waits for. */
export async function letTimePass(merchant: Merchant): Promise<void> {
  await sql(
    `update public.payment_attempts set created_at = created_at - interval '2 minutes', synced_at = null where org_id = $1`,
    [merchant.id],
  );
}
