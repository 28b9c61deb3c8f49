-- What the gateway says, in whatever order and however often it says it.
begin;
select plan(71);

select tests.let('org', tests.merchant('talleres'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana'));

-- An attempt on a fresh invoice of 100.00, and what the gateway may say about it.
create function pg_temp.begin(p_name text) returns void language plpgsql as $$
begin
  perform tests.let(p_name || '_bill', tests.document(tests.the('org'), tests.the('ana')));
  perform tests.enter(tests.the('ana'));
  perform tests.let(p_name, (public.begin_payment('stripe', array[tests.the(p_name || '_bill')]) ->> 'attempt_id')::uuid);
  perform tests.step_back();
end
$$;
create function pg_temp.hear(p_name text, p_status text, p_more jsonb default '{}') returns jsonb language sql as $$
  select public.settle_attempt(tests.the('org'), tests.the(p_name), jsonb_build_object('status', p_status,
    'payment_ref', 'ch_' || p_name, 'attempt_id', tests.the(p_name), 'mode', 'test', 'currency', 'EUR', 'amount', 10000,
    'paid_at', '2026-03-01T23:30:00Z') || p_more)
$$;
create function pg_temp.paid(p_name text) returns bigint language sql as $$
  select paid from public.documents where id = tests.the(p_name || '_bill')
$$;
create function pg_temp.late_fee(p_name text) returns text language sql as $$
  select string_agg(a.role || ' ' || l.amount, ', ' order by e.id, l.position)
  from public.payments p
  join public.journal_entries e on e.org_id = p.org_id and e.kind = 'payment_fee' and e.source_id = p.id
  join public.journal_lines l on l.org_id = e.org_id and l.entry_id = e.id
  join public.ledger_accounts a on a.org_id = l.org_id and a.id = l.account_id
  where p.external_id = 'ch_' || p_name
$$;
create function pg_temp.is_due(p_name text) returns boolean language sql as $$
  select exists (select from public.attempts_to_sync() a where (a ->> 'attempt_id')::uuid = tests.the(p_name))
$$;
create function pg_temp.booked(p_ref text) returns table (role text, amount bigint) language sql as $$
  select a.role, l.amount from public.payments p
  join public.journal_entries e on e.org_id = p.org_id and e.kind = 'payment' and e.source_id = p.id
  join public.journal_lines l on l.org_id = e.org_id and l.entry_id = e.id
  join public.ledger_accounts a on a.org_id = l.org_id and a.id = l.account_id
  where p.external_id = p_ref order by l.position
$$;

select throws_ok($$ select public.settle_attempt(tests.the('org'), gen_random_uuid(), '{}') $$, 'NTFND', null, 'of what nobody began nothing is settled');

-- Paid, and said twice.
select pg_temp.begin('plain');
select is(pg_temp.hear('plain', 'open') ->> 'state', 'created', 'an open page changes nothing');
select is(pg_temp.hear('plain', 'paid', '{"fee": 80}') -> 'booked', 'true', 'what was paid is booked');
select is(pg_temp.paid('plain'), 10000::bigint, '… to its invoice');
select results_eq($$ select * from pg_temp.booked('ch_plain') $$, $$ values ('bank', 9920::bigint), ('fees', 80), ('receivable', -10000) $$, '… on the bank account, less the fee');
select is((select posted_on from public.journal_entries where kind = 'payment'), '2026-03-02', '… on the day it was where the merchant is');
select is((select settled_on from public.documents where id = tests.the('plain_bill')), '2026-03-02'::date, '… which is settled that day, where the merchant is');
select is(pg_temp.hear('plain', 'paid', '{"fee": 80}') -> 'booked', 'false', 'said again it is not booked again');
select is(pg_temp.hear('plain', 'expired') ->> 'state', 'succeeded', 'and nothing that comes later undoes it');
select is(pg_temp.hear('plain', 'processing') ->> 'state', 'succeeded', '… nothing at all');
select is((select count(*) from public.payments), 1::bigint, 'there is one payment');
select is((select count(*) from public.document_events where document_id = tests.the('plain_bill') and kind = 'paid'), 1::bigint, '… once in the timeline');
select is((select array_agg(kind order by kind) from public.notifications), array['payment_received'], '… and one notice of it');
select throws_ok($$ update public.payments set amount = 1 $$, 'FINAL', null, 'a payment does not change');
select throws_ok($$ delete from public.payment_allocations $$, 'FINAL', null, 'nor what it paid');

-- Paid a second time, with other money.
select is(pg_temp.hear('plain', 'paid', '{"payment_ref": "ch_other"}') -> 'booked', 'true', 'other money is booked');
select results_eq($$ select * from pg_temp.booked('ch_other') $$, $$ values ('bank', 10000::bigint), ('credit', -10000) $$, '… as the contact''s credit');
select is(pg_temp.paid('plain'), 10000::bigint, '… for the invoice takes no more than it asks');
select is((select amount from public.notifications where kind = 'payment_surplus'), 10000::bigint, '… and the merchant is told');

-- Given up, then paid.
select pg_temp.begin('late');
select is(pg_temp.hear('late', 'cancelled') ->> 'state', 'expired', 'a page that was left has expired');
select is((select bool_or(open) from public.payment_attempt_allocations where attempt_id = tests.the('late')), false, '… and holds its invoice no more');
select is(pg_temp.hear('late', 'paid') ->> 'state', 'succeeded', 'money that comes all the same is booked');
select is(pg_temp.paid('late'), 10000::bigint, '… to the invoice, if it still owes');

-- On its way, then failed.
select pg_temp.begin('slow');
select is(pg_temp.hear('slow', 'processing') ->> 'state', 'processing', 'money may be on its way');
select is(private.document_page(tests.the('org'), tests.the('slow_bill')) -> 'payment_in_progress', 'true', '… and the page says so');
select is(pg_temp.hear('slow', 'open') ->> 'state', 'processing', '… whatever older news comes after');
select is(pg_temp.hear('slow', 'failed') ->> 'state', 'failed', '… until it fails');
select is(pg_temp.paid('slow'), 0::bigint, '… and nothing was paid');
select is((select settled_on from public.documents where id = tests.the('slow_bill')), null, '… nor settled');

-- Voided meanwhile.
select pg_temp.begin('void');
select (public.void_document(tests.the('org'), tests.the('void_bill'))).number;
select is(pg_temp.hear('void', 'paid') -> 'items' -> 0 -> 'still_due', 'false', 'money for a void invoice is booked too');
select results_eq($$ select * from pg_temp.booked('ch_void') $$, $$ values ('bank', 10000::bigint), ('credit', -10000) $$, '… as credit');

-- Not what was asked for.
select pg_temp.begin('odd');
select is(pg_temp.hear('odd', 'paid', '{"amount": 9999, "payment_ref": "q1"}') ->> 'state', 'quarantined', 'another amount is set aside');
select pg_temp.hear('odd', 'paid', '{"currency": "USD", "payment_ref": "q2"}') ->> 'state', pg_temp.hear('odd', 'paid', '{"mode": "live", "payment_ref": "q3"}') ->> 'state',
  pg_temp.hear('odd', 'paid', '{"attempt_id": "another", "payment_ref": "q4"}') ->> 'state', pg_temp.hear('odd', 'paid', '{"amount": 9999, "payment_ref": "q1"}') ->> 'state';
select results_eq($$ select external_id, reason from private.quarantined_payments order by 1 $$,
  $$ values ('q1', 'amount'), ('q2', 'currency'), ('q3', 'mode'), ('q4', 'attempt') $$, '… another currency, mode and attempt too, each once, with its reason');
select is(pg_temp.paid('odd'), 0::bigint, '… nothing of it is booked');
select is((select count(*) from public.notifications where kind = 'payment_quarantined'), 4::bigint, '… and the merchant is told of each');
select tests.enter(tests.the('ana'));
select throws_ok($$ select public.begin_payment('stripe', array[tests.the('odd_bill')]) $$, 'BUSYY', null, '… and the invoice waits for somebody to look');
select tests.step_back();
select is(pg_temp.hear('odd', 'paid') ->> 'state', 'succeeded', 'the right money settles it');
select is(pg_temp.hear('odd', 'paid', '{"amount": 1, "payment_ref": "q5"}') ->> 'state', 'succeeded', '… and stays');
-- Closed here while nobody knew of a page, decided under the attempt's lock.
select pg_temp.begin('loose');
select is(public.close_unopened(tests.the('org'), tests.the('loose')) ->> 'state', 'expired', 'an attempt without a page is closed');
select is(public.attach_checkout(tests.the('org'), tests.the('loose'), 'cs_loose', 'http://s.test/1', 'token'), false, '… and one whose page comes after that is closed already');
select is((select open_at_gateway from public.payment_attempts where id = tests.the('loose')), 'open', '… which the sweep is to end there');
update public.payment_attempts set synced_at = now() - interval '10 minutes' where id = tests.the('loose');
select ok(exists (select from public.attempts_to_sync() a where (a ->> 'attempt_id')::uuid = tests.the('loose')), '… and gets');
select pg_temp.hear('loose', 'processing', '{"ref": "cs_loose"}');
select is((select state || ' ' || open_at_gateway from public.payment_attempts where id = tests.the('loose')), 'expired processing', 'where money is on its way it is watched');
select pg_temp.hear('loose', 'expired', '{"ref": "cs_other"}');
select is((select open_at_gateway from public.payment_attempts where id = tests.the('loose')), 'processing', '… whatever another page of the same attempt says');
select is(pg_temp.hear('loose', 'paid', '{"ref": "cs_loose"}') ->> 'state', 'succeeded', '… and booked when it comes');
select is((select open_at_gateway from public.payment_attempts where id = tests.the('loose')), null, '… and left alone then');
select pg_temp.begin('held');
select public.attach_checkout(tests.the('org'), tests.the('held'), 'cs_held', 'http://s.test/2', 'other token');
select is(public.close_unopened(tests.the('org'), tests.the('held')) ->> 'state', 'pending', 'one whose page somebody holds is not closed');
select is((select open from public.payment_attempt_allocations where attempt_id = tests.the('held')), true, '… and holds its invoice');

-- A clock that was ahead.
update public.payment_attempts set synced_at = now() + interval '2 hours' where id = tests.the('held');
select ok(exists (select from public.attempts_to_sync() a where (a ->> 'attempt_id')::uuid = tests.the('held')), 'what was asked in the future is asked again');
update public.payment_attempts set state = 'processing', created_at = now() - interval '3 days', synced_at = now() - interval '10 minutes' where id = tests.the('held');
select ok(not exists (select from public.attempts_to_sync() a where (a ->> 'attempt_id')::uuid = tests.the('held')), 'a debit that takes days is asked about every hour');
update public.contacts set locale = 'fr', email = 'otra@cliente.test' where id = tests.the('ana');
select is((select a ->> 'language' || (a ->> 'contact_email') from public.attempt_to_settle(tests.the('org'), tests.the('held')) a), 'esana@cliente.test', 'what an attempt asks for stays what it was');

-- The gateway says only later what it kept.
select pg_temp.begin('slowfee');
select is(pg_temp.hear('slowfee', 'paid', '{"fee": null}') -> 'booked', 'true', 'money is booked though nobody knows its fee yet');
select results_eq($$ select * from pg_temp.booked('ch_slowfee') $$, $$ values ('bank', 10000::bigint), ('receivable', -10000) $$, '… as it came');
select is((select fee from public.payments where external_id = 'ch_slowfee'), null, '… the fee stays unknown, which is not nothing');
select is(pg_temp.is_due('slowfee'), false, '… and is not asked for at once');
update public.payment_attempts set synced_at = now() - interval '10 minutes' where id = tests.the('slowfee');
select is(pg_temp.is_due('slowfee'), true, '… but after a while');
select is(pg_temp.hear('slowfee', 'paid', '{"fee": 80, "amount": 9999, "payment_ref": "q6"}') ->> 'state', 'succeeded', 'a fee of other money is not its fee');
select is(pg_temp.late_fee('slowfee'), null, '… and nothing is booked');
select is(pg_temp.hear('slowfee', 'paid', '{"fee": 80}') -> 'booked', 'false', 'then it tells the fee');
select is(pg_temp.late_fee('slowfee'), 'bank -80, fees 80', '… which is an entry of its own');
select is((select posted_on from public.journal_entries where kind = 'payment_fee'), private.today(tests.the('org')), '… of the day on which it was heard');
select pg_temp.hear('slowfee', 'paid', '{"fee": 80}'), pg_temp.hear('slowfee', 'paid', '{"fee": 99}'), pg_temp.hear('slowfee', 'paid');
select is(pg_temp.late_fee('slowfee'), 'bank -80, fees 80', '… once, whatever is said afterwards');
update public.payment_attempts set synced_at = now() - interval '5 days' where id = tests.the('slowfee');
select is(pg_temp.is_due('slowfee'), false, '… and nobody is asked any more');
select throws_ok($$ update public.payments set fee = 1 where external_id = 'ch_slowfee' $$, 'FINAL', null, '… nor does anything change it');
select throws_ok($$ update public.payments set amount = 1 where external_id = 'ch_void' $$, 'FINAL', null, '… nor what a payment brought');

-- The gateway was tied to an account of another currency while the contact was paying.
select pg_temp.begin('moved'), pg_temp.begin('settled'), pg_temp.hear('settled', 'paid');
update public.bank_accounts set currency = 'USD' where org_id = tests.the('org');
select is(pg_temp.hear('moved', 'paid') ->> 'state', 'quarantined', 'euros are not booked to an account in dollars');
select is((select reason from private.quarantined_payments where external_id = 'ch_moved'), 'currency', '… but set aside');
select pg_temp.hear('settled', 'paid', '{"fee": 80}');
select is((select reason from private.quarantined_payments where external_id = 'ch_settled'), null, '… what was booked before stays booked');
select is(pg_temp.late_fee('settled'), 'bank -80, fees 80', '… and so does its fee');
update public.bank_accounts set currency = 'EUR' where org_id = tests.the('org');
select is(pg_temp.hear('moved', 'paid') ->> 'state', 'succeeded', '… until the account is one of euros again');

select lives_ok('set constraints all immediate', 'all of it balances');

select * from finish();
rollback;
