-- The press of Pay: what is refused, what is found again, what must end first.
begin;
select plan(39);

select tests.let('org', tests.merchant('talleres'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana')), tests.let('eva', tests.contact(tests.the('org'), 'Eva'));
select tests.let('a', tests.document(tests.the('org'), tests.the('ana'), 10000)), tests.let('b', tests.document(tests.the('org'), tests.the('ana'), 5000)),
  tests.let('foreign', tests.document(tests.the('org'), tests.the('eva'))), tests.let('quote', tests.document(tests.the('org'), tests.the('ana'), p_kind => 'quote')),
  tests.let('void', tests.document(tests.the('org'), tests.the('ana'))), tests.let('draft', tests.draft(tests.the('org'), tests.the('ana'))),
  tests.let('dollars', tests.draft(tests.the('org'), tests.the('ana')));
update public.documents set currency = 'USD' where id = tests.the('dollars');
select (public.void_document(tests.the('org'), tests.the('void'))).number, (public.issue_document(tests.the('org'), tests.the('dollars'))).number;

create function pg_temp.pay(p_names text[], p_amounts jsonb default '{}', p_minimum bigint default 1, p_gateway text default 'stripe')
returns jsonb language sql as $$
  select public.begin_payment(p_gateway, (select array_agg(tests.the(n)) from unnest(p_names) n),
    (select coalesce(jsonb_object_agg(tests.the(k), v), '{}') from jsonb_each(p_amounts) x (k, v)), p_minimum)
$$;
grant execute on function pg_temp.pay(text[], jsonb, bigint, text) to authenticated;

-- Somebody without a session.
select tests.act_as(gen_random_uuid());
select throws_ok($$ select pg_temp.pay('{a}') $$, 'NOSES', null, 'who is not inside pays nothing');

-- Ana.
select tests.enter(tests.the('ana'));
select throws_ok(format('select public.begin_payment(%L, array[%L]::uuid[])', 'stripe', tests.the('dollars')), 'GWCUR', null, 'dollars are not paid into an account in euros');
select is(public.document_page(tests.the('org'), tests.the('dollars')) -> 'gateways', '[]', '… and their page offers no gateway');
select is(public.document_page(tests.the('org'), tests.the('a')) -> 'gateways', '["stripe"]', '… as that of euros does');
select tests.step_back();
update public.bank_accounts set currency = 'USD' where org_id = tests.the('org');
select tests.enter(tests.the('ana'));
select is(public.document_page(tests.the('org'), tests.the('dollars')) -> 'gateways', '["stripe"]', '… an account in dollars takes them');
select throws_ok(format('select public.begin_payment(%L, array[%L]::uuid[])', 'stripe', tests.the('a')), 'GWCUR', null, '… and no euros');
select tests.step_back();
update public.bank_accounts set currency = 'EUR' where org_id = tests.the('org');
select tests.enter(tests.the('ana'));
select throws_ok($$ select public.begin_payment('stripe', '{}') $$, 'INVAL', null, 'nothing is not paid');
select throws_ok($$ select public.begin_payment('stripe', null) $$, 'INVAL', null, '… nor null');
select throws_ok(format('select public.begin_payment(%L, array[%L, %L]::uuid[], %L, 1, 14999)', 'stripe', tests.the('a'), tests.the('b'), '{}'), 'GWMAX', null, '… nor more than the gateway takes at once');
select throws_ok(format('select public.begin_payment(%L, array[%L]::uuid[], %L, 1, 9999)', 'stripe', tests.the('a'), '{}'), 'GWMAX', null, '… of one either');
select throws_ok($$ select pg_temp.pay('{a,a}') $$, 'INVAL', null, '… nor one invoice twice');
select throws_ok($$ select public.begin_payment('stripe', array(select gen_random_uuid() from generate_series(1, 21))) $$, 'INVAL', null, '… nor more than twenty');
select throws_ok($$ select public.begin_payment('stripe', array[tests.the('a')], '[]') $$, 'INVAL', null, 'amounts are named by document');
select throws_ok($$ select pg_temp.pay('{a}', '{"a": "12.5"}') $$, 'INVAL', null, '… in whole minor units');
select throws_ok($$ select pg_temp.pay('{a}', '{"a": {"x": 1}}') $$, 'INVAL', null, '… as numbers');
select throws_ok($$ select pg_temp.pay('{a}', p_minimum => 0) $$, 'INVAL', null, 'there is always a minimum');
select throws_ok($$ select pg_temp.pay('{a,dollars}') $$, 'INVAL', null, 'what is paid together has one currency');
select throws_ok($$ select pg_temp.pay('{foreign}') $$, 'NTFND', null, 'another''s invoice is not found');
select throws_ok($$ select pg_temp.pay('{draft}') $$, 'NTFND', null, '… nor a draft');
select throws_ok($$ select pg_temp.pay('{a,foreign}') $$, 'NTFND', null, '… nor both together');
select throws_ok($$ select pg_temp.pay('{void}') $$, 'NTDUE', null, 'a void invoice is not due');
select throws_ok($$ select pg_temp.pay('{quote}') $$, 'NTDUE', null, '… nor a quote');
select throws_ok($$ select pg_temp.pay('{a}', '{"a": 0}') $$, 'AMTLO', null, 'nothing is too little');
select throws_ok($$ select pg_temp.pay('{a}', '{"a": -1}') $$, 'AMTLO', null, '… and less than that');
select throws_ok($$ select pg_temp.pay('{a}', '{"a": 49}', 50) $$, 'AMTLO', null, '… and what the gateway does not take');
select throws_ok($$ select pg_temp.pay('{a}', '{"a": 9960}', 50) $$, 'AMTLO', null, '… and what leaves dust that nobody could pay');
select throws_ok($$ select pg_temp.pay('{a}', '{"a": 10001}') $$, 'AMTHI', null, 'more than is owed is too much');
select throws_ok($$ select pg_temp.pay('{a}', p_gateway => 'paypal') $$, 'GWOFF', null, 'a gateway that is not there is not available');

-- Once, and again.
select tests.let('first', (pg_temp.pay('{a,b}') ->> 'attempt_id')::uuid);
select is(pg_temp.pay('{b,a}') ->> 'attempt_id', tests.the('first')::text, 'the same wish finds the same attempt, in whatever order');
select is((pg_temp.pay('{a,b}') ->> 'amount')::integer, 15000, '… of the amount that the database added up');
select is(pg_temp.pay('{a}') -> 'supersede', to_jsonb(array[tests.the('first')]), 'another wish names the attempt that must end first');
select is(pg_temp.pay('{a,b}', '{"a": 100}') -> 'supersede', to_jsonb(array[tests.the('first')]), '… another amount too');
select tests.step_back();
update public.payment_attempts set expires_at = now() + interval '34 minutes' where id = tests.the('first');
select tests.enter(tests.the('ana'));
select is(pg_temp.pay('{a,b}') -> 'supersede', to_jsonb(array[tests.the('first')]), 'one about to end is not begun again');
select tests.act_as_server();
select ok(public.attach_checkout(tests.the('org'), tests.the('first'), 'cs_1', 'https://pay', 'token'), 'its page is opened at the gateway');
select throws_ok($$ select public.attach_checkout(tests.the('org'), tests.the('first'), 'cs_2', 'https://pay', 'token') $$, 'STATE', null, '… one page, and no other');
select tests.enter(tests.the('ana'));
select is(pg_temp.pay('{a,b}') ->> 'checkout_url', 'https://pay', '… and found again while there is time to pay');
select tests.step_back();
select public.settle_attempt(tests.the('org'), tests.the('first'), '{"status": "processing"}') ->> 'state';
select tests.enter(tests.the('ana'));
select throws_ok($$ select pg_temp.pay('{a}') $$, 'BUSYY', null, 'while money is on its way nothing else begins');

-- The merchant's switches.
select tests.step_back();
select public.settle_attempt(tests.the('org'), tests.the('first'), '{"status": "failed"}') ->> 'state';
insert into public.contact_gateways (org_id, contact_id, gateway, enabled) values (tests.the('org'), tests.the('ana'), 'stripe', false);
select tests.enter(tests.the('ana'));
select throws_ok($$ select pg_temp.pay('{a}') $$, 'GWOFF', null, 'a contact may be kept from a gateway');
select is(public.document_page(tests.the('org'), tests.the('a')) -> 'gateways', '[]', '… and is not offered it');

select * from finish();
rollback;
