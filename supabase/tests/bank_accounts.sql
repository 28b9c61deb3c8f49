-- Bank accounts: added, corrected, put on invoices, removed or archived; what the books name does not change; who may.
begin;
select plan(37);

select tests.let('org', tests.merchant('talleres')), tests.let('other', tests.merchant('vecinos'));
select tests.let('owner', tests.member(tests.the('org'), 'owner')), tests.let('staff', tests.member(tests.the('org'), 'staff')),
  tests.let('stranger', tests.member(tests.the('other'), 'owner'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana'));
select tests.let('first', (select id from public.bank_accounts where org_id = tests.the('org')));
-- A merchant without any account yet.
insert into public.organizations (slug, name) values ('nuevo', 'Nuevo');
select tests.let('new', (select id from public.organizations where slug = 'nuevo'));
select tests.let('founder', tests.member(tests.the('new'), 'owner'));

create function pg_temp.list(p_org text default 'org') returns text language sql as $$
  select string_agg(concat_ws(':', b.name, case when b.on_invoices then 'invoices' end, case when b.in_books then 'books' end,
    case when b.archived_at is not null then 'archived' end, nullif(array_to_string(b.gateways, '+'), '')), ' ')
  from public.list_bank_accounts(tests.the(p_org)) b
$$;
grant execute on function pg_temp.list(text) to authenticated;

select tests.act_as(tests.the('founder'));
select tests.let('only', public.add_bank_account(tests.the('new'), 'Única', 'Nuevo', 'FR1420041010050500013M02606', 'CAIXESBB'));
select is(pg_temp.list('new'), 'Única:invoices', 'the first account goes on the invoices');
select is(public.remove_bank_account(tests.the('new'), tests.the('only')), 'removed', 'what no book names is removed');
select is(pg_temp.list('new'), null, '… with its ledger account');

select tests.act_as(tests.the('owner'));
select is(pg_temp.list(), 'Banco:invoices:stripe', 'the list says what an account is used for');
select tests.let('second', public.add_bank_account(tests.the('org'), 'Otra', 'Talleres', 'FR1420041010050500013M02606'));
select is(pg_temp.list(), 'Banco:invoices:stripe Otra', 'a further one waits to be chosen');
select throws_ok($$ select public.add_bank_account(tests.the('org'), 'x', 'x', 'FR1420041010050500013M02606') $$, 'IBNTK', null, 'an IBAN is there once');
select throws_ok($$ select public.add_bank_account(tests.the('org'), 'x', 'x', 'FR1420041010050500013M02607') $$, 'INVAL', null, '… and is valid');
select throws_ok($$ select public.add_bank_account(tests.the('org'), '', 'x', 'GB82WEST12345698765432') $$, 'INVAL', null, 'an account has a name');
select throws_ok($$ select public.add_bank_account(tests.the('org'), 'x', null, 'GB82WEST12345698765432') $$, 'INVAL', null, '… and a holder');

select lives_ok($$ select public.change_bank_account(tests.the('org'), tests.the('second'), 'Nueva', 'Talleres, S. L.', 'GB82WEST12345698765432', 'CAIXESBB') $$, 'an account that no book names is corrected, IBAN and all');
select is((select concat_ws(' ', name, holder, iban, bic) from public.bank_accounts where id = tests.the('second')), 'Nueva Talleres, S. L. GB82WEST12345698765432 CAIXESBB', '… as written');
select throws_ok($$ select public.change_bank_account(tests.the('org'), tests.the('second'), 'x', 'x', 'ES9121000418450200051332') $$, 'IBNTK', null, '… but not into another');
select throws_ok($$ select public.change_bank_account(tests.the('org'), tests.the('second'), 'x', 'x', 'GB00WEST12345698765432') $$, 'INVAL', null, '… nor into one that is none');
select lives_ok($$ select public.change_bank_account(tests.the('org'), tests.the('second'), 'Nueva', 'Talleres', 'GB82WEST12345698765432') $$, 'a BIC may go again');

-- On invoices: one, another, none.
select lives_ok($$ select public.put_on_invoices(tests.the('org'), tests.the('second')) $$, 'another account goes on the invoices');
select is(pg_temp.list(), 'Banco:stripe Nueva:invoices', '… in place of the first, in one step');
select lives_ok($$ select public.put_on_invoices(tests.the('org')) $$, '… or none');
select is(pg_temp.list(), 'Banco:stripe Nueva', '… and then none is named');
select tests.step_back();
select tests.let('bare', tests.document(tests.the('org'), tests.the('ana')));
select tests.step_back();
select is((select snapshot -> 'transfer' from public.documents where id = tests.the('bare')), 'null', 'an invoice issued now names none');
select tests.act_as(tests.the('owner'));
select public.put_on_invoices(tests.the('org'), tests.the('second'));
select tests.step_back();
select tests.let('invoice', tests.document(tests.the('org'), tests.the('ana')));
select tests.act_as(tests.the('owner'));
select is(pg_temp.list(), 'Banco:stripe Nueva:invoices:books', 'once issued on a document, an account is in the books');
select throws_ok($$ select public.change_bank_account(tests.the('org'), tests.the('second'), 'x', 'x', 'FR1420041010050500013M02606') $$, 'IBNFR', null, '… and its IBAN does not change');
select lives_ok($$ select public.change_bank_account(tests.the('org'), tests.the('second'), 'Vieja', 'Talleres', 'GB82WEST12345698765432') $$, '… though its name may');

-- Out of use.
select is(public.remove_bank_account(tests.the('org'), tests.the('second')), 'archived', 'what the books name is archived');
select is(pg_temp.list(), 'Banco:stripe Vieja:books:archived', '… and leaves the invoices');
select tests.step_back();
select is((select snapshot #>> '{transfer,iban}' from public.documents where id = tests.the('invoice')), 'GB82WEST12345698765432', 'an issued invoice keeps it');
select tests.act_as(tests.the('owner'));
select throws_ok($$ select public.put_on_invoices(tests.the('org'), tests.the('second')) $$, 'STATE', null, 'an archived one goes on no invoice');
select throws_ok($$ update public.gateways set bank_account_id = tests.the('second') where org_id = tests.the('org') $$, 'STATE', null, '… and receives nothing from a gateway');
select throws_ok($$ select public.remove_bank_account(tests.the('org'), tests.the('first')) $$, 'BNKGW', null, 'an account into which a gateway pays stays');
select public.restore_bank_account(tests.the('org'), tests.the('second'));
select lives_ok($$ update public.gateways set bank_account_id = tests.the('second') where org_id = tests.the('org') $$, 'once restored it is one like any');
select is(public.remove_bank_account(tests.the('org'), tests.the('first')), 'removed', '… and the other may go');

select tests.step_back();
select is((select array_agg(distinct action order by action) from public.audit_log where org_id = tests.the('org') and actor = tests.the('owner') and action like 'bank%'),
  array['bank_accounts.added', 'bank_accounts.changed', 'bank_accounts.removed'], 'all of it is remembered, with who did it');
select throws_ok($$ update public.bank_accounts set archived_at = now(), on_invoices = true where id = tests.the('second') $$, '23514', null, 'nothing archived is on invoices, whoever writes');

-- Who may.
select tests.act_as(tests.the('staff'));
select is(pg_temp.list(), 'Vieja:books:stripe', 'staff read the list');
select throws_ok($$ select public.put_on_invoices(tests.the('org')) $$, 'DENID', null, '… and change nothing');
select throws_ok($$ update public.bank_accounts set name = 'x' $$, '42501', null, '… nor does anybody past the functions');
select tests.act_as(tests.the('stranger'));
select throws_ok($$ select public.list_bank_accounts(tests.the('org')) $$, 'NTFND', null, 'another merchant''s owner reads nothing');
select throws_ok($$ select public.remove_bank_account(tests.the('other'), tests.the('second')) $$, 'NTFND', null, '… and reaches no account but its own');

select * from finish();
rollback;
