-- B1: whoever wants no more invitations gets none, also none that waits already; and everything else as before.
begin;
select plan(13);

select tests.let('org', tests.merchant('talleres')), tests.let('other', tests.merchant('vecinos'));
select tests.let('owner', tests.member(tests.the('org'), 'owner'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana')), tests.let('eva', tests.contact(tests.the('org'), 'Eva'));
select tests.step_back();
select set_config('tests.batch', public.queue_invitations(tests.the('org'), gen_random_uuid(),
  array[tests.the('ana'), tests.the('eva')]) ->> 'batch_id', true);
select set_config('tests.token', public.invitation_mail(tests.the('org'), tests.the('batch'), tests.the('ana')) ->> 'unsubscribe_token', true);
create function pg_temp.chosen(p_slug text, p_wanted boolean) returns boolean language sql as $$
  select (public.choose_invitations(p_slug, current_setting('tests.token'), p_wanted) ->> 'wanted')::boolean
$$;

select isnt(current_setting('tests.token'), '', 'an invitation carries a way out');
select is(pg_temp.chosen('talleres', null), true, 'looking changes nothing');
select throws_ok($$ select pg_temp.chosen('vecinos', false) $$, 'NTFND', null, 'it works at its own merchant alone');
select is(pg_temp.chosen('TALLERES', false), false, 'who leaves has left');
select is(pg_temp.chosen('talleres', false), false, '… also when pressing twice');
select is((select count(*) from public.audit_log where action = 'invitations.refused' and subject_id = tests.the('ana')), 1::bigint,
  '… which is remembered once');
select is(public.invitation_mail(tests.the('org'), tests.the('batch'), tests.the('ana')), null, 'an invitation that waits is not written any more');
select isnt(public.invitation_mail(tests.the('org'), tests.the('batch'), tests.the('eva')), null, '… another''s is');
update public.mail_deliveries set given_up_at = now(), last_error = 'not_needed' where contact_id = tests.the('ana');
select is((select state from public.invitation_results where contact_id = tests.the('ana')), 'unsubscribed', '… and the merchant reads why');
select isnt(public.recovery_mail(tests.the('org'), tests.the('ana')), null, 'what she asks for herself still comes');
select is(public.invitation_reach(tests.the('org'), null, '{}') ->> 'unsubscribed', '1', 'a choice counts her');
select is(pg_temp.chosen('talleres', true), true, 'she may come back');
select tests.act_as(tests.the('owner'));
select throws_ok(format('insert into public.invitation_refusals (org_id, contact_id) values (%L, %L)', tests.the('org'), tests.the('eva')),
  '42501', null, 'nobody refuses in her place');

select * from finish();
rollback;
