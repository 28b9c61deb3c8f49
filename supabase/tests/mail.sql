-- The outbox: leased to one sender at a time, tried again with growing pauses, given up after a day.
begin;
select plan(29);

select tests.let('org', tests.merchant('talleres')), tests.let('other', tests.merchant('vecinos'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana'));
select tests.let('owner', tests.member(tests.the('org'), 'owner')), tests.let('accountant', tests.member(tests.the('org'), 'accountant')),
  tests.let('stranger', tests.member(tests.the('other'), 'owner'));
select tests.let('cause', gen_random_uuid());
select tests.let('mail', private.queue_mail(tests.the('org'), 'receipt', tests.the('ana'), tests.the('cause')));
select is(private.queue_mail(tests.the('org'), 'receipt', tests.the('ana'), tests.the('cause')), null, 'one cause and reader, one e-mail');
select tests.let('urgent', private.queue_mail(tests.the('org'), 'recovery', tests.the('ana'), gen_random_uuid()));

create function pg_temp.lease(p_limit integer default 20) returns setof uuid language sql as $$
  select id from public.lease_outbox(p_limit, 'zaguan.test')
$$;
-- With the lease that is held now.
create function pg_temp.close(p_error text default null, p_final boolean default false) returns boolean language sql as $$
  select public.close_outbox(m.org_id, m.id, m.lease, p_error, p_final) from public.mail_deliveries m where m.id = tests.the('mail')
$$;
create function pg_temp.mail() returns public.mail_deliveries language sql as $$
  select * from public.mail_deliveries where id = tests.the('mail')
$$;

-- Two senders.
select results_eq('select pg_temp.lease(1)', array[tests.the('urgent')], 'somebody who waits at the door comes first');
select results_eq('select pg_temp.lease()', array[tests.the('mail')], 'a second sender takes what the first has not');
select is_empty('select pg_temp.lease()', '… and a third finds nothing');
select tests.let('lease', (pg_temp.mail()).lease);
update public.mail_deliveries set leased_until = now() - interval '1 second' where id = tests.the('mail');
select results_eq('select pg_temp.lease()', array[tests.the('mail')], 'what a sender did not finish in two minutes is taken by another');
select isnt((pg_temp.mail()).lease, tests.the('lease'), '… under another lease');
select is(public.close_outbox(tests.the('org'), tests.the('mail'), tests.the('lease')), false, '… and the first comes too late to say anything');
select is((pg_temp.mail()).message_id, '<' || tests.the('mail') || '@zaguan.test>', 'whatever is sent twice is the same e-mail');

-- It fails, and fails again.
select is(pg_temp.close('smtp_451'), true, 'a failure is written down');
select is((pg_temp.mail()).state, 'failed', '… and seen');
select is((pg_temp.mail()).attempts, 2, '… after two tries');
select ok((pg_temp.mail()).next_try_at between now() + interval '2 minutes' and now() + interval '160 seconds', '… of which the next comes in two minutes or a little more');
select is_empty('select pg_temp.lease()', '… and not before');
update public.mail_deliveries set next_try_at = now(), due_since = now() - interval '25 hours' where id = tests.the('mail');
select results_eq('select pg_temp.lease()', array[tests.the('mail')], 'then it is tried again');
select is(pg_temp.close('smtp_451'), true, '… and a day after its cause');
select is((pg_temp.mail()).state, 'given_up', '… given up');
select is((select count(*) from public.notifications where kind = 'mail_failed'), 1::bigint, '… which the merchant is told');
update public.mail_deliveries set next_try_at = now() where id = tests.the('mail');
select is_empty('select pg_temp.lease()', '… and tried no more');

-- Somebody presses the button.
select tests.act_as(tests.the('stranger'));
select throws_ok($$ select public.retry_mail(tests.the('org'), tests.the('mail')) $$, 'NTFND', null, 'a stranger finds no e-mail to try again');
select tests.act_as(tests.the('accountant'));
select throws_ok($$ select public.retry_mail(tests.the('org'), tests.the('mail')) $$, 'DENID', null, 'an accountant may not');
select tests.act_as(tests.the('owner'));
select lives_ok($$ select public.retry_mail(tests.the('org'), tests.the('mail')) $$, 'the owner tries it again');
select throws_ok($$ select public.retry_mail(tests.the('org'), tests.the('mail')) $$, 'STATE', null, '… once');
select tests.step_back();
select results_eq('select pg_temp.lease()', array[tests.the('mail')], 'it goes out');
select is(pg_temp.close(), true, '… and is sent');
select is(public.close_outbox(tests.the('org'), tests.the('mail'), tests.the('lease')), false, '… once');

-- A request sends what it brought; the rest waits for the sweep.
select tests.let('request', gen_random_uuid());
select set_config('request.headers', jsonb_build_object('x-zaguan-request', tests.the('request'))::text, true);
select tests.let('own', private.queue_mail(tests.the('org'), 'receipt', tests.the('ana'), gen_random_uuid()));
select set_config('request.headers', '{"x-zaguan-request": "1 or 1"}', true);
select tests.let('odd', private.queue_mail(tests.the('other'), 'receipt', null, gen_random_uuid()));
select is((select request_id from public.mail_deliveries where id = tests.the('odd')), null, 'what is no id names no request');
select is_empty($$ select id from public.lease_outbox(20, 'zaguan.test', array[gen_random_uuid()]) $$, 'a request that brought nothing sends nothing');
select results_eq($$ select id from public.lease_outbox(20, 'zaguan.test', array[tests.the('request')]) $$, array[tests.the('own')], 'a request sends what it brought and nobody else''s');
select results_eq('select pg_temp.lease()', array[tests.the('odd')], '… which is the sweep''s');

select * from finish();
rollback;
