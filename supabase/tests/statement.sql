-- The account statement against figures added up by hand; and who may read it.
begin;
select plan(37);

select tests.let('org', tests.merchant('talleres'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana'));
select tests.let('luis', tests.contact(tests.the('org'), 'Luis'));
select tests.let('tablas', tests.contact(tests.the('org'), 'Tablas'));
update public.contacts set kind = 'supplier' where id = tests.the('tablas');
select tests.let('staff', tests.member(tests.the('org'), 'staff'));
select tests.let('elsewhere', tests.member(tests.merchant('ajenos'), 'owner'));

-- A document of a day; due on another. Its number is its own: days come in any order.
create function pg_temp.paper(p_name text, p_on date, p_due date, p_total bigint, p_kind text default 'invoice',
  p_currency text default 'EUR', p_contact text default 'ana') returns void language plpgsql as $$
declare
  v_document uuid := tests.draft(tests.the('org'), tests.the(p_contact), p_total, 0, p_kind);
begin
  update public.documents set number = 'N' || id, due_on = p_due, currency = p_currency where id = v_document;
  perform public.issue_document(tests.the('org'), v_document, p_on);
  perform tests.let(p_name, v_document);
end
$$;
-- Ana pays a part of a document by card; the gateway says when, and may say so of several payments.
create function pg_temp.pay(p_name text, p_amount bigint, p_at timestamptz, p_times integer default 1) returns void language plpgsql as $$
declare
  v_attempt uuid;
begin
  perform tests.enter(tests.the('ana'));
  v_attempt := (public.begin_payment('stripe', array[tests.the(p_name)],
    jsonb_build_object(tests.the(p_name)::text, p_amount)) ->> 'attempt_id')::uuid;
  perform tests.step_back();
  for n in 1..p_times loop
    perform public.settle_attempt(tests.the('org'), v_attempt, jsonb_build_object('status', 'paid', 'payment_ref',
      'ch_' || p_name || n, 'attempt_id', v_attempt, 'mode', 'test', 'currency', 'EUR', 'amount', p_amount, 'paid_at', p_at));
  end loop;
end
$$;
create function pg_temp.account(p_from date default '-infinity', p_to date default 'infinity', p_currency text default null) returns jsonb
language sql as $$ select public.statement(tests.the('org'), tests.the('ana'), p_from, p_to, p_currency) $$;
create function pg_temp.sums(p_from date, p_to date, p_currency text default null) returns bigint[] language sql as $$
  select array[(s ->> 'opening')::bigint, (s ->> 'charged')::bigint, (s ->> 'credited')::bigint, (s ->> 'closing')::bigint,
    (s ->> 'movements')::bigint, (s ->> 'now')::bigint] from pg_temp.account(p_from, p_to, p_currency) s
$$;
create function pg_temp.moves(p_from date, p_to date, p_currency text default 'EUR', p_limit integer default 100,
  p_latest_first boolean default false, p_after jsonb default null)
returns table (day date, kind text, amount bigint, balance bigint, id uuid) language sql as $$
  select (m ->> 'on')::date, m ->> 'kind', (m ->> 'amount')::bigint, (m ->> 'balance')::bigint, (m ->> 'id')::uuid
  from jsonb_array_elements(public.statement_movements(tests.the('org'), tests.the('ana'), p_currency, p_from, p_to, p_limit,
    p_latest_first, (p_after ->> 'on')::date, (p_after ->> 'id')::uuid)) m
$$;
create function pg_temp.aged(p_contact text, p_currency text default 'EUR') returns table (age text, amount bigint, invoices bigint)
language sql as $$
  select a ->> 'age', (a ->> 'amount')::bigint, (a ->> 'invoices')::bigint
  from jsonb_array_elements(public.statement(tests.the('org'), tests.the(p_contact), p_currency => p_currency) -> 'ageing') a
$$;
grant execute on function pg_temp.account(date, date, text), pg_temp.sums(date, date, text), pg_temp.aged(text, text),
  pg_temp.moves(date, date, text, integer, boolean, jsonb) to authenticated;
-- Nothing yet.
select tests.act_as(tests.the('staff'));
select is(pg_temp.sums('2025-01-01', '2025-12-31'), '{0,0,0,0,0,0}'::bigint[], 'an account on which nothing moved is at zero');
select is(pg_temp.account() ->> 'currency', 'EUR', '… in the merchant''s currency');
select is(pg_temp.account() -> 'currencies', '[]', '… and no currency moved');
select is_empty($$ select * from pg_temp.moves('-infinity', 'infinity') $$, '… nor is anything listed');
select tests.step_back();

-- 2024: 100.00 charged. 2025: 250.00 charged, 30.00 given back; 250.00 paid, twice. Of the 100.00, 60.00 paid in 2026.
select pg_temp.paper('first', '2024-12-31', '2025-01-30', 10000);
select pg_temp.paper('second', '2025-01-01', '2025-01-31', 25000);
select pg_temp.paper('back', '2025-01-10', null, 3000, 'credit_note');
select pg_temp.paper('dollars', '2025-02-01', null, 7000, 'invoice', 'USD');
-- In the merchant's zone the year has begun.
select pg_temp.pay('first', 6000, '2025-12-31T23:30:00Z');
select pg_temp.pay('second', 25000, '2025-02-10T12:00:00Z', 2);
-- Issued and taken back.
select pg_temp.paper('void', '2025-03-01', '2025-03-31', 50000);
select (public.void_document(tests.the('org'), tests.the('void'))).status;
-- A draft moves nothing, and what another owes is not Ana's.
select tests.draft(tests.the('org'), tests.the('ana'), 123), pg_temp.paper('other', '2025-05-05', null, 1, p_contact => 'luis');

select tests.act_as(tests.the('staff'));
select is(pg_temp.sums('2024-01-01', '2024-12-31'), '{0,10000,0,10000,1,-24000}'::bigint[], 'a year ends on the 31st of December');
select is(pg_temp.sums('2025-01-01', '2025-12-31'), '{10000,75000,53000,32000,5,-24000}'::bigint[], '… and the next opens with its balance');
select is(pg_temp.sums('2026-01-01', 'infinity'), '{32000,0,56000,-24000,2,-24000}'::bigint[], 'New Year is where the merchant is');
select is(pg_temp.sums('-infinity', 'infinity'), '{0,85000,109000,-24000,8,-24000}'::bigint[], 'all of it opens at zero and closes with what is owed now');
select is(pg_temp.sums('2025-12-31', '2025-01-01'), '{32000,0,0,35000,0,-24000}'::bigint[], 'in a period that ends before it begins nothing moves');
select results_eq($$ select day, kind, amount, balance from pg_temp.moves('-infinity', '2026-01-01') $$,
  $$ values ('2024-12-31'::date, 'invoice', 10000::bigint, 10000::bigint), ('2025-01-01', 'invoice', 25000, 35000),
    ('2025-01-10', 'credit_note', -3000, 32000), ('2025-02-10', 'payment', -25000, 7000), ('2025-02-10', 'payment', -25000, -18000),
    ('2025-03-01', 'invoice', 50000, 32000), ('2026-01-01', 'payment', -6000, 26000) $$, 'each movement has the balance after it');
select results_eq($$ select kind, amount, balance from pg_temp.moves('2026-01-02', 'infinity') $$,
  $$ values ('void', -50000::bigint, -24000::bigint) $$, 'what is taken back is given back on the day of it');

-- Another currency is another account.
select is(pg_temp.account() -> 'currencies', '["EUR", "USD"]', 'it moved in two currencies');
select is(pg_temp.sums('2025-01-01', '2025-12-31', 'USD'), '{0,7000,0,7000,1,7000}'::bigint[], '… each with its own balance');
select results_eq($$ select kind, amount, balance from pg_temp.moves('-infinity', 'infinity', 'USD') $$,
  $$ values ('invoice', 7000::bigint, 7000::bigint) $$, '… and its own movements');
select is(pg_temp.sums('2025-01-01', '2025-12-31', 'JPY'), '{0,0,0,0,0,0}'::bigint[], '… and one in which nothing moved has zeros');

-- What a movement leads to.
select is(jsonb_path_query_array(public.statement_movements(tests.the('org'), tests.the('ana'), 'EUR', '2025-02-10', '2026-01-01'), '$[*].documents[*].id'),
  jsonb_build_array(tests.the('second'), tests.the('void'), tests.the('first')),
  'an invoice leads to itself, a payment to what it paid, money that nothing took to nothing');
select is(public.statement_movements(tests.the('org'), tests.the('ana'), 'EUR', '2025-01-01', '2025-01-10') -> 0 -> 'due_on', '"2025-01-31"', 'an invoice says when it falls due');

-- Pages.
create temporary table page as select row_number() over () as place, m.* from pg_temp.moves('2025-01-01', '2026-01-01') m;
create function pg_temp.key(p_place integer) returns jsonb language sql as $$
  select jsonb_build_object('on', day, 'id', id) from page where place = p_place
$$;
select results_eq($$ select balance from pg_temp.moves('2025-01-01', '2026-01-01', p_limit => 2, p_after => pg_temp.key(2)) $$,
  $$ values (7000::bigint), (-18000) $$, 'a page goes on with the balance of the one before');
select results_eq($$ select balance from pg_temp.moves('2025-01-01', '2026-01-01', p_limit => 2, p_latest_first => true) $$,
  $$ values (26000::bigint), (32000) $$, 'latest first each keeps its balance');
select results_eq($$ select balance from pg_temp.moves('2025-01-01', '2026-01-01', p_limit => 3, p_latest_first => true, p_after => pg_temp.key(5)) $$,
  $$ values (-18000::bigint), (7000), (32000) $$, '… and a page goes on where the last one ended, also within a day');
select is_empty($$ select * from pg_temp.moves('2025-01-01', '2026-01-01', p_after => pg_temp.key(6)) $$, 'after the last there is none');
select results_eq($$ select balance from pg_temp.moves('2025-01-01', '2025-01-01', p_after => '{"on": "1999-01-01", "id": "00000000-0000-7000-8000-000000000000"}') $$,
  $$ values (35000::bigint) $$, 'a key from outside leads no further than the period');

-- What is owed now, by age: each amount falls into one.
select results_eq($$ select * from pg_temp.aged('ana') $$,
  $$ values ('current', 0::bigint, 0::bigint), ('to_30', 0, 0), ('to_60', 0, 0), ('to_90', 0, 0), ('over_90', 4000, 1) $$, 'what was not paid of an invoice is old');
select is(pg_temp.account() -> 'credit_notes', '3000', 'credit notes stand beside it');
select is(pg_temp.account() -> 'held', '25000', '… and so does money that no invoice took');
select is(4000 - 3000 - 25000, (pg_temp.account() -> 'now')::integer, '… and together they are the balance');
select results_eq($$ select age from pg_temp.aged('ana', 'USD') where amount = 7000 $$, $$ values ('current') $$, 'without a due date nothing is late');
select tests.step_back();
select pg_temp.paper('aged', (now() at time zone 'Europe/Madrid')::date - 100, (now() at time zone 'Europe/Madrid')::date - days, amount, p_contact => 'luis')
from (values (-1, 2), (0, 4), (1, 8), (30, 16), (31, 32), (60, 64), (61, 128), (90, 256), (91, 512), (100, 1024)) as d (days, amount);
select tests.act_as(tests.the('staff'));
select results_eq($$ select * from pg_temp.aged('luis') $$, $$ values ('current', 7::bigint, 3::bigint), ('to_30', 24, 2),
  ('to_60', 96, 2), ('to_90', 384, 2), ('over_90', 1536, 2) $$, 'an invoice is late from the day after it fell due');

-- Who reads it.
select tests.enter(tests.the('ana'));
select is((pg_temp.account() -> 'now')::integer, -24000, 'the contact reads its own');
select is((select count(*) from pg_temp.moves('-infinity', 'infinity')), 8::bigint, '… movement by movement');
create function pg_temp.read(p_contact text) returns void language plpgsql as $$
begin
  perform public.statement_movements(tests.the('org'), tests.the(p_contact), 'EUR');
  perform public.statement(tests.the('org'), tests.the(p_contact));
end
$$;
grant execute on function pg_temp.read(text) to anon, authenticated;
select throws_ok($$ select pg_temp.read('luis') $$, 'NTFND', null, '… and nobody else''s');
select tests.enter(tests.the('ana'), tests.the('first'), true);
select throws_ok($$ select pg_temp.read('ana') $$, 'NTFND', null, 'who came for one document reads no account');
select tests.enter(tests.the('tablas'));
select throws_ok($$ select pg_temp.read('tablas') $$, 'NTFND', null, 'who only supplies has none');
select tests.step_back();
update public.contacts set kind = 'both' where id = tests.the('tablas');
select tests.enter(tests.the('tablas'));
select lives_ok($$ select pg_temp.read('tablas') $$, '… who buys as well has one');
select tests.act_as(tests.the('elsewhere'));
select throws_ok($$ select pg_temp.read('ana') $$, 'NTFND', null, 'another merchant reads nothing');
select tests.act_as(tests.the('ana'));
select throws_ok($$ select pg_temp.read('ana') $$, 'NTFND', null, 'nor does who has no session');
select tests.act_as_visitor();
select throws_ok($$ select pg_temp.read('ana') $$, '42501', null, '… or never signed in');

select * from finish();
rollback;
