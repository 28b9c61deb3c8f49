-- What is past its retention goes, a bounded number at a time; the rest, and whatever the law or the books need, stays.
begin;
select plan(19);

select tests.let('org', tests.merchant('talleres'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana')), tests.let('luis', tests.contact(tests.the('org'), 'Luis', false));
select tests.let('invoice', tests.document(tests.the('org'), tests.the('ana')));

select is(array(select distinct r.held_in::text from private.retention r order by 1), array['document_links', 'invitation_batches', 'mail_deliveries',
  'private.access_tokens', 'private.gateway_events', 'private.known_devices', 'private.portal_sessions', 'private.tries', 'private.unsubscribe_tokens'],
  'nothing that the law or the books need is on the list');
select is_empty($$ select c.conrelid::regclass from pg_constraint c join private.retention r on c.confrelid = r.held_in
    where c.contype = 'f' and c.confdeltype = 'c' and c.conrelid::regclass::text not in
      ('private.portal_sessions', 'private.previews', 'private.mailed_comments', 'invitations') $$,
  '… nor goes with what is');

-- Of each kind one that is just kept and one that is past it: an hour on either side.
create function pg_temp.age(p_kind text, p_past boolean) returns timestamptz language sql as $$
  select now() - r.keep - case when p_past then interval '1 hour' else interval '-1 hour' end from private.retention r where r.kind = p_kind
$$;
create function pg_temp.hash() returns bytea language sql as $$ select private.token_hash(private.new_token()) $$;
create function pg_temp.account(p_name text) returns uuid language sql as $$
  select id from public.portal_accounts where contact_id = tests.the(p_name)
$$;
create function pg_temp.fill(p_past boolean) returns void language sql as $$
  insert into private.tries (scope, key_hash, at) values ('sign_in.account', '\x00', pg_temp.age('tries', p_past));
  insert into private.access_tokens (org_id, contact_id, purpose, token_hash, email, issued_at)
  values (tests.the('org'), tests.the('ana'), 'password', pg_temp.hash(), 'ana@cliente.test', pg_temp.age('password_tokens', p_past));
  insert into private.portal_sessions (session_id, org_id, contact_id, account_id, kind, expires_at) values
    (gen_random_uuid(), tests.the('org'), tests.the('ana'), null, 'preview', pg_temp.age('previews', p_past)),
    (gen_random_uuid(), tests.the('org'), tests.the('ana'), pg_temp.account('ana'), 'password', pg_temp.age('sessions', p_past));
  insert into private.known_devices (org_id, account_id, token_hash, seen_at)
  values (tests.the('org'), pg_temp.account('ana'), pg_temp.hash(), pg_temp.age('devices', p_past));
  insert into public.document_links (org_id, contact_id, document_id, token_hash, issued_at, revoked_at) values
    (tests.the('org'), tests.the('luis'), null, pg_temp.hash(), pg_temp.age('links', p_past), null),
    (tests.the('org'), tests.the('ana'), tests.the('invoice'), pg_temp.hash(), now() - interval '3 years', pg_temp.age('links', p_past));
  insert into private.unsubscribe_tokens (token_hash, org_id, contact_id, issued_at)
  values (pg_temp.hash(), tests.the('org'), tests.the('ana'), pg_temp.age('ways_out', p_past));
  with batch as (
    insert into public.invitation_batches (org_id, request, created_at)
    values (tests.the('org'), gen_random_uuid(), pg_temp.age('invitations', p_past)) returning id)
  insert into public.invitations (org_id, id, batch_id, contact_id, reason)
  select tests.the('org'), gen_random_uuid(), id, tests.the('ana'), 'no_email' from batch;
  insert into public.mail_deliveries (org_id, kind, contact_id, subject_id, language, dedupe_key, sent_at, given_up_at)
  select tests.the('org'), m.kind, tests.the('ana'), tests.the('invoice'), 'es', gen_random_uuid(), m.sent, m.given_up
  from (values ('receipt', pg_temp.age('sent_mails', p_past), null), ('document', null, pg_temp.age('unsent_mails', p_past))) m (kind, sent, given_up);
  insert into private.gateway_events (org_id, gateway, event_id, type, received_at, applied_at, set_aside) values
    (tests.the('org'), 'stripe', gen_random_uuid(), 'x', pg_temp.age('gateway_events', p_past), now(), null),
    (tests.the('org'), 'stripe', gen_random_uuid(), 'x', pg_temp.age('gateway_events', p_past), null, 'unknown attempt');
$$;
create function pg_temp.held() returns table (of text, n bigint) language plpgsql as $$
declare
  v_of regclass;
begin
  for v_of in select distinct r.held_in from private.retention r union all select 'public.invitations'::regclass loop
    return query execute format('select %L, count(*) from %s', v_of::text, v_of);
  end loop;
end
$$;

select pg_temp.fill(false);
-- What never goes by age: a link of somebody with a password, an event that was not applied, that a document was sent.
insert into public.document_links (org_id, contact_id, document_id, token_hash, issued_at)
values (tests.the('org'), tests.the('ana'), tests.the('invoice'), pg_temp.hash(), now() - interval '9 years');
insert into private.gateway_events (org_id, gateway, event_id, type, received_at) values (tests.the('org'), 'stripe', 'open', 'x', now() - interval '9 years');
insert into public.mail_deliveries (org_id, kind, contact_id, subject_id, language, dedupe_key, sent_at)
values (tests.the('org'), 'document', tests.the('ana'), tests.the('invoice'), 'es', 'kept', now() - interval '9 years');
create temporary table before as select * from pg_temp.held();
create temporary table books as select (select count(*) from public.journal_lines) as lines, (select count(*) from public.audit_log) as acts,
  (select count(*) from public.document_events) as events;

select tests.act_as_server();
select is(public.forget_expired(), 0, 'what is within its time stays, and what has none');
select tests.step_back();
select pg_temp.fill(true);
select is((select sum(n) from pg_temp.held()) - (select sum(n) from before), 14::numeric, 'of each kind something is past it');

-- In lots, until there is nothing more.
update private.retention set next_at = '-infinity';
select tests.act_as_server();
select is(public.forget_expired(5), 5, 'a sweep deletes so many and no more');
select is(public.forget_expired(5), 5, '… the next goes on');
select is(public.forget_expired(5), 3, '… until all of it is gone');
select tests.step_back();
select is(b.n, h.n, b.of || ' holds what it held before') from before b join pg_temp.held() h using (of) order by b.of;
select results_eq('select lines, acts, events from books', 'select (select count(*) from public.journal_lines), (select count(*) from public.audit_log),
  (select count(*) from public.document_events)', 'the books, the trail and what happened to documents are whole');

-- Rarely looked for what is dear to find.
select pg_temp.fill(true);
select tests.act_as_server();
select is(public.forget_expired(), 1, 'tries are looked for each time, the rest once an hour or a day');

select * from finish();
rollback;
