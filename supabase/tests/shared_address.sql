-- Two contacts with one address, and an address that is corrected.
begin;
select plan(44);

select tests.let('org', tests.merchant('talleres'));
select tests.let('owner', tests.member(tests.the('org'), 'owner')), tests.let('stranger', tests.person()),
  tests.let('ana', tests.contact(tests.the('org'), 'Ana')), tests.let('luis', tests.contact(tests.the('org'), 'Luis', false));
select tests.let('invoice', tests.document(tests.the('org'), tests.the('luis')));

-- Saving is allowed: the second one's link opens.
select lives_ok($$ update public.contacts set email = 'ANA@cliente.test' where id = tests.the('luis') $$, 'a second contact may have the address');
create temp table handed on commit drop as select public.issue_document_link(tests.the('org'), tests.the('invoice')) ->> 'token' as token;
select is(public.begin_link_session('talleres', token) ->> 'account_id', (select id::text from public.portal_accounts where contact_id = tests.the('luis')),
  'its link opens its own account') from handed;
insert into public.contacts (org_id, name, email) values (tests.the('org'), 'Tercero', 'ana@cliente.test'), (tests.the('org'), 'Mudo', null);
select tests.let('third', (select id from public.contacts where name = 'Tercero')), tests.let('mute', (select id from public.contacts where name = 'Mudo'));
select is((private.ensure_portal_account(tests.the('org'), tests.the('third'))).email, 'ana@cliente.test', 'an account is made for a third');
select is((private.ensure_portal_account(tests.the('org'), tests.the('mute'))).email, null, '… and for one without an address');
select is(public.begin_sign_in('talleres', 'ana@cliente.test') ->> 'account_id', (select id::text from public.portal_accounts where contact_id = tests.the('ana')),
  'signing in leads to the one with a password');

select throws_ok($$ select public.begin_password_change(tests.the('org'), tests.the('luis')) $$, 'EMLTK', null, 'the second can have no password');
select throws_ok($$ select public.request_own_recovery(tests.the('org'), tests.the('luis')) $$, 'EMLTK', null, '… nor ask for one from inside');
select is((select password_set_at from public.portal_accounts where contact_id = tests.the('luis')), null, '… and is left as it was');
select lives_ok($$ select public.begin_password_change(tests.the('org'), tests.the('ana')) $$, 'the first changes its own');
select throws_ok($$ update public.contacts set email = 'ana@cliente.test' where id = tests.the('eva') $$, 'EMLTK', null, 'two with passwords cannot share')
  from (select tests.let('eva', tests.contact(tests.the('org'), 'Eva'))) e;
select is(public.view_link('talleres', token) ->> 'beyond', 'portal', 'a link leads to the whole portal') from handed;
update public.organizations set link_scope = 'document' where id = tests.the('org');
select is(public.view_link('talleres', token) ->> 'beyond', 'nothing', 'a link to one document leads to nothing more where no password can be had') from handed;
select is(tests.after($$ update public.portal_accounts set password_set_at = null $$,
  format($$ select public.view_link('talleres', %L) ->> 'beyond' $$, (select token from handed))), 'password', '… and to a password where one can');
update public.organizations set link_scope = 'portal' where id = tests.the('org');

select tests.enter(tests.the('luis'), tests.the('invoice'));
select is(public.portal_profile() -> 'session' ->> 'may_choose_password', 'false', 'who is inside is told that no password can be had');
select tests.enter(tests.the('ana'));
select is(public.portal_profile() -> 'session' ->> 'may_choose_password', 'true', '… and who can have one');

-- Which contacts share it, for the merchant's people alone.
select tests.act_as(tests.the('owner'));
select results_eq($$ select name, has_password from public.contacts_with_email(tests.the('org'), 'Ana@Cliente.Test ', tests.the('luis')) $$,
  $$ values ('Ana', true), ('Tercero', false) $$, 'a member sees who else has an address');
select tests.act_as(tests.the('stranger'));
select throws_ok($$ select * from public.contacts_with_email(tests.the('org'), 'ana@cliente.test') $$, 'NTFND', null, 'nobody else does');

-- Asking by e-mail: one recovery, and a link for each of the others.
select tests.step_back();
create function pg_temp.asked(p_change text, p_how text, p_email text default 'ana@cliente.test') returns text language sql as $$
  select tests.after(p_change || format('; select public.%I(''talleres'', %L)', p_how, p_email),
    $q$ select string_agg(m.kind || ' ' || c.name, ', ' order by m.kind, c.name) from public.mail_deliveries m
      join public.contacts c on c.id = m.contact_id where m.created_at = now() $q$)
$$;
select is(pg_temp.asked(change, how), mails, how || ' mails ' || coalesce(mails, 'nobody') || ' after: ' || change) from (values
  ('select 1', 'request_recovery', 'fresh_link Luis, fresh_link Tercero, recovery Ana'),
  ('select 1', 'request_portal_link', 'fresh_link Ana, fresh_link Luis, fresh_link Tercero'),
  ('update public.portal_accounts set password_set_at = null', 'request_recovery', 'fresh_link Luis, fresh_link Tercero, recovery Ana'),
  ('update public.portal_accounts set password_set_at = null; update public.contacts set archived_at = now() where name = ''Ana''',
    'request_recovery', 'fresh_link Tercero, recovery Luis'),
  ('update public.contacts set archived_at = now() where name = ''Ana''', 'request_recovery', 'fresh_link Luis, fresh_link Tercero'),
  ('update public.contacts set portal_enabled = false where name = ''Luis''', 'request_portal_link', 'fresh_link Ana, fresh_link Tercero'),
  ('update public.contacts set portal_enabled = false', 'request_recovery', null)) c (change, how, mails);
select is(tests.after('update public.organizations set portal_enabled = false', $$ select public.request_portal_link('talleres', 'ana@cliente.test') $$),
  'CLOSD', 'a closed portal sends no links');
select is(pg_temp.asked('select 1', 'request_portal_link', 'nadie@cliente.test'), null, 'an unknown address is sent nothing');
select is(tests.after('select 1', format($$ select public.fresh_link_mail(tests.the('org'), %L) ->> 'document' $$, tests.the('luis'))), null,
  'such a link leads to the portal');
select is(length(tests.after('select 1', format($$ select public.fresh_link_mail(tests.the('org'), %L) ->> 'token' $$, tests.the('luis')))), 43, '… by a token of its own');

-- A corrected address: what was mailed to the old one ends, what was handed over stays.
create temp table mailed on commit drop as
  select private.new_link(tests.the('org'), tests.the('luis'), tests.the('invoice'), 'ana@cliente.test') ->> 'token' as token;
create temp table way_out on commit drop as select private.new_unsubscribe_token(tests.the('org'), tests.the('luis')) as token;
create temp table reset on commit drop as select private.new_access_token(tests.the('org'), tests.the('luis'), 'password') as token;
create function pg_temp.is_left(p_change text) returns text language sql as $$
  select concat_ws(' ', tests.after(p_change, $q$ select public.view_link('talleres', (select token from mailed)) ->> 'state' $q$),
    tests.after(p_change, $q$ select 'opens' from public.begin_link_session('talleres', (select token from mailed)) $q$),
    tests.after(p_change, $q$ select public.view_link('talleres', (select token from handed)) ->> 'state' $q$),
    tests.after(p_change, $q$ select public.view_access_token('talleres', (select token from reset), 'password') ->> 'state' $q$),
    tests.after(p_change, $q$ select 'leaves' from public.choose_invitations('talleres', (select token from way_out)) $q$))
$$;
select is(pg_temp.is_left('update public.contacts set ' || change || ' where id = tests.the(''luis'')'), state, state || ' after: ' || change) from (values
  ('email = email', 'document opens document live leaves'),
  ('email = ''ana@CLIENTE.test''', 'document opens document live leaves'),
  ('email = ''luis@nuevo.test''', 'readdressed LKADR document expired NTFND'),
  ('email = null', 'readdressed LKADR document expired NTFND'),
  ('name = ''Luis Ruiz''', 'document opens document live leaves')) c (change, state);

update private.access_tokens set issued_at = now() - interval '1 hour';
select tests.let('link', (select id from public.document_links where token_hash = private.token_hash((select token from mailed))));
insert into private.portal_sessions (session_id, org_id, contact_id, account_id, kind, link_id, expires_at)
select gen_random_uuid(), tests.the('org'), tests.the('luis'), a.id, 'link', tests.the('link'), now() + interval '1 day'
from public.portal_accounts a where a.contact_id = tests.the('luis');
select is(tests.after(change, format('select (private.standing_session(%L)).kind', s.session_id)), lives, 'its session is ' || coalesce(lives, 'over') || ' after: ' || change)
from private.portal_sessions s, (values ('select 1', 'link'),
  ('update public.contacts set email = ''luis@nuevo.test'' where id = tests.the(''luis'')', null)) c (change, lives)
where s.link_id = tests.the('link');

select tests.act_as(tests.the('owner'));
select lives_ok($$ update public.contacts set email = 'luis@nuevo.test' where id = tests.the('luis') $$, 'a member corrects the address');
select results_eq($$ select state, revoked_at = now(), count(*)::integer from public.document_link_states where contact_id = tests.the('luis') group by 1, 2 order by 1 $$,
  $$ values ('live', null, 2), ('readdressed', true, 1) $$, 'the list of links says why one ended');
select tests.step_back();
select is((select detail from public.audit_log where action = 'links.readdressed'), '{"ended": 1}', 'it is in the audit trail');
select is((select actor from public.audit_log where action = 'links.readdressed'), tests.the('owner'), '… under the member''s name');
select is(tests.after(format($$ select public.request_fresh_link('talleres', %L, %L) $$, (select token from mailed), email),
  $$ select count(*) from public.mail_deliveries where kind = 'fresh_link' and subject_id = tests.the('link') $$), sent, sent || ' fresh links for ' || email)
from (values ('luis@nuevo.test', '1'), ('ana@cliente.test', '0')) e (email, sent);
select is(public.fresh_link_mail(tests.the('org'), tests.the('link')) -> 'document' ->> 'kind', 'invoice', 'a fresh one leads where it led');
create temp table late on commit drop as
  select private.new_link(tests.the('org'), tests.the('luis'), tests.the('invoice'), 'ana@cliente.test') ->> 'token' as token;
select is(public.view_link('talleres', token) ->> 'state', 'readdressed', 'a letter addressed before the change carries a link that has ended') from late;
update public.contacts set email = 'ana@cliente.test' where id = tests.the('luis');
select is(public.view_link('talleres', token) ->> 'state', 'readdressed', 'what has ended stays ended') from mailed;

select * from finish();
rollback;
