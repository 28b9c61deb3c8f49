-- P6: what goes back of a payment, in whatever order and however often the gateway says it; who sees it.
begin;
select plan(114);

select tests.let('org', tests.merchant('talleres')), tests.let('other', tests.merchant('vecinos'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana'));
select tests.let('owner', tests.member(tests.the('org'), 'owner')), tests.let('stranger', tests.member(tests.the('other'), 'owner'));

-- Two invoices of 100.00, paid together; what the gateway says of the payment, of refunds and of disputes.
create function pg_temp.paid(p_name text, p_surplus boolean default false) returns void language plpgsql as $$
begin
  perform tests.let(p_name || '_one', tests.document(tests.the('org'), tests.the('ana'))),
    tests.let(p_name || '_two', tests.document(tests.the('org'), tests.the('ana')));
  perform tests.enter(tests.the('ana'));
  perform tests.let(p_name, (public.begin_payment('stripe', array[tests.the(p_name || '_one'), tests.the(p_name || '_two')]) ->> 'attempt_id')::uuid);
  perform tests.step_back();
  if p_surplus then
    perform public.void_document(tests.the('org'), tests.the(p_name || '_two'));
  end if;
  perform public.settle_attempt(tests.the('org'), tests.the(p_name), jsonb_build_object('status', 'paid',
    'payment_ref', 'pi_' || p_name, 'attempt_id', tests.the(p_name), 'mode', 'test', 'currency', 'EUR', 'amount', 20000,
    'paid_at', '2026-03-01T12:00:00Z'));
end
$$;
create function pg_temp.refund(p_ref text, p_payment text, p_amount bigint, p_status text default 'succeeded', p_more jsonb default '{}')
returns text language sql as $$
  select public.settle_refund(tests.the('org'), 'stripe', jsonb_build_object('refund_ref', p_ref, 'payment_ref', 'pi_' || p_payment,
    'status', p_status, 'mode', 'test', 'currency', 'EUR', 'amount', p_amount, 'made_at', '2026-03-05T23:30:00Z') || p_more) ->> 'state'
$$;
create function pg_temp.dispute(p_ref text, p_payment text, p_status text, p_more jsonb default '{}') returns text language sql as $$
  select public.settle_dispute(tests.the('org'), 'stripe', jsonb_build_object('dispute_ref', p_ref, 'payment_ref', 'pi_' || p_payment,
    'status', p_status, 'mode', 'test', 'currency', 'EUR', 'amount', 20000, 'opened_at', '2026-03-06T10:00:00Z') || p_more) ->> 'state'
$$;
create function pg_temp.owes(p_name text) returns bigint[] language sql as $$
  select array[(select balance from public.documents where id = tests.the(p_name || '_one')),
    (select balance from public.documents where id = tests.the(p_name || '_two'))]
$$;
create function pg_temp.booked(p_kind text, p_ref text) returns text language sql as $$
  select string_agg(a.role || ' ' || l.amount, ', ' order by l.position) || ' on ' || min(e.posted_on)
  from (select id, external_id from public.refunds union all select id, external_id from public.disputes) s
  join public.journal_entries e on e.kind = p_kind and e.source_id = s.id
  join public.journal_lines l on l.org_id = e.org_id and l.entry_id = e.id
  join public.ledger_accounts a on a.org_id = l.org_id and a.id = l.account_id
  where s.external_id = p_ref
$$;
create function pg_temp.timeline(p_name text) returns text language sql as $$
  select string_agg(concat_ws(' ', e.kind, e.amount), ', ' order by e.id) from public.document_events e
  where e.document_id = tests.the(p_name) and e.kind not in ('issued', 'paid')
$$;
create function pg_temp.states(p_name text) returns text language sql as $$
  select string_agg(private.document_page(tests.the('org'), tests.the(p_name || n.part)) ->> 'state', ' ' order by n.part)
  from (values ('_one'), ('_two')) n (part)
$$;
create function pg_temp.dispute_of(p_ref text, p_payment text, p_status text, p_amount bigint, p_taken bigint default null, p_given bigint default null)
returns text language sql as $$
  select pg_temp.dispute(p_ref, p_payment, p_status, jsonb_strip_nulls(jsonb_build_object('amount', p_amount,
    'withdrawn', p_taken, 'withdrawn_at', case when p_taken is not null then '2026-03-07T10:00:00Z' end, 'fee', 1500,
    'reinstated', p_given, 'reinstated_at', case when p_given is not null then '2026-03-20T10:00:00Z' end)))
$$;
create function pg_temp.told() returns text language sql as $$
  select string_agg(concat_ws(' ', n.kind, n.amount), ', ' order by n.id) from public.notifications n
  where n.org_id = tests.the('org') and n.kind not like 'payment%'
$$;
create function pg_temp.mails() returns text language sql as $$
  select string_agg(m.kind || coalesce(nullif(m.payload::text, '{}'), ''), ', ' order by m.id) from public.mail_deliveries m
  where m.org_id = tests.the('org') and m.kind in ('refund', 'refund_notice', 'dispute_notice')
$$;

-- A part, then the rest.
select pg_temp.paid('plain');
select is(pg_temp.owes('plain'), array[0, 0]::bigint[], 'two invoices are paid');
select is(pg_temp.refund('re_1', 'plain', 12000), 'succeeded', 'a part goes back');
select is(pg_temp.owes('plain'), array[2000, 10000]::bigint[], '… from the last document that was paid, then from the one before');
select is((select private.document_page(tests.the('org'), tests.the('plain_one')) ->> 'state'), 'partly_paid', '… which is partly paid again');
select is((select private.document_page(tests.the('org'), tests.the('plain_two')) ->> 'state'), 'unpaid', '… the other not at all');
select is((select settled_on from public.documents where id = tests.the('plain_two')), null, '… nor settled');
select is(pg_temp.booked('refund', 're_1'), 'receivable 12000, bank -12000 on 2026-03-06', '… from the bank account, on the day it was where the merchant is');
select is(pg_temp.timeline('plain_two'), 'refunded 10000', '… and the timeline says so');
select is(pg_temp.refund('re_1', 'plain', 12000), 'succeeded', 'said again');
select is(pg_temp.refund('re_1', 'plain', 12000, 'pending'), 'succeeded', '… and older news after it');
select is(pg_temp.owes('plain'), array[2000, 10000]::bigint[], '… nothing more goes back');
select is(pg_temp.told(), 'refund 12000', 'the merchant is told once');
select is(pg_temp.mails(), 'refund, refund_notice{"failed": false}', '… the contact gets a mail, and the merchant');
select is(pg_temp.refund('re_2', 'plain', 8000), 'succeeded', 'the rest goes back');
select is(pg_temp.owes('plain'), array[10000, 10000]::bigint[], '… and both are owed as before');

-- More than there is.
select is(pg_temp.refund('re_3', 'plain', 1), 'quarantined', 'what is more than was paid is set aside');
select is(pg_temp.refund('re_3', 'plain', 1), 'quarantined', '… said again too');
select is((select array_agg(external_id || ' ' || reason) from private.quarantined_payments), array['re_3 amount'], '… once, with its reason');
select is((select count(*) from public.refunds where external_id = 're_3'), 0::bigint, '… and is no refund of ours');
select is(pg_temp.told(), 'refund 12000, refund 8000, refund_quarantined 1', '… and the merchant is told');

-- It comes back.
select is(pg_temp.refund('re_1', 'plain', 12000, 'failed', '{"failed_at": "2026-03-09T10:00:00Z"}'), 'failed', 'a refund may fail later');
select is(pg_temp.owes('plain'), array[8000, 0]::bigint[], '… and its documents are paid again');
select is(pg_temp.booked('refund_failed', 're_1'), 'receivable -12000, bank 12000 on 2026-03-09', '… the money is on the bank account again');
select is((select settled_on from public.documents where id = tests.the('plain_two')), '2026-03-01'::date, '… settled on the day it was paid');
select is(pg_temp.timeline('plain_two'), 'refunded 10000, refund_failed 10000', '… the timeline keeps both');
select is(pg_temp.refund('re_1', 'plain', 12000), 'failed', 'news from before change nothing');
select is(pg_temp.refund('re_1', 'plain', 12000, 'failed'), 'failed', '… nor the same again');
select is(pg_temp.owes('plain'), array[8000, 0]::bigint[], '… nothing is booked back twice');
select is(pg_temp.refund('re_3', 'plain', 1), 'succeeded', 'now there is room for what was set aside');

-- Where there is nothing to give it back to.
select pg_temp.paid('gone');
select pg_temp.refund('re_4', 'gone', 20000);
select (public.void_document(tests.the('org'), tests.the('gone_one'))).number;
select is(pg_temp.refund('re_4', 'gone', 20000, 'failed', '{"failed_at": "2026-03-09T10:00:00Z"}'), 'failed', 'it fails when an invoice was voided meanwhile');
select is(pg_temp.booked('refund_failed', 're_4'), 'receivable -10000, credit -10000, bank 20000 on 2026-03-09', '… whose share is the contact''s credit');
select is(pg_temp.refund('re_5', 'gone', 15000), 'succeeded', 'refunded anew');
select is(pg_temp.booked('refund', 're_5'), 'receivable 5000, credit 10000, bank -15000 on 2026-03-06', '… the credit goes first');
select is((select sum(r.amount) from public.reversal_allocations r join public.refunds f on f.id = r.refund_id where f.external_id = 're_4'), 0::numeric, '… and what failed took nothing in the end');

-- Slow ones.
select pg_temp.paid('slow', true);
select is(pg_temp.refund('re_6', 'slow', 3000, 'pending'), 'pending', 'a refund may take days');
select is(pg_temp.booked('refund', 're_6'), null, '… and is not booked before it leaves');
select is(pg_temp.refund('re_6', 'slow', 3000), 'succeeded', '… then it is');
select is(pg_temp.booked('refund', 're_6'), 'credit 3000, bank -3000 on 2026-03-06', '… from what no document took');
select is(pg_temp.refund('re_7', 'slow', 100, 'pending') || ' ' || pg_temp.refund('re_7', 'slow', 100, 'failed'), 'pending failed', 'one that never left');
select is(coalesce(pg_temp.booked('refund', 're_7'), pg_temp.booked('refund_failed', 're_7')), null, '… is booked nowhere');

-- What does not fit.
select is(pg_temp.refund('q_1', 'slow', 100, 'succeeded', '{"currency": "USD"}'), 'quarantined', 'another currency is set aside');
select is(pg_temp.refund('q_2', 'slow', 100, 'succeeded', '{"mode": "live"}'), 'quarantined', '… another mode');
select is(pg_temp.refund('q_3', 'nobodys', 100), 'quarantined', '… a payment that is not here');
select is(pg_temp.refund('re_6', 'plain', 3000), 'quarantined', '… a refund that was of another payment');
select is(pg_temp.refund('q_4', 'slow', 0), 'quarantined', '… and nothing at all');
select results_eq($$ select external_id, reason from private.quarantined_payments where external_id like 'q%' order by 1 $$,
  $$ values ('q_1', 'currency'), ('q_2', 'mode'), ('q_3', 'payment'), ('q_4', 'amount') $$, '… each with its reason');

-- Disputes.
select pg_temp.paid('odd');
select is(pg_temp.dispute('dp_1', 'odd', 'warning'), 'warning', 'a bank may ask first');
select is(pg_temp.owes('odd'), array[0, 0]::bigint[], '… which moves no money');
select is(pg_temp.dispute('dp_1', 'odd', 'open', '{"withdrawn_at": "2026-03-07T10:00:00Z", "fee": 1500}'), 'open', 'then it takes the money');
select is(pg_temp.owes('odd'), array[0, 0]::bigint[], '… and nothing is asked of the contact meanwhile');
select is(pg_temp.states('odd'), 'disputed disputed', '… which both invoices say');
select is(pg_temp.booked('dispute', 'dp_1'), 'receivable 20000, fees 1500, bank -21500 on 2026-03-07', '… with the fee');
select throws_ok(format('select public.void_document(%L, %L)', tests.the('org'), tests.the('odd_one')), 'DISPU', null, '… they are not voided');
select tests.enter(tests.the('ana'));
select throws_ok(format('select public.begin_payment(%L, array[%L]::uuid[])', 'stripe', tests.the('odd_one')), 'DISPU', null, '… nor paid again');
select is((select count(*) from public.find_documents(tests.the('org'), '{"state": "disputed"}')), 2::bigint, '… their list has them');
select is((select count(*) from public.find_documents(tests.the('org'), '{"state": "paid"}') d where d.id in (tests.the('odd_one'), tests.the('odd_two'))), 0::bigint, '… that of the paid has not');
select is((public.statement(tests.the('org'), tests.the('ana')) ->> 'disputed')::bigint, 20000::bigint, '… and the statement tells them apart');
select tests.step_back();
select is(pg_temp.dispute('dp_1', 'odd', 'lost', '{"withdrawn_at": "2026-03-07T10:00:00Z", "fee": 1500}'), 'lost', 'it may be lost');
select is(pg_temp.owes('odd'), array[10000, 10000]::bigint[], '… then both are owed again');
select is(pg_temp.states('odd'), 'unpaid unpaid', '… as if nobody had paid');
select is(pg_temp.timeline('odd_one'), 'disputed 10000, dispute_lost', '… which the timeline of the merchant says');
select is(pg_temp.dispute('dp_1', 'odd', 'won', '{"withdrawn_at": "2026-03-07T10:00:00Z", "fee": 1500, "reinstated_at": "2026-03-20T10:00:00Z", "fee_returned": 1500}'), 'won', '… and won after all');
select is(pg_temp.booked('dispute_won', 'dp_1'), 'receivable -20000, fees -1500, bank 21500 on 2026-03-20', '… with what the fee was');
select is(pg_temp.owes('odd'), array[0, 0]::bigint[], '… and the invoices are paid');
select is(pg_temp.dispute('dp_1', 'odd', 'open'), 'won', 'and nothing goes back to how it was');
select is((select string_agg(m.payload ->> 'state', ' ' order by m.id) from public.mail_deliveries m where m.kind = 'dispute_notice'), 'warning open lost won', 'each step is told by mail, once');

-- After a part went back.
select pg_temp.paid('part');
select pg_temp.refund('re_10', 'part', 12000);
select is(pg_temp.dispute_of('dp_2', 'part', 'open', 20000, 8000), 'open', 'of a payment that was refunded in part the bank takes what is left');
select is(pg_temp.states('part'), 'disputed disputed', '… and both its invoices say so');
select is(pg_temp.booked('dispute', 'dp_2'), 'receivable 8000, fees 1500, bank -9500 on 2026-03-07', '… with the fee');
select is(pg_temp.dispute_of('dp_2', 'part', 'lost', 20000, 8000), 'lost', 'it is lost');
select is(pg_temp.owes('part'), array[10000, 10000]::bigint[], '… and all of it is owed');
select is((select n.document_numbers from public.notifications n where n.kind = 'dispute_lost' order by n.id desc limit 1),
  (select array_agg(d.number order by d.number) from public.documents d where d.id in (tests.the('part_one'), tests.the('part_two'))), '… which the notice says of both');
select is(pg_temp.timeline('part_two'), 'refunded 10000, disputed, dispute_lost', '… and each timeline, whatever was taken from it');

-- More than is left: the bank takes all, of which a part had been refunded.
select pg_temp.paid('more');
select pg_temp.refund('re_11', 'more', 12000);
select is(pg_temp.dispute_of('dp_3', 'more', 'open', 20000, 20000), 'open', 'a bank may take all of what was refunded in part');
select is(pg_temp.booked('dispute', 'dp_3'), 'receivable 8000, credit 12000, fees 1500, bank -21500 on 2026-03-07', '… every cent is booked: the contact has to give back what it got twice');
select is(pg_temp.dispute_of('dp_3', 'more', 'won', 20000, 20000, 20000), 'won', 'it is won');
select is(pg_temp.booked('dispute_won', 'dp_3'), 'receivable -8000, credit -12000, bank 20000 on 2026-03-20', '… and it is as before');
select is(pg_temp.owes('more'), array[2000, 10000]::bigint[], '… what was refunded is owed');
select is(pg_temp.states('more'), 'partly_paid unpaid', '… and no more');

-- The same, heard in the other order.
select pg_temp.paid('less');
select pg_temp.dispute_of('dp_4', 'less', 'open', 20000, 20000);
select is(pg_temp.refund('re_12', 'less', 12000), 'succeeded', 'a refund may be heard of after the dispute');
select is(pg_temp.states('less'), 'disputed disputed', '… nothing is asked meanwhile');
select pg_temp.dispute_of('dp_4', 'less', 'won', 20000, 20000, 20000);
select is(pg_temp.owes('less'), array[2000, 10000]::bigint[], '… and in the end it is the same');
select is(pg_temp.refund('re_13', 'less', 8001), 'quarantined', 'refunds alone never come to more than the payment');

-- A part, twice; and less comes back than went.
select pg_temp.paid('twice');
select is(pg_temp.dispute_of('dp_5', 'twice', 'open', 6000, 6000), 'open', 'a part may be disputed');
select is(pg_temp.states('twice'), 'paid disputed', '… of the document it was taken from alone');
select is(pg_temp.dispute_of('dp_6', 'twice', 'open', 14000, 14000), 'open', '… and the rest as well');
select is(pg_temp.states('twice'), 'disputed disputed', '… then both say so');
select pg_temp.dispute_of('dp_5', 'twice', 'won', 6000, 6000, 5000);
select is(pg_temp.states('twice'), 'disputed disputed', 'one is over, the other not');
select pg_temp.dispute_of('dp_6', 'twice', 'lost', 14000, 14000);
select is(pg_temp.owes('twice'), array[10000, 5000]::bigint[], '… what came back counts, to the cent');

-- Too few words: no money moved yet.
select pg_temp.paid('slowly');
select is(pg_temp.dispute_of('dp_7', 'slowly', 'open', 20000), 'open', 'a dispute may be open before the money is taken');
select is(pg_temp.states('slowly'), 'disputed disputed', '… and is told all the same');
select is(pg_temp.dispute_of('dp_7', 'slowly', 'won', 20000), 'won', '… and won without any');
select is(pg_temp.states('slowly'), 'paid paid', '… then they are paid');

-- Given back whole, one of them voided, then disputed all the same.
select pg_temp.paid('back'), pg_temp.refund('re_30', 'back', 20000);
select is((public.void_document(tests.the('org'), tests.the('back_one'))).status, 'void', 'an invoice whose money went back is voided');
select is(pg_temp.dispute_of('dp_8', 'back', 'open', 20000, 20000), 'open', '… and the bank takes the payment again');
select is(pg_temp.states('back'), 'void disputed', '… a void document is in no dispute, the other is');
select throws_ok($$ select public.void_document(tests.the('org'), tests.the('back_two')) $$, 'DISPU', null, '… and cannot be voided');
select throws_ok($$ update public.documents set disputed = true where id = tests.the('back_one') $$, '23514', null, 'no void document is ever marked');
select is(pg_temp.dispute_of('dp_8', 'back', 'lost', 20000, 20000) || ' ' || pg_temp.states('back'), 'lost void unpaid', 'lost, it is owed again');

-- Won, and the money is on its way.
select pg_temp.paid('waiting'), pg_temp.dispute_of('dp_9', 'waiting', 'open', 20000, 20000);
select is(pg_temp.dispute_of('dp_9', 'waiting', 'won', 20000, 20000), 'won', 'a dispute may be won before the money is back');
select is(pg_temp.states('waiting'), 'disputed disputed', '… nothing is asked until it is');
select pg_temp.dispute_of('dp_9', 'waiting', 'won', 20000, 20000, 20000);
select is(pg_temp.states('waiting'), 'paid paid', '… then they are paid');

-- A page that was open at the gateway when the dispute began is paid.
select pg_temp.paid('late'), pg_temp.dispute_of('dp_10', 'late', 'open', 20000, 20000);
select public.settle_attempt(tests.the('org'), tests.the('late'), jsonb_build_object('status', 'paid', 'payment_ref', 'pi_late_again',
  'attempt_id', tests.the('late'), 'mode', 'test', 'currency', 'EUR', 'amount', 20000));
select is(pg_temp.states('late'), 'disputed disputed', 'money that arrives during a dispute ends none');
select pg_temp.dispute_of('dp_10', 'late', 'lost', 20000, 20000);
select is(pg_temp.states('late'), 'paid paid', '… but pays its invoices, which owe nothing when it is lost');

-- What is written stays, and who sees it.
select throws_ok($$ update public.refunds set state = 'pending' where state = 'failed' $$, 'FINAL', null, 'no state goes back');
select throws_ok($$ update public.disputes set amount = 1 $$, 'FINAL', null, '… no amount changes');
select throws_ok($$ delete from public.reversal_allocations $$, 'FINAL', null, '… and what was taken from where stays');
select tests.enter(tests.the('ana'));
select is((select count(*) from jsonb_array_elements(public.document_page(tests.the('org'), tests.the('odd_one')) -> 'timeline') t
  where t ->> 'kind' like 'dispute%'), 3::bigint, 'a contact reads of the dispute with its own bank');
select ok(public.portal_overview(tests.the('org')) -> 'latest' @> '[{"kind": "refund_failed"}, {"kind": "disputed"}, {"kind": "dispute_lost"}]', '… as on its overview');
select is((select count(*) from public.disputes) + (select count(*) from public.refunds), 0::bigint, '… and none of the rows');
select tests.act_as(tests.the('stranger'));
select is((select count(*) from public.disputes) + (select count(*) from public.refunds) + (select count(*) from public.reversal_allocations), 0::bigint, 'a stranger sees none either');
select tests.act_as(tests.the('owner'));
select is((select string_agg(distinct a.kind, ' ' order by a.kind) from public.contact_activity(tests.the('org'), tests.the('ana'), 100) a
  where a.kind ~ 'refund|dispute'), 'dispute dispute_lost dispute_won refund refund_failed', 'the owner reads of both, each once as it is');
select throws_ok($$ select public.settle_refund(tests.the('org'), 'stripe', '{}') $$, '42501', null, '… and books none by hand');
select tests.step_back();
select lives_ok('set constraints all immediate', 'all of it balances');

select * from finish();
rollback;
