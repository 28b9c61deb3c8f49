-- M6: how many notifications wait, asked each minute by each tab: never more is read for it than is shown.
begin;
select plan(6);

select tests.let('org', tests.merchant('talleres')), tests.let('other', tests.merchant('vecinos'));
select tests.let('accountant', tests.member(tests.the('org'), 'accountant')), tests.let('stranger', tests.member(tests.the('other'), 'owner'));
insert into public.notifications (org_id, kind) select tests.the('org'), 'refund' from generate_series(1, 3);
insert into public.notifications (org_id, kind, read_at) select tests.the('org'), 'refund', now() from generate_series(1, 5000);
insert into public.notifications (org_id, kind) select tests.the('other'), 'refund' from generate_series(1, 5000);
analyze public.notifications;

create function pg_temp.read_so_far() returns bigint language sql security definer as $$
  select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where relid = 'public.notifications'::regclass
$$;
grant execute on function pg_temp.read_so_far() to authenticated;

select tests.act_as(tests.the('accountant'));
select set_config('tests.before', pg_temp.read_so_far()::text, true);
select is(public.count_unread(tests.the('org')), 3, 'whoever works there is told how many nobody has read');
select cmp_ok(pg_temp.read_so_far() - current_setting('tests.before')::bigint, '<=', 3::bigint, '… for which no read one is looked at');
select tests.act_as(tests.the('stranger'));
select set_config('tests.before', pg_temp.read_so_far()::text, true);
select is(public.count_unread(tests.the('other')), 100, '… and a hundred of any more');
select cmp_ok(pg_temp.read_so_far() - current_setting('tests.before')::bigint, '<=', 100::bigint, '… for which no more are looked at');
select throws_ok($$ select public.count_unread(tests.the('org')) $$, 'NTFND', null, 'another merchant''s member is told nothing');
select tests.act_as_visitor();
select throws_ok($$ select public.count_unread(tests.the('org')) $$, '42501', null, 'nor is anybody who has not signed in');

select * from finish();
rollback;
