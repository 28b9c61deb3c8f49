-- A1–A12: every condition on which somebody is let in, each taken away by itself.
begin;
select plan(75);

select tests.let('org', tests.merchant('talleres')), tests.let('other', tests.merchant('vecinos'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana')), tests.let('luis', tests.contact(tests.the('org'), 'Luis', false)),
  tests.let('eva', tests.contact(tests.the('other'), 'Eva')), tests.let('stranger', tests.person());
select tests.let('invoice', tests.document(tests.the('org'), tests.the('luis')));
select tests.let('account', (select id from public.portal_accounts where contact_id = tests.the('ana')));

-- A session that is open: the change, and whether it lives on.
create function pg_temp.lives_on(p_change text) returns boolean language sql as $$
  select tests.after(p_change, 'select public.own_portal_account()') <> 'NOSES'
$$;
grant execute on function pg_temp.lives_on to authenticated;

select tests.enter(tests.the('ana'));
select ok(pg_temp.lives_on('select 1'), 'A4 a session by password lives');
select ok(not pg_temp.lives_on(change), 'A1 A4 A11 by password, not after: ' || change) from (values
  ('update private.portal_sessions set revoked_at = now()'),
  ('update private.portal_sessions set expires_at = now()'),
  ('delete from private.portal_sessions'),
  ('update public.organizations set portal_enabled = false'),
  ('update public.contacts set portal_enabled = false'),
  ('update public.contacts set archived_at = now()'),
  ('update public.portal_accounts set password_set_at = null'),
  ('update public.portal_accounts set password_set_at = now() + interval ''1 second'''),
  ('update public.portal_accounts set user_id = null'),
  ('update private.portal_sessions set account_id = (select id from public.portal_accounts where contact_id = tests.the(''luis''))'),
  ('select public.begin_password_change(tests.the(''org''), tests.the(''ana''))'),
  ('select public.finish_password_change(tests.the(''org''), tests.the(''account''), true, null)')) c (change);
select ok(pg_temp.lives_on('update public.portal_accounts set password_set_at = now() - interval ''1 year'''), '… but after what came before it');

select tests.enter(tests.the('luis'), tests.the('invoice'));
select ok(pg_temp.lives_on('update public.document_links set issued_at = now() - interval ''47:59:59'''), 'A6 a session by link lives for its 48 hours');
select ok(not pg_temp.lives_on(change), 'A5 A6 A11 by link, not after: ' || change) from (values
  ('update public.document_links set issued_at = now() - interval ''48 hours'''),
  ('update public.document_links set revoked_at = now()'),
  ('update private.portal_sessions set revoked_at = now()'),
  ('update private.portal_sessions set expires_at = now()'),
  ('update public.organizations set portal_enabled = false'),
  ('update public.contacts set portal_enabled = false'),
  ('update public.contacts set archived_at = now()'),
  ('update public.portal_accounts set password_set_at = now()'),
  ('update public.portal_accounts set user_id = null')) c (change);

-- A link: in which state it is, and what the press says.
select tests.step_back();
create temp table link on commit drop as select public.issue_document_link(tests.the('org'), tests.the('invoice')) ->> 'token' as token;
create function pg_temp.link_is(p_change text, p_slug text default 'talleres') returns text language sql as $$
  select concat_ws(' ', tests.after(p_change, format('select public.view_link(%L, (select token from link)) ->> ''state''', p_slug)),
    tests.after(p_change, format('select ''opens'' from public.begin_link_session(%L, (select token from link))', p_slug)))
$$;
select is(pg_temp.link_is('select 1'), 'document opens', 'A5 a link opens');
select is(pg_temp.link_is('select 1', 'vecinos'), 'NTFND NTFND', 'A10 … at its own merchant');
select is(pg_temp.link_is(change), state, 'A5 A6 A7 A11 a link is ' || state || ' after: ' || change) from (values
  ('update public.organizations set portal_enabled = false', 'closed CLOSD'),
  ('update public.contacts set portal_enabled = false', 'closed CLOSD'),
  ('update public.contacts set archived_at = now()', 'closed CLOSD'),
  ('update public.document_links set revoked_at = now()', 'revoked LKREV'),
  ('update public.portal_accounts set password_set_at = now()', 'password LKPWD'),
  ('select public.begin_password_change(tests.the(''org''), tests.the(''luis''))', 'password LKPWD'),
  ('update public.document_links set issued_at = now() - interval ''48 hours''', 'expired LKEXP')) c (change, state);

-- Signing in: which account an e-mail names.
create function pg_temp.signs_in(p_change text, p_slug text default 'talleres') returns text language sql as $$
  select tests.after(p_change, format('select coalesce(public.begin_sign_in(%L, '' ANA@cliente.test'') ->> ''account_id'', ''nobody'')', p_slug))
$$;
select is(pg_temp.signs_in('select 1'), tests.the('account')::text, 'A1 an e-mail names its account, however it is written');
select is(pg_temp.signs_in('select 1', 'vecinos'), 'nobody', 'A10 … at its own merchant');
select is(pg_temp.signs_in(change), named, 'A1 A11 it names ' || named || ' after: ' || change) from (values
  ('update public.organizations set portal_enabled = false', 'CLOSD'),
  ('update public.contacts set portal_enabled = false', 'nobody'),
  ('update public.contacts set archived_at = now()', 'nobody'),
  ('update public.portal_accounts set password_set_at = null', 'nobody'),
  ('update public.portal_accounts set user_id = null', 'nobody')) c (change, named);

-- Being put on the list: only a living session of the account's own user, by the password that was set here or its own link.
insert into auth.sessions (id, user_id) select gen_random_uuid(), a.user_id from public.portal_accounts a where a.org_id = tests.the('org');
select tests.let('session', s.id) from auth.sessions s join public.portal_accounts a using (user_id) where a.id = tests.the('account');
update auth.users u set encrypted_password = 'hash' from public.portal_accounts a where a.id = tests.the('account') and u.id = a.user_id;
select public.finish_password_change(tests.the('org'), tests.the('account'), false, null);
create function pg_temp.listed(p_change text, p_link text default 'null') returns text language sql as $$
  select tests.after(p_change, format('select ''listed'' from public.open_portal_session(tests.the(''org''), tests.the(''account''), tests.the(''session''), %s)', p_link))
$$;
select is(pg_temp.listed('select 1'), 'listed', 'A2 a session by the password that was set here is listed');
select is(pg_temp.listed(change), code, 'A1 A2 it is ' || code || ' after: ' || change) from (values
  ('delete from auth.sessions', 'NOSES'),
  ('update auth.sessions set user_id = tests.the(''stranger'')', 'NOSES'),
  ('update auth.users set encrypted_password = ''another''', 'BADPW'),
  ('delete from private.password_marks', 'BADPW'),
  ('select public.begin_password_change(tests.the(''org''), tests.the(''ana''))', 'BADPW'),
  ('select public.finish_password_change(tests.the(''org''), tests.the(''account''), true, null)', 'BADPW')) c (change, code);
select is(pg_temp.listed('select 1', '(select id from public.document_links limit 1)'), 'NTFND', 'A5 … nor by a link of somebody else''s');

-- What is mailed to set a password.
create temp table mailed on commit drop as select private.new_access_token(tests.the('org'), tests.the('ana'), 'password') as token;
create function pg_temp.token_is(p_change text, p_slug text default 'talleres', p_purpose text default 'password') returns text language sql as $$
  select concat_ws(' ', tests.after(p_change, format('select public.view_access_token(%L, (select token from mailed), %L) ->> ''state''', p_slug, p_purpose)),
    tests.after(p_change, format('select ''used'' from public.use_access_token(%L, (select token from mailed), %L)', p_slug, p_purpose)))
$$;
select is(pg_temp.token_is('update private.access_tokens set issued_at = now() - interval ''29:59'' minute to second'), 'live used', 'A3 a mailed token lives for its thirty minutes');
select is(pg_temp.token_is('select 1', 'vecinos'), 'NTFND NTFND', 'A10 … at its own merchant');
select is(pg_temp.token_is('select 1', 'talleres', 'other'), 'NTFND NTFND', '… for its own purpose');
select is(pg_temp.token_is(change), state, 'A3 A11 a mailed token is ' || state || ' after: ' || change) from (values
  ('update private.access_tokens set issued_at = now() - interval ''30 minutes''', 'expired LKEXP'),
  ('update private.access_tokens set used_at = now()', 'used LKEXP'),
  ('update public.contacts set email = ''otra@cliente.test'' where id = tests.the(''ana'')', 'expired LKEXP'),
  ('select public.begin_password_change(tests.the(''org''), tests.the(''ana''))', 'used LKEXP'),
  ('update public.organizations set portal_enabled = false', 'closed CLOSD'),
  ('update public.contacts set portal_enabled = false', 'closed CLOSD'),
  ('update public.contacts set archived_at = now()', 'closed CLOSD')) c (change, state);

-- What is sent to whoever asks, and what of it still goes when its time comes.
create function pg_temp.sent(p_change text, p_ask text) returns text language sql as $$
  select tests.after(p_change || '; ' || p_ask, 'select count(*) from public.mail_deliveries where kind in (''recovery'', ''fresh_link'')')
$$;
select is(pg_temp.sent(change, $$select public.request_recovery('talleres', 'Ana@cliente.test')$$), said, 'A3 ' || said || ' sent to recover after: ' || change) from (values
  ('select 1', '1'), ('update public.contacts set portal_enabled = false', '0'), ('update public.contacts set archived_at = now()', '0')) c (change, said);
select is(pg_temp.sent(change, format($$select public.request_fresh_link('talleres', (select token from link), %L)$$, email)), said,
    'A6 ' || said || ' fresh links to ' || email || ' after: ' || change) from (values
  ('update public.document_links set issued_at = now() - interval ''3 days''', 'LUIS@cliente.test', '1'),
  ('select 1', 'ana@cliente.test', '0'),
  ('update public.document_links set revoked_at = now()', 'luis@cliente.test', '0'),
  ('update public.contacts set archived_at = now()', 'luis@cliente.test', '0'),
  ('update public.portal_accounts set password_set_at = now()', 'luis@cliente.test', '0')) c (change, email, said);
select is(tests.after(change, 'select coalesce(public.' || mail || ', ''nothing'')'), 'nothing', 'A11 nothing is sent by ' || mail || ' after: ' || change)
from (values ('recovery_mail(tests.the(''org''), tests.the(''luis''))::text'),
  ('fresh_link_mail(tests.the(''org''), (select max(id::text)::uuid from public.document_links))::text')) m (mail),
  (values ('update public.organizations set portal_enabled = false'), ('update public.contacts set portal_enabled = false'),
    ('update public.contacts set archived_at = now()'), ('update public.contacts set email = null')) c (change);
select is(tests.after('update public.document_links set revoked_at = now()',
  'select coalesce(public.fresh_link_mail(tests.the(''org''), (select max(id::text)::uuid from public.document_links))::text, ''nothing'')'),
  'nothing', 'A5 … nor in place of a link that was revoked meanwhile');

select * from finish();
rollback;
