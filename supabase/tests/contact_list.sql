-- The list of contacts: how each stands, by hand; every order, filter and direction; who may ask.
begin;
select plan(46);

select tests.let('org', tests.merchant('talleres')), tests.let('other', tests.merchant('vecinos'));
select tests.let('owner', tests.member(tests.the('org'), 'owner')), tests.let('accountant', tests.member(tests.the('org'), 'accountant')),
  tests.let('stranger', tests.member(tests.the('other'), 'owner'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana')), tests.let('beto', tests.contact(tests.the('org'), 'Beto')),
  tests.let('carla', tests.contact(tests.the('org'), 'Carla')), tests.let('delia', tests.contact(tests.the('org'), 'Delia')),
  tests.let('vecina', tests.contact(tests.the('other'), 'Vecina'));
update public.contacts set kind = 'supplier' where id = tests.the('beto');
update public.contacts set kind = 'both', tax_id = 'B-77' where id = tests.the('carla');
update public.contacts c set created_at = now() - x.age from (values ('ana', interval '3 hours'), ('carla', interval '2 hours'),
  ('delia', interval '1 hour'), ('beto', interval '0 hours')) as x (name, age) where c.id = tests.the(x.name);
update public.portal_accounts set last_seen_at = '2026-03-01T10:00:00Z' where contact_id = tests.the('carla');
update public.portal_accounts set last_seen_at = '2026-05-01T10:00:00Z' where contact_id = tests.the('ana');

-- An invoice of so much, due so many days from the merchant's today. Its number is its own: days come in any order.
create function pg_temp.owe(p_contact text, p_amount numeric, p_days integer, p_currency text default 'EUR') returns uuid
language plpgsql as $$
declare
  v_document uuid := tests.draft((select org_id from public.contacts where id = tests.the(p_contact)), tests.the(p_contact), p_amount);
begin
  update public.documents d set number = 'N' || d.id, currency = p_currency, due_on = private.today(d.org_id) + p_days where d.id = v_document;
  perform set_config('request.jwt.claims', '{"role": "service_role"}', true);
  perform public.issue_document(d.org_id, d.id, least(private.today(d.org_id), d.due_on)) from public.documents d where d.id = v_document;
  return v_document;
end
$$;
create function pg_temp.standing(p_contact text) returns text language sql as $$
  select concat_ws(' ', s.owed, s.owes, case when isfinite(s.oldest_due_on) then (s.oldest_due_on - private.today(s.org_id))::text end)
  from private.contact_standings s where s.contact_id = tests.the(p_contact)
$$;

select is(pg_temp.standing('ana'), '0 f', 'who has nothing to pay owes nothing, since never');
select tests.let('a1', pg_temp.owe('ana', 5000, -3)), tests.let('a2', pg_temp.owe('ana', 2000, 0)), tests.let('a3', pg_temp.owe('ana', 700, -9, 'USD'));
select is(pg_temp.standing('ana'), '7000 t -9', 'what is owed adds up in the merchant''s currency; its age counts in any');
select tests.let('c1', pg_temp.owe('carla', 9000, 10)), tests.let('v1', pg_temp.owe('vecina', 100, -1));
select tests.draft(tests.the('org'), tests.the('delia')), tests.document(tests.the('org'), tests.the('delia'), 400, 0, 'quote'),
  tests.document(tests.the('org'), tests.the('delia'), 400, 0, 'credit_note');
select is(pg_temp.standing('delia'), '0 f', 'drafts, quotes and credit notes are no debts');

select tests.act_as(tests.the('owner'));
create function pg_temp.names(p_filter jsonb, p_sort text default 'name') returns text language sql as $$
  select string_agg(f.name, ' ') from public.find_contacts(tests.the('org'), p_filter, 10, p_sort) f
$$;
-- Who stands alike goes by id.
create function pg_temp.alike(p_direction text) returns text language sql as $$
  select case when (tests.the('beto') < tests.the('delia')) = (p_direction = 'rising') then 'Beto Delia' else 'Delia Beto' end
$$;
-- All of a list in pages of one, walked to its end and back again from its last row.
create function pg_temp.walk(p_sort text, p_backwards boolean default false) returns text language sql as $$
  with recursive
  last as (select f.key, f.id from public.find_contacts(tests.the('org'), '{}', 10, p_sort) with ordinality f order by f.ordinality desc limit 1),
  page (name, key, id) as (
    (select f.name, f.key, f.id from public.find_contacts(tests.the('org'), '{}', 1, p_sort) f where not p_backwards
    union all select null, l.key, l.id from last l where p_backwards)
    union all
    select f.name, f.key, f.id from page p, public.find_contacts(tests.the('org'), '{}', 1, p_sort, p.key, p.id, p_backwards) f)
  select string_agg(name, ' ') from page
$$;
select is(pg_temp.names('{}'), 'Ana Beto Carla Delia', 'by name');
select is(pg_temp.names('{}', 'owed'), 'Carla Ana ' || pg_temp.alike('falling'), 'by what they owe, most first');
select is(pg_temp.names('{}', 'due'), 'Ana Carla ' || pg_temp.alike('rising'), 'by how long they owe it; who owes nothing last');
select is(pg_temp.names('{}', 'visit'), 'Ana Carla ' || pg_temp.alike('falling'), 'by their last visit; who never came last');
select is(pg_temp.names('{}', 'newest'), 'Beto Delia Carla Ana', 'the newest first');
select is(pg_temp.walk(s.sort), pg_temp.names('{}', s.sort), 'pages follow one another by ' || s.sort)
from unnest(array['name', 'owed', 'due', 'visit', 'newest']) as s (sort);
select is((select string_agg(w.word, ' ' order by w.at desc)
    from unnest(string_to_array(pg_temp.walk(s.sort, true), ' ')) with ordinality w (word, at)),
  regexp_replace(pg_temp.names('{}', s.sort), ' \w+$', ''), '… and back, by ' || s.sort)
from unnest(array['name', 'owed', 'due', 'visit', 'newest']) as s (sort);

select results_eq($$ select f.money from public.find_contacts(tests.the('org'), '{"search": "ana@"}', 10) f $$,
  $$ values ('[{"currency": "EUR", "owed": 7000, "overdue": 5000}, {"currency": "USD", "owed": 700, "overdue": 700}]'::jsonb) $$,
  'a row shows what is owed and overdue, each currency apart; what falls due today is not overdue');
select is(public.contact_standing(tests.the('org'), tests.the('ana')) -> 1 ->> 'overdue', '700', '… and so does the contact''s page');
select is(public.contact_standing(tests.the('org'), tests.the('beto')), '[]', '… which is empty where nothing is owed');
select is(public.contact_standing(tests.the('org'), tests.the('vecina')), '[]', '… and for the contact of another merchant');
select is(public.contact_figures(tests.the('org'), '{}'),
  '{"count": 4, "more": false, "money": [{"currency": "EUR", "owed": 16000, "overdue": 5000}, {"currency": "USD", "owed": 700, "overdue": 700}]}',
  'together they owe what they owe one by one');

select is(pg_temp.names('{"search": "CARLA@"}'), 'Carla', 'the search finds e-mails');
select is(pg_temp.names('{"search": "b-77", "kind": "supplier"}', 'visit'), 'Carla', '… and tax numbers, with a filter and another order');
select is(pg_temp.names('{"kind": "customer"}'), 'Ana Carla Delia', 'customers are also those who are both');
select is(pg_temp.names('{"kind": "both"}'), 'Carla', '… who can be asked for alone');
select is(pg_temp.names('{"owes": "something"}', 'owed'), 'Carla Ana', 'who owes something');
select is(pg_temp.names('{"owes": "overdue"}', 'due'), 'Ana', '… and something overdue');
select is(pg_temp.names('{"never_seen": true}'), 'Beto Delia', 'who never came');
select is(public.contact_figures(tests.the('org'), '{"owes": "overdue", "kind": "customer"}') ->> 'count', '1', 'the figures are those of the filter');
select tests.step_back();
update public.contacts set archived_at = now() where id = tests.the('ana');
select tests.act_as(tests.the('owner'));
select is(pg_temp.names('{}'), 'Beto Carla Delia', 'the archived are not shown');
select is(pg_temp.names('{"archived": true}'), 'Ana', '… until they are asked for');
select is(public.invitation_reach(tests.the('org'), null, '{"archived": true}') ->> 'portal_off', '1', '… and then nobody invites them');
select is(public.invitation_reach(tests.the('org'), null, '{"never_seen": true, "owes": "something"}') ->> 'total', '0', 'a bulk act means whom the list shows');

-- One count: what the list says it holds, and what picking everything picks.
select tests.step_back();
insert into public.contacts (org_id, name) select tests.the('org'), 'Serie ' || n from generate_series(1, 1200) n;
select tests.act_as(tests.the('owner'));
select is(public.contact_figures(tests.the('org'), '{"search": "serie"}') - 'money', '{"count": 1200, "more": false}', 'more than a thousand are counted too');
select is(public.invitation_reach(tests.the('org'), null, '{"search": "serie"}') ->> 'total', '1200', '… as many as are invited');
select tests.step_back();
create or replace function private.most_counted() returns integer language sql immutable set search_path = '' as 'select 1000';
select tests.act_as(tests.the('owner'));
select is(public.contact_figures(tests.the('org'), '{"search": "serie"}') - 'money', '{"count": 1000, "more": true}', '… and beyond what is counted it says so');
select tests.step_back();
delete from public.contacts where name like 'Serie %';
select tests.act_as(tests.the('owner'));

-- Who may ask, and what is no question.
select throws_ok($$ select public.find_contacts(tests.the('org'), '{"kind": "friend"}', 1) $$, 'INVAL', null, 'a filter has its words');
select throws_ok($$ select public.find_contacts(tests.the('org'), '{"owed": "something"}', 1) $$, 'INVAL', null, '… and no others');
select throws_ok($$ select public.find_contacts(tests.the('org'), '{}', 1, 'age') $$, 'INVAL', null, 'so has an order');
select throws_ok($$ select public.find_contacts(tests.the('org'), '{}', 1, 'owed', 'x', gen_random_uuid()) $$, 'INVAL', null, 'a damaged place is refused');
select tests.act_as(tests.the('accountant'));
select is(pg_temp.names('{}'), 'Beto Carla Delia', 'an accountant reads the list');
select tests.act_as(tests.the('stranger'));
select throws_ok($$ select public.find_contacts(tests.the('org'), '{}', 1) $$, 'NTFND', null, 'another merchant''s member does not');
select throws_ok($$ select public.contact_figures(tests.the('org'), '{}') $$, 'NTFND', null, '… nor its sums');
select throws_ok($$ select public.contact_standing(tests.the('org'), tests.the('ana')) $$, 'NTFND', null, '… nor what one of them owes');

select * from finish();
rollback;
