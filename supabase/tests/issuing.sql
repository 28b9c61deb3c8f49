-- Issuing and voiding: numbers, sums, what is frozen, what is booked.
begin;
select plan(93);

select tests.let('org', tests.merchant('talleres'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana'));
select tests.let('draft', tests.draft(tests.the('org'), tests.the('ana'))), tests.let('empty', tests.draft(tests.the('org'), tests.the('ana')));
delete from public.document_lines where document_id = tests.the('empty');
select tests.act_as_server();

-- Numbers.
create function pg_temp.issue(p_document uuid, p_on date default null) returns text language sql as $$
  select (public.issue_document(tests.the('org'), p_document, p_on)).number
$$;
select throws_ok($$ select pg_temp.issue(tests.the('empty')) $$, 'INVAL', null, 'what has no line is not issued');
select is(pg_temp.issue(tests.the('draft'), '2026-03-01'), 'F2026-0001', 'the first invoice of a year is number one');
select throws_ok($$ select pg_temp.issue(tests.the('draft')) $$, 'STATE', null, 'nothing is issued twice');
select is(pg_temp.issue(tests.draft(tests.the('org'), tests.the('ana')), '2026-03-02'), 'F2026-0002', 'the next follows without a gap, whatever failed between them');
select is(pg_temp.issue(tests.draft(tests.the('org'), tests.the('ana')), '2025-01-01'), 'F2025-0001', 'each year begins again');
select is(pg_temp.issue(tests.draft(tests.the('org'), tests.the('ana'), p_kind => 'credit_note'), '2026-03-02'), 'R2026-0001', 'each kind has its series');
select is(pg_temp.issue(tests.draft(tests.the('org'), tests.the('ana'), p_kind => 'quote'), '2026-03-02'), 'P2026-0001', 'quotes too');
update public.document_series set last_number = 9999 where org_id = tests.the('org') and kind = 'quote';
select is(pg_temp.issue(tests.draft(tests.the('org'), tests.the('ana'), p_kind => 'quote'), '2026-03-02'), 'P2026-10000', 'after number 9999 comes 10000');
select throws_ok($$ select pg_temp.issue(gen_random_uuid()) $$, 'NTFND', null, 'what is not there is not issued');
select throws_ok($$ select pg_temp.issue(tests.draft(tests.the('org'), tests.the('ana'), -5)) $$, 'INVAL', null, 'an invoice below zero is a credit note');

-- A number of one's own, as an import brings it, stands outside the series.
create function pg_temp.own(p_number text, p_kind text default 'invoice') returns uuid language plpgsql as $$
declare
  v_document uuid := tests.draft(tests.the('org'), tests.the('ana'), p_kind => p_kind);
begin
  update public.documents set number = p_number where id = v_document;
  return v_document;
end
$$;
select throws_ok($$ select pg_temp.own('F2026-0003') $$, 'NUMTK', null, 'a draft does not take a number that the series will give');
select throws_ok($$ insert into public.documents (org_id, contact_id, kind, number, language, currency)
  values (tests.the('org'), tests.the('ana'), 'invoice', 'F2026-0004', 'es', 'EUR') $$, 'NUMTK', null, '… not from the beginning either');
select is(pg_temp.issue(pg_temp.own('R2026-0003'), '2026-03-02'), 'R2026-0003', '… another kind''s series is no matter');
select throws_ok($$ select pg_temp.own('R2026-0003') $$, 'NUMTK', null, '… nor a number that another document has');
select is(pg_temp.issue(pg_temp.own('2019/17'), '2019-05-05'), '2019/17', 'one''s own is kept');
select is(pg_temp.issue(tests.draft(tests.the('org'), tests.the('ana')), '2026-03-02'), 'F2026-0003', '… and the series goes on as if it were not there');
insert into public.documents (org_id, contact_id, kind, status, number, language, currency, issued_on, issued_at, snapshot)
select tests.the('org'), tests.the('ana'), 'delivery_note', 'issued', 'A2026-000' || n, 'es', 'EUR', '2026-01-01', now(), '{}' from unnest(array[1, 2, 4]) n;
select is(pg_temp.issue(tests.draft(tests.the('org'), tests.the('ana'), p_kind => 'delivery_note'), '2026-03-02'), 'A2026-0003', 'what was issued elsewhere under numbers of the series is passed over');
select is(pg_temp.issue(tests.draft(tests.the('org'), tests.the('ana'), p_kind => 'delivery_note'), '2026-03-02'), 'A2026-0005', '… whenever it is met');

-- Days follow numbers (RD 1619/2012, article 6).
create function pg_temp.tomorrow() returns date language sql as $$ select (now() at time zone 'Europe/Madrid')::date + 1 $$;
select throws_ok($$ select pg_temp.issue(tests.draft(tests.the('org'), tests.the('ana')), '2026-03-01') $$, 'DATBK', null, 'in a series no day comes before the last');
select is(pg_temp.issue(tests.draft(tests.the('org'), tests.the('ana')), '2026-03-02'), 'F2026-0004', '… which costs no number');
select lives_ok($$ select pg_temp.issue(pg_temp.own('2018/1'), '2018-01-01') $$, '… nor does it bind what has a number of its own');
select is(pg_temp.issue(tests.draft(tests.the('org'), tests.the('ana')), '2025-01-01'), 'F2025-0002', '… nor another year''s series');
select throws_ok($$ select pg_temp.issue(tests.draft(tests.the('org'), tests.the('ana'), p_kind => 'proforma'), pg_temp.tomorrow() + 1) $$, 'DATFW', null, 'no day is later than tomorrow');
select throws_ok($$ select pg_temp.issue(pg_temp.own('2999/1'), '2999-01-01') $$, 'DATFW', null, '… whatever the number');
select tests.let('dated', tests.draft(tests.the('org'), tests.the('ana'), p_kind => 'proforma'));
update public.documents set issued_on = '2999-01-01' where id = tests.the('dated');
select throws_ok($$ select pg_temp.issue(tests.the('dated')) $$, 'DATFW', null, '… or whoever wrote it');
select is((select count(*) from public.document_series s where s.org_id = tests.the('org') and s.year = 2999), 0::bigint, '… and no series begins');
select lives_ok($$ select pg_temp.issue(tests.draft(tests.the('org'), tests.the('ana'), p_kind => 'proforma'), pg_temp.tomorrow()) $$, 'tomorrow is as late as it gets');
select is((select (public.issue_document(tests.the('org'), tests.draft(tests.the('org'), tests.the('ana'), p_kind => 'proforma'))).issued_on),
  case when extract(year from pg_temp.tomorrow()) = extract(year from pg_temp.tomorrow() - 1) then pg_temp.tomorrow() else pg_temp.tomorrow() - 1 end,
  '… and who names no day comes no earlier than the last');

-- A draft reads as it would be issued (M2).
select tests.step_back();
select tests.let('owner', tests.member(tests.the('org'), 'owner')), tests.let('next', tests.draft(tests.the('org'), tests.the('ana'), 333, 21));
insert into public.document_lines (org_id, document_id, position, description, quantity, unit_price, discount, tax_rate)
values (tests.the('org'), tests.the('next'), 2, 'Portes', 3, 1250.5, 10, 10);
create temporary table drafted (paper jsonb) on commit drop;
grant all on drafted to authenticated, service_role;
select tests.act_as(tests.the('owner'));
insert into drafted select public.draft_paper(tests.the('org'), tests.the('next'));
select is((select (paper ->> 'subtotal', paper ->> 'tax_total', paper ->> 'total')::text from drafted), '(3709,408,4117)', 'its lines are added up');
select is((select jsonb_array_length(paper -> 'lines') from drafted), 2, 'and shown');
select throws_ok($$ select public.draft_paper(tests.the('org'), tests.the('draft')) $$, 'NTFND', null, 'what was issued is no draft');
select throws_ok($$ select public.draft_paper(gen_random_uuid(), tests.the('next')) $$, 'NTFND', null, 'nor is another merchant''s');
select tests.step_back();
select tests.act_as_server();
select pg_temp.issue(tests.the('next'), '2026-03-03');
select is((select d.snapshot - '{number,issued_on,transfer}'::text[] from public.documents d where d.id = tests.the('next')),
  (select paper - '{number,issued_on,transfer}'::text[] from drafted), 'issued, it says the same');

-- Suppliers are bought from, customers are sold to.
select tests.step_back();
select tests.let('maderas', tests.contact(tests.the('org'), 'Maderas'));
update public.contacts set kind = 'supplier' where id = tests.the('maderas');
select tests.act_as_server();
select throws_ok($$ select pg_temp.issue(tests.draft(tests.the('org'), tests.the('maderas'))) $$, 'INVAL', null, 'a supplier gets no invoice (C7)');
select throws_ok($$ select pg_temp.issue(tests.draft(tests.the('org'), tests.the('ana'), p_kind => 'purchase_order')) $$, 'INVAL', null, 'a customer gets no purchase order');
select is(pg_temp.issue(tests.draft(tests.the('org'), tests.the('maderas'), p_kind => 'purchase_order'), '2026-03-02'), 'PC2026-0001', 'a supplier does');
select throws_ok($$ update public.contacts set kind = 'supplier' where id = tests.the('ana') $$, 'STATE', null, 'who was sold something does not become a supplier alone');
select lives_ok($$ update public.contacts set kind = 'both' where id = tests.the('ana') $$, '… but may be both');

-- What an issued document is.
select is((select snapshot ->> 'number' from public.documents where id = tests.the('draft')), 'F2026-0001', 'the snapshot says the number');
select is((select snapshot #>> '{transfer,iban}' from public.documents where id = tests.the('draft')), 'ES9121000418450200051332', '… and the account to pay into');
select matches((select snapshot #>> '{transfer,reference}' from public.documents where id = tests.the('draft')), '^RF[0-9]{2}F20260001$', '… and a creditor reference (ISO 11649)');
create function pg_temp.reference(p_number text, p_kind text default 'invoice') returns text language plpgsql as $$
declare
  v_document uuid := pg_temp.own(p_number, p_kind);
begin
  perform pg_temp.issue(v_document, '2026-03-02');
  return (select d.creditor_reference from public.documents d where d.id = v_document);
end
$$;
create temporary table referred (number text, reference text) on commit drop;
grant all on referred to service_role;
insert into referred select n, pg_temp.reference(n) from unnest(array['Ventas-Norte-de-España-2026-0001', 'Ventas-Norte-de-España-2026-0002',
  'Ventas-Sur-de-España-2026-0002', '20/26', '2026', '—/—', '№', '1', '123456789012345678901', 'Ñandú 7']) n;
insert into referred select 'proforma ' || n, pg_temp.reference(n, 'proforma') from unnest(array['2026', '1']) n;
select is((select count(distinct reference) from referred), 12::bigint, 'however long or alike numbers are, no two documents have one reference');
select is_empty($$ select * from referred where reference !~ '^RF[0-9]{2}[A-Z0-9]{1,21}$' or private.mod97(substring(reference from 5) || left(reference, 4)) <> 1 $$, '… each with its check digits');
select is((select array_agg(substring(reference from 5) order by number) from referred where number in ('20/26', '1', '123456789012345678901', 'Ñandú 7')),
  '{1,123456789012345678901,2026,NANDU7}', '… and the number''s own letters and digits where they are free');
select ok((select bool_and(d.snapshot #>> '{transfer,reference}' = d.creditor_reference) from public.documents d where d.kind in ('invoice', 'proforma') and d.status <> 'draft'), '… on paper too');
select throws_ok($$ insert into public.documents (org_id, contact_id, kind, status, number, language, currency, issued_on, issued_at, snapshot, creditor_reference)
  select d.org_id, d.contact_id, d.kind, 'issued', 'Z9', 'es', 'EUR', d.issued_on, now(), '{}', d.creditor_reference from public.documents d where d.number = '20/26' $$, '23505', null, '… whoever writes them');
select throws_ok($$ insert into public.documents (org_id, contact_id, kind, status, number, language, currency, issued_on, issued_at, snapshot, creditor_reference)
  values (tests.the('org'), tests.the('ana'), 'invoice', 'issued', 'Z9', 'es', 'EUR', '2026-01-01', now(), '{}', 'RF13F20260001') $$, '23514', null, '… with digits that check');
select throws_ok($$ insert into public.documents (org_id, contact_id, kind, status, number, language, currency, issued_on, issued_at, snapshot)
  values (tests.the('org'), tests.the('ana'), 'invoice', 'issued', 'Z9', 'es', 'EUR', '2026-01-01', now(), '{}') $$, '23514', null, '… and none goes without');
select is((select creditor_reference from public.documents where kind = 'quote' and status = 'issued' limit 1), null, 'what is not paid by transfer has none');
update public.organizations set name = 'Otro nombre' where id = tests.the('org');
select is((select snapshot #>> '{seller,name}' from public.documents where id = tests.the('draft')), 'Talleres', '… as it was that day');
select throws_ok($$ update public.documents set notes = 'x' where id = tests.the('draft') $$, 'FINAL', null, 'its notes do not change');
select throws_ok($$ update public.documents set snapshot = '{}' where id = tests.the('draft') $$, 'FINAL', null, 'nor its snapshot');
select throws_ok($$ update public.documents set status = 'draft' where id = tests.the('draft') $$, 'FINAL', null, 'it is no draft again');
select throws_ok($$ delete from public.documents where id = tests.the('draft') $$, 'FINAL', null, 'it is not deleted');
select throws_ok($$ insert into public.document_lines (org_id, document_id, position, description, unit_price) values (tests.the('org'), tests.the('draft'), 2, 'x', 1) $$, 'FINAL', null, 'no line is added');
select throws_ok($$ update public.document_lines set unit_price = 1 where document_id = tests.the('draft') $$, 'FINAL', null, 'no line is changed');
select throws_ok($$ delete from public.document_lines where document_id = tests.the('draft') $$, 'FINAL', null, 'no line is taken away');
select lives_ok($$ update public.documents set status = 'accepted' where number = 'P2026-0001' $$, 'only its state moves');
-- Each kind has states of its own, and comes into no other.
create temporary table states on commit drop as select k.kind, s.status from unnest(array['invoice', 'credit_note', 'quote', 'proforma', 'delivery_note',
  'sales_order', 'purchase_order']) as k (kind), unnest(array['issued', 'accepted', 'declined', 'confirmed', 'void']) as s (status);
create function pg_temp.may_be(p_kind text, p_status text) returns boolean language plpgsql as $$
begin
  insert into public.documents (org_id, contact_id, kind, status, number, language, currency, issued_on, issued_at, voided_at, snapshot, creditor_reference)
  values (tests.the('org'), tests.the('ana'), p_kind, p_status, p_kind || p_status, 'es', 'EUR', '2026-01-01', now(), case p_status when 'void' then now() end, '{}',
    case when p_kind in ('invoice', 'proforma') then private.creditor_reference(left(p_kind, 2) || p_status) end);
  return true;
exception when check_violation then
  return false;
end
$$;
select tests.step_back();
select is((select array_agg(kind || ' ' || status order by kind, status) from states where status in ('accepted', 'declined', 'confirmed') and pg_temp.may_be(kind, status)),
  '{delivery_note confirmed,proforma confirmed,purchase_order confirmed,quote accepted,quote declined,sales_order confirmed}', 'only quotes are answered, and neither invoices nor credit notes confirmed');
select is((select count(*) from states where status in ('issued', 'void') and pg_temp.may_be(kind, status)), 14::bigint, '… all are issued and void');
select tests.act_as_server();
select throws_ok($$ update public.document_events set at = now() $$, 'FINAL', null, 'its history is not rewritten');

-- VAT: three lines of 0.05 at 21 per cent make 0.03 together and 0.03 line by line; of 0.07, 0.04 and 0.03.
create function pg_temp.tax(p_rounding text, p_prices numeric[]) returns bigint language plpgsql as $$
declare
  v_document uuid := tests.draft(tests.the('org'), tests.the('ana'), p_prices[1], 21);
begin
  update public.organizations set tax_rounding = p_rounding where id = tests.the('org');
  insert into public.document_lines (org_id, document_id, position, description, unit_price, tax_rate)
  select tests.the('org'), v_document, n, 'x', p_prices[n], 21 from generate_series(2, cardinality(p_prices)) n;
  return (select tax_total from public.documents where id = v_document);
end
$$;
select is(pg_temp.tax('per_tax', '{7,7,7}'), 4::bigint, 'VAT is rounded once for each rate');
select is(pg_temp.tax('per_line', '{7,7,7}'), 3::bigint, '… or line by line, as the merchant keeps it');
select is(pg_temp.tax('per_tax', '{50}'), 11::bigint, 'a half is rounded away from zero');
select is(pg_temp.tax('per_tax', '{-50,100}'), 11::bigint, '… of the sum, not of its parts');
select is(pg_temp.tax('per_line', '{-50,100}'), 10::bigint, '… or of each part');
-- A merchant that changes its mind between draft and issue.
select tests.let('early', tests.draft(tests.the('org'), tests.the('ana'), 7, 21)), tests.let('late', tests.draft(tests.the('org'), tests.the('ana'), 7, 21));
insert into public.document_lines (org_id, document_id, position, description, unit_price, tax_rate)
select tests.the('org'), d.id, n, 'x', 7, 21 from public.documents d, generate_series(2, 3) n where d.id in (tests.the('early'), tests.the('late'));
select pg_temp.issue(tests.the('early'));
update public.organizations set tax_rounding = 'per_tax' where id = tests.the('org');
select is((select tax_total from public.documents where id = tests.the('late')), 4::bigint, 'a draft is added up as the merchant rounds now');
select is((select tax_total from public.documents where id = tests.the('early')), 3::bigint, '… and what was issued stays');
-- As if the draft had been written at the same moment and missed the change.
update public.documents set tax_total = 3, total = 24 where id = tests.the('late');
select pg_temp.issue(tests.the('late'));
select is((select (d.tax_total, d.total)::text from public.documents d where d.id = tests.the('late')), '(4,25)', 'at the latest when it is issued');
select is((select sum((t ->> 'amount')::bigint) from public.documents d, jsonb_array_elements(d.snapshot -> 'taxes') t where d.id = tests.the('late')),
  (select (d.snapshot ->> 'tax_total')::numeric from public.documents d where d.id = tests.the('late')), '… and its taxes make its total');
select tests.let('half', tests.draft(tests.the('org'), tests.the('ana'), 12.5)), tests.let('sum', tests.draft(tests.the('org'), tests.the('ana'), 1000, 21));
select is((select line_count from public.documents where id = tests.the('half')), 1, 'lines are counted');
select is((select net from public.document_lines where document_id = tests.the('half')), 13::bigint, 'a line too');
select is((select total from public.documents where id = tests.the('sum')), 1210::bigint, 'the total is both together');

-- However many lines come at once, their document is written once; and there is an end to them.
select tests.let('long', tests.draft(tests.the('org'), tests.the('ana'))), tests.let('longer', tests.draft(tests.the('org'), tests.the('ana')));
create function pg_temp.fill(p_documents uuid[], p_first integer, p_last integer) returns bigint language plpgsql as $$
declare
  v_before bigint := pg_stat_get_xact_tuples_updated('public.documents'::regclass);
begin
  insert into public.document_lines (org_id, document_id, position, description, unit_price, tax_rate)
  select tests.the('org'), d, n, 'x', 100, 21 from unnest(p_documents) d, generate_series(p_first, p_last) n;
  return pg_stat_get_xact_tuples_updated('public.documents'::regclass) - v_before;
end
$$;
create function pg_temp.sums(p_name text) returns text language sql as $$
  select concat_ws(' ', line_count, subtotal, tax_total, total) from public.documents where id = tests.the(p_name)
$$;
select is(pg_temp.fill(array[tests.the('long'), tests.the('longer')], 2, 300), 2::bigint, 'lines of two documents in one statement: two are written');
select is(array[pg_temp.sums('long'), pg_temp.sums('longer')], array_fill('300 39900 6279 46179'::text, array[2]), '… and each is added up');
update public.document_lines set unit_price = 200 where document_id = tests.the('long') and position > 1;
select is(pg_temp.sums('long'), '300 69800 12558 82358', 'changed together');
update public.document_lines set document_id = tests.the('longer'), position = 301 where document_id = tests.the('long') and position = 300;
select is(array[pg_temp.sums('long'), pg_temp.sums('longer')], '{"299 69600 12516 82116","301 40100 6321 46421"}', '… moved from one to the other');
delete from public.document_lines where document_id in (tests.the('long'), tests.the('longer')) and position > 2;
select is(array[pg_temp.sums('long'), pg_temp.sums('longer')], '{"2 10200 42 10242","2 10100 21 10121"}', '… and taken away');
select throws_ok($$ select pg_temp.fill(array[tests.the('long')], 3, 501) $$, 'LNMAX', null, 'a document has 500 lines at most');
select is(pg_temp.fill(array[tests.the('long')], 3, 500), 1::bigint, '… exactly');
select throws_ok($$ select pg_temp.fill(array[tests.the('long')], 501, 501) $$, 'LNMAX', null, '… however they come');
select throws_ok($$ update public.documents set line_count = 501 where id = tests.the('long') $$, '23514', null, '… and whoever counts them');

-- The books.
create function pg_temp.booked(p_kind text, p_source uuid) returns table (role text, amount bigint) language sql as $$
  select a.role, l.amount from public.journal_entries e
  join public.journal_lines l on l.org_id = e.org_id and l.entry_id = e.id
  join public.ledger_accounts a on a.org_id = l.org_id and a.id = l.account_id
  where e.kind = p_kind and e.source_id = p_source order by l.position
$$;
select tests.let('bill', tests.document(tests.the('org'), tests.the('ana'), 10000, 21)), tests.let('credit', tests.document(tests.the('org'), tests.the('ana'), 1000, 21, 'credit_note'));
select results_eq($$ select * from pg_temp.booked('document', tests.the('bill')) $$, $$ values ('receivable', 12100::bigint), ('sales', -10000), ('tax', -2100) $$, 'an invoice claims its total');
select results_eq($$ select * from pg_temp.booked('document', tests.the('credit')) $$, $$ values ('receivable', -1210::bigint), ('sales', 1000), ('tax', 210) $$, 'a credit note gives it back');
select is_empty($$ select * from pg_temp.booked('document', tests.document(tests.the('org'), tests.the('ana'), 1000, 21, 'quote')) $$, 'a quote books nothing');
select lives_ok($$ select public.void_document(tests.the('org'), tests.the('bill')) $$, 'an unpaid invoice is voided');
select results_eq($$ select * from pg_temp.booked('document_void', tests.the('bill')) $$, $$ values ('receivable', -12100::bigint), ('sales', 10000), ('tax', 2100) $$, '… which books the opposite');
select is((select balance from public.documents where id = tests.the('bill')), 0::bigint, '… and owes nothing');
select throws_ok($$ select public.void_document(tests.the('org'), tests.the('bill')) $$, 'STATE', null, '… once');
select throws_ok($$ update public.documents set status = 'issued', voided_at = null where id = tests.the('bill') $$, 'FINAL', null, '… and for good');
select throws_ok($$ select public.void_document(tests.the('org'), tests.the('empty')) $$, 'STATE', null, 'a draft is not voided');
select tests.step_back();
select lives_ok('set constraints all immediate', 'all of it balances');
select is((select count(*) from public.document_events where document_id = tests.the('bill') and kind in ('issued', 'voided')), 2::bigint, 'and the timeline knows');

select * from finish();
rollback;
