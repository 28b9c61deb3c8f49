-- M8: the audit trail knows what came, what changed and what went, and who did it, also where the server wrote it.
begin;
select plan(19);

select tests.let('org', tests.merchant('talleres')), tests.let('other', tests.merchant('vecinos'));
select tests.let('owner', tests.member(tests.the('org'), 'owner')), tests.let('staff', tests.member(tests.the('org'), 'staff')),
  tests.let('stranger', tests.member(tests.the('other'), 'owner'));

create function pg_temp.trail(p_action text) returns text language sql security definer as $$
  select string_agg(concat_ws(' ', case a.actor when tests.the('owner') then 'owner' when tests.the('staff') then 'staff' else a.actor::text end,
    a.detail::text), '; ' order by a.id) from public.audit_log a where a.org_id = tests.the('org') and a.action = p_action
$$;
grant execute on function pg_temp.trail(text) to authenticated, service_role;

select is_empty(
  $$ select c.relname from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       -- A notice that somebody has read it is all that members write there.
       and c.relname <> 'notifications'
       and (has_any_column_privilege('authenticated', c.oid, 'insert, update') or has_table_privilege('authenticated', c.oid, 'delete'))
       and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = 'private.audit_change'::regproc) $$,
  'whatever members write past all functions is remembered'
);
select is(array(select t.tgrelid::regclass::text from pg_trigger t where t.tgfoid = 'private.audit_change'::regproc and t.tgtype & 28 <> 28 order by 1),
  array['organizations'], '… that it came, changed and went; a merchant takes its trail along');
select is(array(select t.tgrelid::regclass::text from pg_trigger t where t.tgfoid = 'private.audit_change'::regproc order by 1),
  array['bank_accounts', 'contact_gateways', 'contacts', 'gateways', 'members', 'organizations'], 'settings that functions write are remembered too');

-- A bank account.
select tests.act_as(tests.the('owner'));
select tests.let('bank', public.add_bank_account(tests.the('org'), 'Nueva', 'Talleres', 'FR1420041010050500013M02606'));
select is(pg_temp.trail('bank_accounts.added') ~ '; owner .*"iban": \[null, "FR1420041010050500013M02606"\]', true, 'a new IBAN leaves a trace, with who gave it');
select is((select count(*) from public.audit_log where action = 'bank_accounts.added' and subject_id = tests.the('bank')), 1::bigint, '… one');
select public.remove_bank_account(tests.the('org'), tests.the('bank'));
select is(pg_temp.trail('bank_accounts.removed') ~ '^owner .*"iban": \["FR1420041010050500013M02606", null\]', true, '… and that it went leaves another');

-- The keys of a gateway: the server writes them for the member who gave them.
select tests.step_back();
delete from public.gateways where org_id = tests.the('org');
select tests.let('first', (select id from public.bank_accounts where org_id = tests.the('org')));
select tests.act_as_server();
select lives_ok($$ select public.save_gateway(tests.the('org'), 'stripe', 'test', tests.the('first'), 'acct_1', 1, 'x', tests.the('owner')) $$, 'a first key is kept');
select is(pg_temp.trail('gateways.added') ~ '; owner .*"gateway": "stripe"', true, '… under the name of who gave it');
select public.save_gateway(tests.the('org'), 'stripe', 'live', tests.the('first'), 'acct_1', 1, 'y', tests.the('owner'));
select is(pg_temp.trail('gateways.changed') ~ '^owner .*"credential_version": \[1, 2\]', true, '… as is another in its place');
select is(pg_temp.trail('gateways.changed') !~ 'ciphertext', true, '… without the key itself');
select throws_ok($$ select public.save_gateway(tests.the('org'), 'stripe', 'test', tests.the('first'), 'acct_1', 1, 'z', tests.the('staff')) $$, 'DENID', null, 'nobody is named who might not have done it');
select throws_ok($$ select public.save_gateway(tests.the('org'), 'stripe', 'test', tests.the('first'), 'acct_1', 1, 'z', tests.the('stranger')) $$, 'DENID', null, '… nor anybody of another merchant');
select throws_ok($$ select public.save_gateway(tests.the('org'), 'stripe', 'test', tests.the('first'), 'acct_1', 1, 'z', null) $$, 'DENID', null, '… nor nobody');

-- Contacts and people.
select tests.act_as(tests.the('staff'));
select set_config('zaguan.actor', tests.the('owner')::text, true);
insert into public.contacts (org_id, name) values (tests.the('org'), 'Eva');
select is(pg_temp.trail('contacts.added') ~ '^staff .*"name": \[null, "Eva"\]', true, 'who adds a contact is remembered, and a token goes before any other name');
select is(pg_temp.trail('contacts.added') !~ 'tax_id', true, '… with what was written and no more');
select tests.let('eva', (select id from public.contacts where name = 'Eva'));
insert into public.contact_gateways (org_id, contact_id, gateway, enabled) values (tests.the('org'), tests.the('eva'), 'stripe', false);
select is(pg_temp.trail('contact_gateways.added') ~ '^staff .*"enabled": \[null, false\]', true, '… as is who takes a way to pay from one');
select tests.step_back();
select is(pg_temp.trail('members.added') ~ '"role": \[null, "staff"\]', true, 'who joins is remembered');
delete from public.members where user_id = tests.the('staff');
select is(pg_temp.trail('members.removed') ~ '"role": \["staff", null\]', true, '… and who leaves');
select lives_ok($$ delete from public.organizations where id = tests.the('other') $$, 'a merchant still goes whole');

select * from finish();
rollback;
