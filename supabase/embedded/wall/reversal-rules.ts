/** What holds of what went back, as `ledger-rules.ts` says it of all else: a name, and a query for the rows that break it. */
export const reversalRules: Record<string, string> = {
  'refunds give back no more than a payment brought, and no document more than it got': `
    select p.id from public.payments p
    left join public.reversal_allocations r on r.org_id = p.org_id and r.payment_id = p.id
    where p.org_id = $1 group by p.id, p.amount having coalesce(sum(r.amount), 0) < 0
      or coalesce(sum(r.amount) filter (where r.refund_id is not null), 0) not between 0 and p.amount
    union all
    select a.document_id from public.payment_allocations a
    left join public.reversal_allocations r on r.org_id = a.org_id and r.payment_id = a.payment_id
      and r.document_id = a.document_id
    where a.org_id = $1 group by a.payment_id, a.document_id, a.amount
    having coalesce(sum(r.amount), 0) not between 0 and a.amount`,
  'a refund took what it says while it stands, and nothing before and after': `
    select f.id from public.refunds f where f.org_id = $1
      and case f.state when 'succeeded' then f.amount else 0 end <> coalesce((select sum(r.amount)
        from public.reversal_allocations r where r.org_id = f.org_id and r.refund_id = f.id), 0)`,
  'a dispute took what it says while the money is away': `
    select d.id from public.disputes d where d.org_id = $1
      and d.withdrawn - d.reinstated <> coalesce((
        select sum(r.amount) from public.reversal_allocations r where r.org_id = d.org_id and r.dispute_id = d.id), 0)`,
  'what goes and comes back is booked once each': `
    select s.id from (
      select f.id, (f.state = 'succeeded')::int as away from public.refunds f where f.org_id = $1
      union all
      select d.id, (d.withdrawn_at is not null)::int - (d.reinstated_at is not null)::int
      from public.disputes d where d.org_id = $1) s
    where s.away <> (select count(*) filter (where e.kind in ('refund', 'dispute')) - count(*) filter (where e.kind in
      ('refund_failed', 'dispute_won')) from public.journal_entries e where e.org_id = $1 and e.source_id = s.id)`,
  'more goes back than a payment brought only when nothing is left of it on its documents': `
    select p.id from public.payments p
    where p.org_id = $1 and p.amount < (select sum(r.amount) from public.reversal_allocations r
        where r.org_id = p.org_id and r.payment_id = p.id)
      and exists (select from public.payment_allocations a where a.org_id = p.org_id and a.payment_id = p.id
        and a.amount > (select coalesce(sum(r.amount), 0) from public.reversal_allocations r
          where r.org_id = a.org_id and r.payment_id = a.payment_id and r.document_id = a.document_id))`,
  'a document is in dispute exactly while a bank holds money of it or disputes its whole payment, unless it is void': `
    select d.id from public.documents d where d.org_id = $1 and d.disputed <> (d.status <> 'void' and exists (
      select from public.payment_allocations a
      join public.payments p on p.org_id = a.org_id and p.id = a.payment_id
      join public.disputes c on c.org_id = a.org_id and c.payment_id = a.payment_id
      where a.org_id = d.org_id and a.document_id = d.id and c.reinstated_at is null
        and (c.state = 'open' or c.state = 'won' and c.withdrawn_at is not null)
        and (c.amount >= p.amount or exists (select from public.reversal_allocations r where r.org_id = d.org_id
          and r.dispute_id = c.id and r.document_id = d.id and r.amount > 0))))`,
  'what is in dispute is not asked for, and is not void': `
    select d.id from public.documents d where d.org_id = $1 and d.disputed and (d.balance <> 0 or d.status = 'void')`,
  'a document is settled on a day exactly while it is paid': `
    select d.id from public.documents d where d.org_id = $1 and d.kind = 'invoice' and d.total > 0
      and (d.settled_on is not null) <> (d.paid = d.total)`,
  'the figures and the chart of the year say what is paid and what is owed': `
    select c.id from public.contacts c cross join lateral (
      select coalesce(sum((m ->> 'paid')::bigint), 0) as paid, coalesce(sum((m ->> 'pending')::bigint), 0) as pending
      from jsonb_array_elements(private.year_of_sales($1, c.id, '2000-01-01', '3000-01-01', current_date) -> 'currencies') k
      cross join jsonb_array_elements(k -> 'months') m) y
    cross join lateral (
      select coalesce(sum(d.paid), 0) as paid, coalesce(sum(d.balance), 0) as pending from public.documents d
      where d.org_id = $1 and d.contact_id = c.id and d.kind = 'invoice' and d.status not in ('draft', 'void')) t
    where c.org_id = $1 and (y.paid, y.pending) is distinct from (t.paid, t.pending)`,
  'a refund that left is told once to the contact': `
    select e.source_id from public.journal_entries e where e.org_id = $1 and e.kind = 'refund'
      and 1 <> (select count(*) from public.mail_deliveries m
        where m.org_id = $1 and m.kind = 'refund' and m.subject_id = e.source_id)`,
};
