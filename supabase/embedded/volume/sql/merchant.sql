-- The merchant and its contacts, by rank: the first has a tenth of all documents, the others the more the lower they stand.
-- Reads the table `task`.
with made as (
  insert into public.organizations (slug, name, tax_id, email, address_line1, postal_code, city, country)
  select t.slug, 'Carpintería Volumen', 'B00000000', 'hola@' || t.slug || '.test', 'Calle Mayor, 1', '47001', 'Valladolid', 'ES'
  from task t returning id)
update task set org = made.id from made;

with made as (
  insert into public.bank_accounts (org_id, name, holder, iban, on_invoices)
  select t.org, 'Principal', 'Carpintería Volumen', 'ES9121000418450200051332', true from task t returning id)
update task set bank = made.id from made;

create temp table customer as
select n as rank, private.uuid_v7() as id,
  -- Whoever has the most trades in everything.
  case when n = 1 or n % 10 = 7 then 'both' when n % 10 = 3 then 'supplier' else 'customer' end as kind,
  pg_temp.pick(l.trades) || ' ' || pg_temp.pick(l.names) || ' ' || n as name,
  case when n % 33 <> 32 then 'c' || n || '@' || t.slug || '.test' end as email
from task t cross join lexicon l cross join generate_series(1, t.contacts) n;
create unique index on customer (rank);
analyze customer;

insert into public.contacts (org_id, id, kind, name, tax_id, email, phone, address_line1, postal_code, city, country, created_at)
select t.org, c.id, c.kind, c.name, 'B' || lpad(c.rank::text, 8, '0'), c.email, '+34 983 000 000', 'Calle Ancha, ' || c.rank, '47002',
  'Valladolid', 'ES', now() - interval '6 years'
from customer c cross join task t;

-- What paper shows of each party, as private.document_snapshot has it.
alter table customer add party jsonb;
update customer x set party = private.party(c.name, c.tax_id, c.email, c.phone, c.address_line1, c.address_line2, c.postal_code,
  c.city, c.region, c.country)
from public.contacts c where c.org_id = (select t.org from task t) and c.id = x.id;
update task t set party = private.party(o.name, o.tax_id, o.email, o.phone, o.address_line1, o.address_line2, o.postal_code,
  o.city, o.region, o.country), look = jsonb_build_object('color', o.color, 'logo', o.logo_path)
from public.organizations o where o.id = t.org;
