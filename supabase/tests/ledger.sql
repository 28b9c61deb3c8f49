-- The journal: balanced or refused, written once, changed by nobody. And what fields of the books must be.
begin;
select plan(24);

select tests.let('org', tests.merchant('talleres'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana'));
select tests.let('bill', tests.document(tests.the('org'), tests.the('ana')));
select tests.let('bank', (select id from public.ledger_accounts where org_id = tests.the('org') and role = 'bank')),
  tests.let('sales', (select id from public.ledger_accounts where org_id = tests.the('org') and role = 'sales'));

select results_eq($$ select role, code from public.ledger_accounts where org_id = tests.the('org') order by code $$,
  $$ values ('receivable', '430'), ('credit', '438'), ('tax', '477'), ('bank', '572'), ('fees', '626'), ('sales', '700') $$,
  'a merchant has the accounts of the Spanish chart');

create function pg_temp.post(p_amounts bigint[], p_currencies text[] default '{EUR,EUR}') returns void language plpgsql as $$
declare
  v_entry uuid;
begin
  insert into public.journal_entries (org_id, posted_on, kind, source_id)
  values (tests.the('org'), '2026-01-01', 'payment', gen_random_uuid()) returning id into v_entry;
  insert into public.journal_lines (org_id, entry_id, position, account_id, currency, amount)
  select tests.the('org'), v_entry, n, case when n = 1 then tests.the('bank') else tests.the('sales') end, p_currencies[n], p_amounts[n]
  from generate_series(1, cardinality(p_amounts)) n;
  set constraints all immediate;
  set constraints all deferred;
end
$$;
select lives_ok($$ select pg_temp.post('{100,-100}') $$, 'what sums to zero is written');
select throws_ok($$ select pg_temp.post('{100,-99}') $$, 'UNBAL', null, 'what does not is refused when the transaction ends');
select throws_ok($$ select pg_temp.post('{100,-100}', '{EUR,USD}') $$, 'UNBAL', null, '… in each currency by itself');
select throws_ok($$ select pg_temp.post('{}') $$, 'UNBAL', null, '… and an entry without lines');
select throws_ok($$ select pg_temp.post('{0,0}') $$, '23514', null, 'a line of nothing is none');
select throws_ok($$ update public.journal_lines set amount = amount * 2 $$, 'FINAL', null, 'no line changes');
select throws_ok($$ delete from public.journal_lines $$, 'FINAL', null, 'no line goes');
select throws_ok($$ update public.journal_entries set posted_on = '2020-01-01' $$, 'FINAL', null, 'no entry changes');
select throws_ok($$ delete from public.journal_entries $$, 'FINAL', null, 'no entry goes');
select throws_ok($$ truncate public.journal_lines cascade $$, 'FINAL', null, 'nor all at once');
select throws_ok($$ insert into public.journal_entries (org_id, posted_on, kind, source_id) values (tests.the('org'), '2026-01-01', 'document', tests.the('bill')) $$,
  '23505', null, 'one cause has one entry');

-- The server, with its key.
select tests.act_as_server();
select throws_ok($$ select pg_temp.post('{100,-100}') $$, '42501', null, 'the server writes no journal by hand');
select throws_ok($$ update public.payments set amount = 1 $$, '42501', null, '… no payment');
select throws_ok($$ insert into public.audit_log (org_id, action) values (tests.the('org'), 'a.b') $$, '42501', null, '… and no memory');

-- Fields.
select throws_ok($$ insert into public.bank_accounts (org_id, name, holder, iban) values (tests.the('org'), 'x', 'x', 'ES9121000418450200051333') $$,
  '23514', null, 'an IBAN with a wrong digit is refused');
select throws_ok($$ insert into public.bank_accounts (org_id, name, holder, iban) values (tests.the('org'), 'x', 'x', 'es91 2100 0418 4502 0005 1332') $$,
  '23514', null, '… and one as people write it');
select lives_ok($$ insert into public.bank_accounts (org_id, name, holder, iban) values (tests.the('org'), 'x', 'x', 'FR1420041010050500013M02606') $$,
  'one with letters passes');
select throws_ok($$ update public.bank_accounts set on_invoices = true where iban like 'FR%' $$, '23505', null, 'one account is on the invoices');
select throws_ok($$ insert into public.organizations (slug, name) values ('admin', 'x') $$, '23514', null, 'an address of ours is nobody''s');
select throws_ok($$ insert into public.organizations (slug, name) values ('Ana', 'x') $$, '23514', null, '… capitals are none');
select throws_ok($$ insert into public.organizations (slug, name) values ('a--b', 'x') $$, '23514', null, '… nor two hyphens together');
select throws_ok($$ update public.organizations set time_zone = 'Europe/Lugo' where id = tests.the('org') $$, 'INVAL', null, 'a time zone exists');
select lives_ok($$ update public.organizations set time_zone = 'Atlantic/Canary' where id = tests.the('org') $$, '… as this one');

select * from finish();
rollback;
