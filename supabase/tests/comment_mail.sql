-- D3, B5: comments by e-mail: the first at once, what follows within minutes together, each in exactly one.
begin;
select plan(14);

select tests.let('org', tests.merchant('talleres'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana')), tests.let('staff', tests.member(tests.the('org'), 'staff'));
select tests.let('invoice', tests.document(tests.the('org'), tests.the('ana'))), tests.let('quote', tests.document(tests.the('org'), tests.the('ana'), p_kind => 'quote'));

create function pg_temp.say(p_body text, p_document text default 'invoice') returns uuid language sql as $$
  select public.post_comment(tests.the('org'), tests.the(p_document), p_body, gen_random_uuid())
$$;
grant execute on function pg_temp.say to authenticated;
-- The e-mails of one side, in order: what each carries, and minutes until it goes.
create function pg_temp.mails(p_kind text) returns setof text language sql as $$
  select format('%s in %s', (select string_agg(b, '+') from jsonb_array_elements_text(private.comments_in(m.org_id, m.id)) b),
    round(extract(epoch from m.next_try_at - now()) / 60))
  from public.mail_deliveries m where m.org_id = tests.the('org') and m.kind = p_kind order by m.id
$$;
-- The sender begins with all that are due.
create function pg_temp.begin_sending() returns void language sql as $$
  select public.lease_outbox(100, 'zaguan.test')
$$;
-- Time goes by, for what was queued.
create function pg_temp.later(p_span interval) returns void language sql as $$
  update public.mail_deliveries set due_since = due_since - p_span, next_try_at = next_try_at - p_span where org_id = tests.the('org')
$$;

select tests.enter(tests.the('ana'));
select lives_ok($$ select pg_temp.say('uno'), pg_temp.say('dos') $$, 'a contact says two things at once');
select tests.step_back();
select results_eq($$ select pg_temp.mails('comment_notice') $$, array['uno+dos in 0'], '… which go together, at once');
select pg_temp.begin_sending();
select tests.enter(tests.the('ana'));
select lives_ok($$ select pg_temp.say('tres') $$, 'once it has begun to go, it takes no more');
select tests.step_back();
select results_eq($$ select pg_temp.mails('comment_notice') $$, array['uno+dos in 0', 'tres in 5'], '… and the next follows after a pause');
select tests.enter(tests.the('ana'));
select lives_ok($$ select pg_temp.say('cuatro'), pg_temp.say('otra cosa', 'quote') $$, 'what is said meanwhile');
select tests.step_back();
select results_eq($$ select pg_temp.mails('comment_notice') $$, array['uno+dos in 0', 'tres+cuatro in 5', 'otra cosa in 0'],
  '… goes with it; of another document at once');

-- The other side has its own.
select tests.act_as(tests.the('staff'));
select lives_ok($$ select pg_temp.say('vale') $$, 'the merchant answers');
select tests.step_back();
select results_eq($$ select pg_temp.mails('comment') $$, array['vale in 0'], '… at once, whoever else is held back');

-- Nothing is begun before its time, and nothing that was tried is changed: sent again it is the same e-mail.
select pg_temp.begin_sending();
select is((select count(*) from public.mail_deliveries where attempts = 0), 1::bigint, 'what pauses is not leased');
select pg_temp.later('5 minutes');
select pg_temp.begin_sending();
select is((select count(*) from public.mail_deliveries where attempts = 0), 0::bigint, '… until its time has come');
select public.close_outbox(org_id, id, lease, 'ESOCKET') from public.mail_deliveries where lease is not null;
select tests.enter(tests.the('ana'));
select lives_ok($$ select pg_temp.say('cinco') $$, 'when that failed, and is to be tried again');
select tests.step_back();
select is((select array_agg(m) from (select pg_temp.mails('comment_notice') m offset 3) x), array['cinco in 5'], '… it is left as it was');
select pg_temp.later('1 hour');
select pg_temp.begin_sending();
select tests.act_as(tests.the('staff'));
select lives_ok($$ select pg_temp.say('tarde') $$, 'after a long silence');
select tests.step_back();
select is((select array_agg(m) from (select pg_temp.mails('comment') m offset 1) x), array['tarde in 0'], '… the first goes at once again');

select * from finish();
rollback;
