-- A batch of documents, the numbers `first` to `last` of the table `task`: what each is, decided by chance. They are in
-- the order of their days, six years up to today.
truncate paper;
with drawn as materialized (
  select n, random() as a, random() as b, random() as c, random() as d, random() as e, random() as f
  from task t cross join generate_series(t.first, t.last) n),
dealt as (
  select r.*, t.today - (2190 - floor(2190.0 * r.n / t.total))::integer as issued_on, t.today,
    c.id as contact_id, c.kind as trade, c.party
  from drawn r cross join task t
  join customer c on c.rank = case when r.n % 10 = 0 then 1 else 2 + floor((t.contacts - 1) * r.a ^ 2)::integer end),
named as (
  select s.*, case
    when s.trade = 'supplier' or s.trade = 'both' and s.c < 0.06 then 'purchase_order'
    when s.b < 0.58 then 'invoice' when s.b < 0.61 then 'credit_note' when s.b < 0.76 then 'quote'
    when s.b < 0.80 then 'proforma' when s.b < 0.92 then 'delivery_note' else 'sales_order' end as kind
  from dealt s),
placed as (
  select s.*, case
    when s.n > 0.98 * (select t.total from task t) and s.d < 0.03 then 'draft'
    when s.d > 0.99 then 'void'
    when s.kind = 'quote' then case when s.e < 0.5 then 'accepted' when s.e < 0.65 then 'declined' else 'issued' end
    when s.kind in ('proforma', 'delivery_note', 'sales_order', 'purchase_order') and s.e < 0.4 then 'confirmed'
    else 'issued' end as status,
    -- Whoever pays takes three to forty-seven days; what would be paid tomorrow is not paid yet.
    s.issued_on + 3 + floor(45 * s.f)::integer as paid_on
  from named s)
insert into paper (n, id, contact_id, kind, status, party, issued_on, due_on, reference, rate, lines, issued_at, read_at,
  voided_at, paid_at, paid_part, entry_id, void_entry_id, payment_id, payment_entry_id)
select p.n, private.uuid_v7(), p.contact_id, p.kind, p.status, p.party, p.issued_on,
  p.issued_on + case p.kind when 'invoice' then case when p.c < 0.05 then null else 30 + 30 * floor(2 * p.c)::integer end
    when 'quote' then 30 when 'proforma' then 15 end,
  case when p.e < 0.3 then 'Obra ' || pg_temp.pick(l.places) || ' ' || floor(200 * p.c) end,
  case when p.a < 0.8 then 21 when p.a < 0.95 then 10 else 4 end, 1 + floor(5 * p.c)::integer, m.at,
  case when p.status <> 'draft' and p.a + p.b < 1.3 then least(m.at + 3 * p.f * interval '1 day', now()) end,
  case when p.status = 'void' then least(m.at + interval '2 days', now()) end,
  case when m.pays then (p.paid_on + time '10:30') at time zone 'Europe/Madrid' end,
  case when m.pays then case when p.e < 0.88 then 1 else 0.4 end end,
  case when m.books then private.uuid_v7() end,
  case when m.books and p.status = 'void' then private.uuid_v7() end,
  case when m.pays then private.uuid_v7() end,
  case when m.pays then private.uuid_v7() end
from placed p cross join lexicon l
cross join lateral (select (p.issued_on + time '08:00' + p.b * interval '1 hour') at time zone 'Europe/Madrid' as at,
  p.kind = 'invoice' and p.status = 'issued' and p.e < 0.91 and p.paid_on < p.today as pays,
  p.kind in ('invoice', 'credit_note') and p.status <> 'draft' as books) m;

truncate paper_line;
insert into paper_line (id, position, description, quantity, unit, unit_price, discount, tax_rate)
select p.id, position,
  pg_temp.pick(l.things) || ' de ' || pg_temp.pick(l.woods) || ', ' || pg_temp.pick(l.finishes)
    || case when random() < 0.002 then ', ' || pg_temp.pick(l.rarities) else '' end,
  1 + floor(20 * random() ^ 3) / 2, (array['ud.', 'm', 'm²', 'h'])[1 + floor(4 * random())::integer],
  100 + floor(60000 * random() ^ 2), case when random() < 0.08 then 10 else 0 end,
  case when random() < 0.05 then 10 else p.rate end
from paper p cross join lexicon l cross join lateral generate_series(1, p.lines) position;

-- Totals as private.document_taxes gives them, rounded once for each rate.
truncate paper_sum;
insert into paper_sum (id, subtotal, tax_total, taxes)
select x.id, sum(x.base), sum(x.amount), jsonb_agg(jsonb_build_object('rate', trim_scale(x.tax_rate)::text, 'base', x.base,
  'amount', x.amount) order by x.tax_rate)
from (select l.id, l.tax_rate, sum(l.net)::bigint as base, round(sum(l.net) * l.tax_rate / 100)::bigint as amount
  from paper_line l group by l.id, l.tax_rate) x
group by x.id;
analyze paper, paper_line, paper_sum;

-- Numbers run on in each series from where the batch before left them.
with counted as (
  select p.id, coalesce(s.last_number, 0) + row_number() over (partition by p.kind, extract(year from p.issued_on) order by p.n) as number
  from paper p left join public.document_series s
    on s.org_id = (select t.org from task t) and s.kind = p.kind and s.year = extract(year from p.issued_on)
  where p.status <> 'draft')
update paper p set place = c.number from counted c where c.id = p.id;
insert into public.document_series as s (org_id, kind, year, prefix, last_number, last_issued_on)
select t.org, p.kind, extract(year from p.issued_on), private.series_prefix(p.kind), max(p.place), max(p.issued_on)
from paper p cross join task t where p.place is not null group by t.org, p.kind, extract(year from p.issued_on)
on conflict (org_id, kind, year) do update set last_number = excluded.last_number,
  last_issued_on = excluded.last_issued_on;
update paper p set number = private.series_number(private.series_prefix(p.kind), extract(year from p.issued_on)::integer, p.place) where p.place is not null;
