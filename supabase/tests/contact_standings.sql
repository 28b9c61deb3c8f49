-- How contacts stand follows whatever happens to their documents: one by one, in bulk, moved, voided, paid, in another currency.
begin;
select plan(13);

select tests.let('org', tests.merchant('talleres'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana')), tests.let('eva', tests.contact(tests.the('org'), 'Eva'));
-- Contacts whose row is not what their documents say.
create function pg_temp.wrong() returns setof uuid language sql as $$
  select c.id from public.contacts c join public.organizations o on o.id = c.org_id
  left join private.contact_standings s on s.org_id = c.org_id and s.contact_id = c.id
  left join public.portal_accounts a on a.org_id = c.org_id and a.contact_id = c.id
  cross join lateral (
    select coalesce(sum(d.balance) filter (where d.currency = o.currency), 0) as owed, count(*) filter (where d.balance > 0) > 0 as owes,
      coalesce(min(d.due_on) filter (where d.balance > 0), 'infinity') as oldest
    from public.documents d where d.org_id = c.org_id and d.contact_id = c.id) t
  where (s.owed, s.owes, s.oldest_due_on, s.last_seen_at)
    is distinct from (t.owed, t.owes, t.oldest, coalesce(a.last_seen_at, '-infinity'))
$$;
create function pg_temp.owed(p_contact text) returns bigint language sql as $$
  select owed from private.contact_standings where contact_id = tests.the(p_contact)
$$;

select tests.let('one', tests.document(tests.the('org'), tests.the('ana'), 100)), tests.let('two', tests.document(tests.the('org'), tests.the('ana'), 250));
select is(pg_temp.owed('ana'), 350::bigint, 'two invoices are owed');
select public.void_document(tests.the('org'), tests.the('one'));
select is(pg_temp.owed('ana'), 250::bigint, 'a void one no longer is');
update public.documents set paid = 50 where id = tests.the('two');
select is(pg_temp.owed('ana'), 200::bigint, 'nor is what was paid on one');
select tests.let('draft', tests.draft(tests.the('org'), tests.the('ana'), 30));
update public.documents set contact_id = tests.the('eva') where id = tests.the('draft');
select public.issue_document(tests.the('org'), tests.the('draft'));
select is(pg_temp.owed('eva'), 30::bigint, 'a draft is owed by whom it is issued to');

-- A thousand documents of both in one statement, as an import brings them; then paid, then taken away.
insert into public.documents (org_id, contact_id, kind, status, number, language, currency, issued_on, due_on, total, snapshot, creditor_reference, issued_at)
select tests.the('org'), case when n % 2 = 0 then tests.the('ana') else tests.the('eva') end, 'invoice', 'issued', 'X' || n, 'es',
  case when n % 5 = 0 then 'USD' else 'EUR' end, date '2026-01-01' + n % 90, date '2026-02-01' + n % 90, n, '{}', private.creditor_reference('X' || n), now()
from generate_series(1, 1000) n;
select is(pg_temp.owed('ana'), 200 + (select sum(n) from generate_series(2, 1000, 2) n where n % 5 > 0)::bigint, 'a thousand arrive at once');
select is_empty('select pg_temp.wrong()', '… and all is as the documents say');
update public.documents set paid = total where number like 'X%' and total % 3 = 0;
select is_empty('select pg_temp.wrong()', 'many are paid at once');
update public.documents set paid = total where number like 'X%';
select is((select array_agg(owed order by owed) from private.contact_standings where org_id = tests.the('org')), array[30, 200]::bigint[], '… and then all of them');

-- Another currency.
select tests.document(tests.the('org'), tests.the('eva'), 70);
update public.organizations set currency = 'USD' where id = tests.the('org');
select is(pg_temp.owed('ana'), 0::bigint, 'who keeps books in dollars is owed no dollars here');
select is_empty('select pg_temp.wrong()', '… whoever owes what');

-- Visits.
update public.portal_accounts set last_seen_at = now() where contact_id = tests.the('ana');
select is((select last_seen_at from private.contact_standings where contact_id = tests.the('ana')), now(), 'a visit is remembered');
insert into public.contacts (org_id, name) select tests.the('org'), 'N' || n from generate_series(1, 50) n;
select is_empty('select pg_temp.wrong()', 'new contacts stand at nothing');
delete from public.contacts where org_id = tests.the('org') and name like 'N%';
select is((select count(*) from private.contact_standings where org_id = tests.the('org')), 2::bigint, 'a contact that goes takes its row along');

select * from finish();
rollback;
