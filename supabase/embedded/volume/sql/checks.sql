-- What must be true of a merchant however its rows came to be: each line counts what breaks it. $1 is the merchant.
select 'documents whose totals are those of their lines' as rule,
  (select count(*) from public.documents d where d.org_id = $1) as looked_at,
  (select count(*) from public.documents d
    left join (select x.document_id, sum(x.lines) as lines, sum(x.base) as base, sum(x.amount) as amount
      from (select l.document_id, count(*) as lines, sum(l.net) as base, round(sum(l.net) * l.tax_rate / 100) as amount
        from public.document_lines l where l.org_id = $1 group by l.document_id, l.tax_rate) x
      group by x.document_id) s on s.document_id = d.id
    where d.org_id = $1 and (d.subtotal, d.tax_total, d.total, d.line_count)
      is distinct from (s.base::bigint, s.amount::bigint, (s.base + s.amount)::bigint, s.lines::integer)) as broken
union all
select 'documents paid with what was allocated to them, and settled on the day of the last payment',
  (select count(*) from public.documents d where d.org_id = $1 and d.kind = 'invoice'),
  (select count(*) from public.documents d join public.organizations o on o.id = d.org_id
    left join (select a.document_id, sum(a.amount) as paid, max(p.received_at) as last_at
      from public.payment_allocations a join public.payments p on p.org_id = a.org_id and p.id = a.payment_id
      where a.org_id = $1 group by a.document_id) s on s.document_id = d.id
    where d.org_id = $1 and (d.paid <> coalesce(s.paid, 0)
      or d.settled_on is distinct from case when s.paid >= d.total then (s.last_at at time zone o.time_zone)::date end))
union all
select 'payments of which no more is allocated than was paid',
  (select count(*) from public.payments p where p.org_id = $1),
  (select count(*) from public.payments p join (select a.payment_id, sum(a.amount) as amount from public.payment_allocations a
      where a.org_id = $1 group by a.payment_id) s on s.payment_id = p.id
    where p.org_id = $1 and s.amount > p.amount)
union all
select 'journal entries that sum to zero',
  (select count(*) from public.journal_entries e where e.org_id = $1),
  (select count(*) from public.journal_entries e left join (select l.entry_id, sum(l.amount) as amount from public.journal_lines l
      where l.org_id = $1 group by l.entry_id, l.currency) s on s.entry_id = e.id
    where e.org_id = $1 and s.amount is distinct from 0)
union all
select 'journal lines dated as their entry',
  (select count(*) from public.journal_lines l where l.org_id = $1),
  (select count(*) from public.journal_lines l join public.journal_entries e on e.org_id = l.org_id and e.id = l.entry_id
    where l.org_id = $1 and l.posted_on <> e.posted_on)
union all
select 'contacts whose receivables are what their invoices and credit notes leave',
  (select count(*) from public.contacts c where c.org_id = $1),
  (select count(*) from
    (select d.contact_id, sum(case when d.kind = 'invoice' then d.balance when d.status <> 'void' then -d.total else 0 end) as amount
      from public.documents d where d.org_id = $1 and d.kind in ('invoice', 'credit_note') and d.status <> 'draft'
      group by d.contact_id) d
    full join (select l.contact_id, sum(l.amount) as amount from public.journal_lines l
      join public.ledger_accounts a on a.org_id = l.org_id and a.id = l.account_id and a.role = 'receivable'
      where l.org_id = $1 group by l.contact_id) l using (contact_id)
    where d.amount is distinct from l.amount)
union all
select 'contacts that stand as their documents sum up',
  (select count(*) from public.contacts c where c.org_id = $1),
  (select count(*) from public.contacts c left join private.contact_standings s on s.org_id = c.org_id and s.contact_id = c.id
    left join (select d.contact_id, coalesce(sum(d.balance) filter (where d.currency = r.currency), 0)::bigint as owed,
        coalesce(min(d.due_on), 'infinity') as oldest_due_on
      from public.documents d join public.organizations r on r.id = d.org_id
      where d.org_id = $1 and d.balance > 0 group by d.contact_id) d on d.contact_id = c.id
    where c.org_id = $1 and (s.owed, s.owes, s.oldest_due_on) is distinct from
      (coalesce(d.owed, 0), d.contact_id is not null, coalesce(d.oldest_due_on, 'infinity')))
union all
select 'claims booked once: each invoice and credit note, each void one twice, each payment',
  (select count(*) from public.documents d where d.org_id = $1 and d.kind in ('invoice', 'credit_note') and d.status <> 'draft'),
  (select count(*) from
    (select d.id as source_id, 'document' as kind from public.documents d where d.org_id = $1 and d.kind in ('invoice', 'credit_note')
        and d.status <> 'draft'
      union all select d.id, 'document_void' from public.documents d where d.org_id = $1 and d.kind in ('invoice', 'credit_note')
        and d.status = 'void'
      union all select p.id, 'payment' from public.payments p where p.org_id = $1) c
    full join (select e.source_id, e.kind from public.journal_entries e where e.org_id = $1) e using (source_id, kind)
    where c.kind is null or e.kind is null)
union all
select 'series without gaps, numbered as the next one will be',
  (select count(*) from public.document_series s where s.org_id = $1),
  (select count(*) from public.document_series s
    left join (select d.kind, extract(year from d.issued_on)::integer as year, count(*) as count,
        max(substring(d.number from '\d+$')::integer) as last, max(d.issued_on) as last_day from public.documents d
      where d.org_id = $1 and d.status <> 'draft' group by 1, 2) n on n.kind = s.kind and n.year = s.year
    where s.org_id = $1 and (s.last_number, s.last_number, s.last_issued_on) is distinct from (n.count, n.last, n.last_day))
union all
select 'sampled documents whose paper and search text are what the database would freeze today', count(*),
  count(*) filter (where d.snapshot is distinct from private.document_snapshot(d)
    or d.search_text is distinct from private.document_text(d))
from (select * from public.documents d where d.org_id = $1 and d.status <> 'draft' order by d.total, d.id limit 500) d
