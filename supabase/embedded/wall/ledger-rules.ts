import pg from 'pg';
import { reversalRules } from './reversal-rules.ts';
import type { Stage } from './stage.ts';

/** What holds of the books at any moment: the name of a rule and a query for the rows that break it; $1 is the merchant. */
const rules: Record<string, string> = {
  'every entry sums to zero in each currency': `
    select l.entry_id from public.journal_lines l where l.org_id = $1
    group by l.entry_id, l.currency having sum(l.amount) <> 0`,
  'paid is what was allocated and did not go back, and never more than the total': `
    select d.id from public.documents d where d.org_id = $1 and (d.paid > greatest(d.total, 0) or d.paid <> coalesce(
      (select sum(a.amount) from public.payment_allocations a where a.org_id = $1 and a.document_id = d.id), 0) - coalesce(
      (select sum(r.amount) from public.reversal_allocations r where r.org_id = $1 and r.document_id = d.id), 0))`,
  'no payment allocates more than it brought': `
    select p.id from public.payments p where p.org_id = $1 and p.amount < (select sum(a.amount)
      from public.payment_allocations a where a.org_id = $1 and a.payment_id = p.id)`,
  'the fee of a payment is booked with it or, if it came later, by an entry of its own': `
    select p.id from public.payments p where p.org_id = $1 and coalesce(p.fee, 0) <> coalesce((
      select sum(l.amount) from public.journal_entries e
      join public.journal_lines l on l.org_id = e.org_id and l.entry_id = e.id
      join public.ledger_accounts a on a.org_id = l.org_id and a.id = l.account_id and a.role = 'fees'
      where e.org_id = $1 and e.kind in ('payment', 'payment_fee') and e.source_id = p.id), 0)`,
  'money lies on an account of its currency': `
    select p.id from public.payments p join public.bank_accounts b on b.org_id = p.org_id and b.id = p.bank_account_id
    where p.org_id = $1 and b.currency <> p.currency`,
  'what is owed is the total less what is paid, unless a bank disputes it': `
    select d.id from public.documents d where d.org_id = $1 and d.balance <> case when d.kind = 'invoice'
      and d.status not in ('draft', 'void') and not d.disputed then d.total - d.paid else 0 end`,
  'no attempt is open for a paid document': `
    select d.id from public.documents d
    join public.payment_attempt_allocations l on l.org_id = d.org_id and l.document_id = d.id and l.open
    join public.payment_attempts a on a.org_id = l.org_id and a.id = l.attempt_id
    where d.org_id = $1 and d.balance <= 0 and a.state <> 'quarantined'`,
  'a closed attempt holds no document': `
    select a.id from public.payment_attempts a
    join public.payment_attempt_allocations l on l.org_id = a.org_id and l.attempt_id = a.id and l.open
    where a.org_id = $1 and a.state in ('succeeded', 'failed', 'expired')`,
  'numbers run without gaps': `
    select s.kind from public.document_series s where s.org_id = $1 and s.last_number <>
      (select count(distinct d.number) from public.documents d where d.org_id = $1 and d.kind = s.kind and d.number is not null)`,
  'a contact stands as its documents say': `
    select s.contact_id from private.contact_standings s cross join lateral (
      select coalesce(sum(d.balance), 0) as owed, coalesce(bool_or(d.balance > 0), false) as owes
      from public.documents d where d.org_id = s.org_id and d.contact_id = s.contact_id and d.currency = 'EUR') t
    where s.org_id = $1 and (s.owed, s.owes) is distinct from (t.owed, t.owes)`,
  'each payment is announced and receipted once': `
    select p.id from public.payments p where p.org_id = $1
      and 2 <> (select count(*) from public.mail_deliveries m where m.org_id = $1 and m.subject_id = p.id
        and m.kind in ('receipt', 'payment_notice'))`,
};

/**
 * What each account must show: receivables are what invoices still owe less what credit notes give back; credit is
 * money received that no document took; bank and fees share what payments brought and what did not go back.
 */
const balances = `
  with docs as (
    select coalesce(sum(case d.kind when 'invoice' then 1 else -1 end * d.subtotal), 0) as sales,
      coalesce(sum(case d.kind when 'invoice' then 1 else -1 end * d.tax_total), 0) as tax,
      coalesce(sum(case d.kind when 'invoice' then d.total - d.paid else -d.total end), 0) as receivable
    from public.documents d where d.org_id = $1 and d.status not in ('draft', 'void')),
  money as (select coalesce(sum(p.amount), 0) as amount, coalesce(sum(p.fee), 0) as fee from public.payments p where p.org_id = $1),
  back as (select coalesce(sum(r.amount), 0) as amount,
      coalesce(sum(r.amount) filter (where r.document_id is not null), 0) as of_documents
    from public.reversal_allocations r where r.org_id = $1),
  lost as (select coalesce(sum(d.fee - d.fee_returned), 0) as fee from public.disputes d where d.org_id = $1),
  taken as (select coalesce(sum(a.amount), 0) as amount from public.payment_allocations a where a.org_id = $1),
  wanted (role, amount) as (
    select 'receivable', docs.receivable from docs
    union all select 'sales', -docs.sales from docs
    union all select 'tax', -docs.tax from docs
    union all select 'bank', money.amount - money.fee - back.amount - lost.fee from money, back, lost
    union all select 'fees', money.fee + lost.fee from money, lost
    union all select 'credit', taken.amount - back.of_documents - money.amount + back.amount from taken, money, back)
  select w.role, w.amount::int as wanted, coalesce(sum(l.amount), 0)::int as has
  from wanted w join public.ledger_accounts a on a.org_id = $1 and a.role = w.role
  left join public.journal_lines l on l.org_id = a.org_id and l.account_id = a.id
  group by w.role, w.amount having coalesce(sum(l.amount), 0) <> w.amount`;

// One statement, planned once: a thousand histories ask it.
const allRules = Object.entries({ ...rules, ...reversalRules, 'accounts show what happened': balances })
  .map(
    ([name, query]) =>
      `select ${pg.escapeLiteral(name)} as rule, to_jsonb(broken) as row from (${query}) broken`,
  )
  .join('\nunion all\n');

/** The rules that are broken, each with what breaks it. */
export async function brokenRules(stage: Stage): Promise<string[]> {
  const broken = await stage.query<{ rule: string; row: unknown }>(allRules, [stage.org], 'all rules');
  return broken.map(({ rule, row }) => `${rule}: ${JSON.stringify(row)}`);
}
