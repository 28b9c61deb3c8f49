-- What happened with a contact: each source once, in order, in pages; who did it; what each role sees of it.
begin;
select plan(24);

select tests.let('org', tests.merchant('talleres')), tests.let('other', tests.merchant('vecinos'));
select tests.let('owner', tests.member(tests.the('org'), 'owner')), tests.let('staff', tests.member(tests.the('org'), 'staff')),
  tests.let('accountant', tests.member(tests.the('org'), 'accountant')), tests.let('stranger', tests.member(tests.the('other'), 'owner'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana')), tests.let('eva', tests.contact(tests.the('org'), 'Eva'));

select tests.act_as(tests.the('staff'));
create function pg_temp.kinds() returns text language sql as $$
  select string_agg(distinct a.kind, ' ' order by a.kind) from public.contact_activity(tests.the('org'), tests.the('ana'), 100) a
$$;
create function pg_temp.who(p_kind text) returns text language sql as $$
  select string_agg(distinct concat_ws(' ', a.actor, a.actor_name), ', ') from public.contact_activity(tests.the('org'), tests.the('ana'), 100) a
  where a.kind = p_kind
$$;

select is(pg_temp.kinds(), 'contact_added', 'of a new contact there is only that');
select tests.step_back();
select tests.let('invoice', tests.draft(tests.the('org'), tests.the('ana')));
select tests.act_as(tests.the('owner'));
select public.issue_document(tests.the('org'), tests.the('invoice'));
select tests.let('link', (public.issue_document_link(tests.the('org'), tests.the('invoice')) ->> 'id')::uuid);
select public.revoke_document_link(tests.the('org'), tests.the('link'));
select public.queue_invitations(tests.the('org'), gen_random_uuid(), array[tests.the('ana')]);
select tests.act_as(tests.the('staff'));
update public.contacts set phone = '600', city = 'Jaén', portal_enabled = false where id = tests.the('ana');
select public.queue_invitations(tests.the('org'), gen_random_uuid(), array[tests.the('ana')]);
select tests.step_back();
update public.contacts set portal_enabled = true where id = tests.the('ana');
select tests.enter(tests.the('ana'));
select public.note_document_opened(tests.the('invoice'));
-- Of which the merchant's people get a notice: no mail to the contact.
select public.post_comment(tests.the('org'), tests.the('invoice'), 'Hola', gen_random_uuid());
select tests.step_back();
insert into public.audit_log (org_id, actor, action, subject_id) values (tests.the('org'), tests.the('staff'), 'password.set', tests.the('ana'));

select tests.act_as(tests.the('staff'));
select is(pg_temp.kinds(),
  'contact_added contact_changed document_commented document_issued document_opened invitation_unsent link_issued link_revoked mail_queued password_set visit_password',
  'each thing is told once');
select is(pg_temp.who('document_issued'), 'member owner', 'a member is named');
select is(pg_temp.who('link_revoked'), 'member owner', '… who revoked a link as well');
select is(pg_temp.who('document_opened'), 'contact', 'the contact opens documents');
select is(pg_temp.who('visit_password'), 'contact', '… and comes in');
select is(pg_temp.who('mail_queued'), 'member owner', 'an invitation is its sender''s');
select is(pg_temp.who('invitation_unsent'), 'member staff', '… one that could not be sent too');
select is(pg_temp.who('document_commented'), 'contact', '… who comments is the contact');
select is(pg_temp.who('password_set'), 'member staff', 'staff sees who set the password');
select is((select string_agg(a.detail::text, '; ' order by a.detail -> 'fields') from public.contact_activity(tests.the('org'), tests.the('ana'), 100) a where a.kind = 'contact_changed'),
  '{"fields": ["portal_enabled"], "portal": true, "archived": null}; {"fields": ["city", "phone", "portal_enabled"], "portal": false, "archived": null}',
  'which fields changed, and no word of from what to what');
select is((select distinct a.document_number from public.contact_activity(tests.the('org'), tests.the('ana'), 100) a where a.kind = 'document_opened'),
  (select number from public.documents where id = tests.the('invoice')), 'a document is named');

-- In pages of two, all of it and nothing twice, though most happened in the same moment.
create function pg_temp.pages() returns text[] language sql as $$
  with recursive page as (
    (select a.at, a.key, 1 as nth from public.contact_activity(tests.the('org'), tests.the('ana'), 2) a order by a.at, a.key collate "C" limit 1)
    union all
    select n.at, n.key, p.nth + 1 from page p cross join lateral (
      select a.at, a.key from public.contact_activity(tests.the('org'), tests.the('ana'), 2, p.at, p.key) a
      order by a.at, a.key collate "C" limit 1) n)
  select array_agg(p.key order by p.nth) from page p
$$;
select is(pg_temp.pages(), (select array_agg(o.key order by o.nth) from (
    select a.key, a.nth, count(*) over () as of_all from public.contact_activity(tests.the('org'), tests.the('ana'), 100) with ordinality
      as a (at, key, kind, actor, actor_name, document_id, document_kind, document_number, amount, currency, detail, nth)) o
  where o.nth % 2 = 0 or o.nth = o.of_all), 'pages of two end where every second one of the whole does');

select tests.act_as(tests.the('owner'));
select is(pg_temp.who('password_set'), 'member staff', 'an owner sees all of it');
select tests.act_as(tests.the('accountant'));
select is(pg_temp.kinds(), 'contact_added document_commented document_issued document_opened invitation_unsent link_issued link_revoked mail_queued visit_password',
  'who changes nothing is not told who changed passwords and cards');
select tests.act_as(tests.the('stranger'));
select throws_ok('select pg_temp.kinds()', 'NTFND', null, 'another merchant''s member hears nothing');
select tests.act_as(tests.the('owner'));
select throws_ok($$ select public.contact_activity(tests.the('org'), gen_random_uuid()) $$, 'NTFND', null, 'nor does anybody of a contact that is none');
select is((select count(*) from public.contact_activity(tests.the('org'), tests.the('eva'))), 1::bigint, 'what happened with one is not told of another');
select tests.enter(tests.the('eva'));
select throws_ok('select pg_temp.kinds()', 'NTFND', null, 'a contact reads none of it');
select tests.step_back();
delete from public.members where user_id = tests.the('owner');
select is(pg_temp.who('link_issued'), 'former', 'who no longer works there has no name');
select is((select a.contact_id from public.document_events a where a.document_id = tests.the('invoice') limit 1), tests.the('ana'), 'an event knows its document''s contact');

-- However much happened, a page reads no more of each source than it shows.
select tests.let('busy', tests.contact(tests.the('other'), 'Ida'));
insert into public.document_links (org_id, contact_id, token_hash, issued_at, issued_by, revoked_at)
select tests.the('other'), tests.the('busy'), private.token_hash(private.new_token()), now() - make_interval(mins => n), tests.the('stranger'), now() - make_interval(mins => n)
from generate_series(1, 2000) n;
insert into private.portal_sessions (session_id, org_id, contact_id, account_id, kind, opened_at, expires_at)
select gen_random_uuid(), tests.the('other'), tests.the('busy'), (select id from public.portal_accounts where contact_id = tests.the('busy')), 'password', now() - make_interval(mins => n), now()
from generate_series(1, 2000) n;
insert into public.mail_deliveries (org_id, kind, contact_id, subject_id, language, dedupe_key, sent_at)
select tests.the('other'), 'receipt', tests.the('busy'), gen_random_uuid(), 'es', n, now() - make_interval(mins => n) from generate_series(1, 2000) n;
insert into public.audit_log (org_id, action, subject_id, at) select tests.the('other'), 'password.set', tests.the('busy'), now() - make_interval(mins => n) from generate_series(1, 2000) n;
analyze public.document_links, private.portal_sessions, public.mail_deliveries, public.audit_log;
create function pg_temp.read_so_far() returns bigint language sql security definer as $$
  select sum(seq_tup_read + idx_tup_fetch) from pg_stat_xact_user_tables
  where relid in ('public.document_links'::regclass, 'private.portal_sessions'::regclass, 'public.mail_deliveries'::regclass, 'public.audit_log'::regclass)
$$;
grant execute on function pg_temp.read_so_far() to authenticated;
select tests.act_as(tests.the('stranger'));
select set_config('tests.before', pg_temp.read_so_far()::text, true);
select is((select count(*) from public.contact_activity(tests.the('other'), tests.the('busy'), 30, now() - interval '500 minutes', 'm')), 30::bigint, 'a page from the middle of much');
select cmp_ok(pg_temp.read_so_far() - current_setting('tests.before')::bigint, '<=', 250::bigint, '… reads about as much of each source as it shows');
select is((select array_agg(distinct a.kind order by a.kind) from public.contact_activity(tests.the('other'), tests.the('busy'), 30, now() - interval '500 minutes', 'm') a),
  array['link_issued', 'link_revoked', 'mail_sent', 'password_set', 'visit_password'], '… in which all of them meet');

select * from finish();
rollback;
