-- The overview (C1, C2, C3): every figure against what a person adds up by hand; who sees whose.
begin;
select plan(44);

select tests.let('org', tests.merchant('talleres'));
select tests.let('owner', tests.member(tests.the('org'), 'owner'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana')), tests.let('eva', tests.contact(tests.the('org'), 'Eva')),
  tests.let('both', tests.contact(tests.the('org'), 'Herrajes')), tests.let('mill', tests.contact(tests.the('org'), 'Maderas'));
update public.contacts set kind = 'supplier' where id = tests.the('mill');
update public.contacts set kind = 'both' where id = tests.the('both');

-- Invoices have their names for numbers, so that they may be issued in any order.
create function pg_temp.paper(p_name text, p_contact text, p_kind text, p_total bigint, p_on date, p_due date default null,
  p_lines integer default 1, p_currency text default 'EUR') returns void language plpgsql as $$
declare
  v_document uuid;
begin
  insert into public.documents (org_id, contact_id, kind, number, language, currency, due_on)
  values (tests.the('org'), tests.the(p_contact), p_kind, case p_kind when 'invoice' then p_name end, 'es', p_currency, p_due) returning id into v_document;
  insert into public.document_lines (org_id, document_id, position, description, unit_price)
  select tests.the('org'), v_document, n, 'Mantenimiento', case n when 1 then p_total else 0 end from generate_series(1, p_lines) n;
  perform tests.act_as_server();
  perform public.issue_document(tests.the('org'), v_document, p_on);
  perform tests.step_back();
  perform tests.let(p_name, v_document);
end
$$;
-- Money on a day, as a payment that came some other way than through us.
create function pg_temp.pay(p_name text, p_amount bigint, p_at timestamptz) returns void language sql as $$
  with money as (
    insert into public.payments (org_id, contact_id, gateway, bank_account_id, external_id, currency, amount, received_at)
    select d.org_id, d.contact_id, 'stripe', b.id, gen_random_uuid()::text, d.currency, p_amount, p_at
    from public.documents d join public.bank_accounts b on b.org_id = d.org_id where d.id = tests.the(p_name)
    returning org_id, id)
  insert into public.payment_allocations (org_id, payment_id, document_id, amount)
  select m.org_id, m.id, tests.the(p_name), p_amount from money m
$$;
create function pg_temp.sales(p_year integer, p_contact uuid default null) returns jsonb language sql as $$
  select public.portal_year(tests.the('org'), p_year, p_contact) -> 'sales'
$$;
create function pg_temp.overview(p_contact uuid default null) returns jsonb language sql as $$
  select public.portal_overview(tests.the('org'), p_contact)
$$;
create function pg_temp.names(p_documents jsonb) returns text language sql as $$
  select string_agg(d ->> 'number', ' ' order by n) from jsonb_array_elements(p_documents) with ordinality as t (d, n)
$$;
create function pg_temp.listed(p_state text) returns bigint language sql as $$
  select (public.sum_documents(tests.the('org'), jsonb_build_object('state', p_state)) ->> 'count')::bigint
$$;
grant execute on function pg_temp.sales(integer, uuid), pg_temp.overview(uuid), pg_temp.names(jsonb), pg_temp.listed(text) to authenticated;

-- Before anything was issued.
select tests.enter(tests.the('ana'));
select is(pg_temp.overview() - 'today', '{"to_pay": {"totals": [], "documents": []}, "to_answer": {"count": 0, "families": [], "documents": []},
  "to_confirm": {"count": 0, "families": [], "documents": []}, "unread": {"count": 0, "families": [], "documents": []}, "latest": [], "years": []}', 'nothing waits for a new contact');
select is(pg_temp.sales(2024), '{"invoices": 0, "lines_per_invoice": null, "days_to_pay": null, "quotes_awaiting": 0, "currencies": []}',
  'a year of nothing has no averages');
select is(public.portal_year(tests.the('org')) -> 'year', to_jsonb(extract(year from now() at time zone 'Europe/Madrid')),
  'without a year it is the present one');

-- 2024, Ana: the last day of the year before and the first of the next are others' years.
select tests.step_back();
select pg_temp.paper('before', 'ana', 'invoice', 7777, '2023-12-31', '2024-01-30', 9), pg_temp.paper('i1', 'ana', 'invoice', 1000, '2024-01-01', '2024-01-31', 3),
  pg_temp.paper('i2', 'ana', 'invoice', 2001, '2024-03-10', '9000-01-01', 2), pg_temp.paper('i3', 'ana', 'invoice', 500, '2024-12-31', null, 1),
  pg_temp.paper('i4', 'ana', 'invoice', 900, '2024-03-31', '2024-04-30', 4), pg_temp.paper('credit', 'ana', 'credit_note', 300, '2024-06-15'),
  pg_temp.paper('wrong', 'ana', 'invoice', 99999, '2024-05-05', '2024-06-05', 50), pg_temp.paper('after', 'ana', 'invoice', 8888, '2025-01-01', '2025-02-01', 9),
  pg_temp.paper('dollars', 'ana', 'invoice', 5001, '2024-02-29', '9000-01-02', 1, 'USD'), pg_temp.paper('dollars2', 'ana', 'invoice', 5002, '2024-02-01', '2024-03-01', 1, 'USD'),
  pg_temp.paper('other', 'eva', 'invoice', 123456, '2024-03-01', '2024-04-01', 8);
select tests.draft(tests.the('org'), tests.the('ana')), tests.act_as_server();
select public.void_document(tests.the('org'), tests.the('wrong'));
select tests.step_back();
-- i1 after 30 days; i4 in two parts, the second after 15 days; i2 in part; the second dollars after 0 days, a midnight
-- that is the day before in UTC.
select pg_temp.pay('i1', 1000, '2024-01-31 10:00+01'), pg_temp.pay('i4', 400, '2024-04-01 10:00+02'), pg_temp.pay('i4', 500, '2024-04-15 10:00+02'),
  pg_temp.pay('i2', 600, '2024-03-20 10:00+01'), pg_temp.pay('dollars2', 5002, '2024-02-01 00:30+01');

select tests.enter(tests.the('ana'));
select is((pg_temp.sales(2024) ->> 'invoices')::int, 6, 'C2 invoices of the year, without the void one, the draft, the credit note and the neighbours'' years');
select is((pg_temp.sales(2024) #> '{currencies,0}') - 'months', '{"currency": "EUR", "sales": 4101, "pending": 1901, "disputed": 0, "invoices": 4, "average": 1100}',
  'C2 sales 1000 + 2001 + 500 + 900 - 300; to pay 1401 + 500; average 4401 / 4 = 1100.25');
select is((pg_temp.sales(2024) #> '{currencies,1}') - 'months', '{"currency": "USD", "sales": 10003, "pending": 5001, "disputed": 0, "invoices": 2, "average": 5002}',
  'C2 another currency stands apart; 5001.5 rounds away from zero');
select is(pg_temp.sales(2024) -> 'lines_per_invoice', '2.0'::jsonb, 'C2 products: 3 + 2 + 1 + 4 + 1 + 1 lines of 6 invoices');
select is(pg_temp.sales(2024) -> 'days_to_pay', '15.0'::jsonb, 'C2 days to pay: 30, 15 and 0; a part settles nothing');
select is(pg_temp.sales(2024) #> '{currencies,0,months}',
  '[{"month": 1, "paid": 1000, "pending": 0}, {"month": 3, "paid": 1500, "pending": 1401}, {"month": 12, "paid": 0, "pending": 500}]',
  'C3 months of issue: part payments split theirs, void ones and credit notes are not there');
select is(pg_temp.sales(2024) #> '{currencies,1,months}', '[{"month": 2, "paid": 5002, "pending": 5001}]', 'C3 … each currency its own');
select is(pg_temp.sales(2025) - 'currencies', '{"invoices": 1, "lines_per_invoice": 9.0, "days_to_pay": null, "quotes_awaiting": 0}',
  'C2 the first of January is the next year''s; nothing settled, no days');
select is(pg_temp.sales(2023) #> '{currencies,0,sales}', '7777', 'C2 the last of December is its own');
select is(pg_temp.overview() -> 'years', '[2025, 2024, 2023]', 'the years of which there are figures, latest first');
select is(pg_temp.overview() #> '{to_pay,totals}', '[{"currency": "EUR", "count": 4, "balance": 18566, "overdue_count": 2, "overdue": 16665, "next_due": "9000-01-01"},
  {"currency": "USD", "count": 1, "balance": 5001, "overdue_count": 0, "overdue": 0, "next_due": "9000-01-02"}]',
  'C1 to pay, by currency: what is owed, what of it is overdue, what falls due next');
select is(pg_temp.names(pg_temp.overview() #> '{to_pay,documents}'), 'before after i2 dollars', 'C1 … the first to fall due at the head');
select is(pg_temp.overview() #>> '{to_pay,documents,0,state}', 'overdue', 'C1 … each with its state');

-- Halves round away from zero, one decimal.
select tests.step_back();
select pg_temp.paper('h1', 'eva', 'invoice', 1, '2022-01-01', null, 1), pg_temp.paper('h2', 'eva', 'invoice', 2, '2022-01-02', null, 2),
  pg_temp.paper('h3', 'eva', 'invoice', 0, '2022-01-03', null, 1), pg_temp.paper('h4', 'eva', 'invoice', 3, '2022-01-04', null, 1);
select pg_temp.pay('h1', 1, '2022-01-02 10:00+01'), pg_temp.pay('h2', 2, '2022-01-02 11:00+01'), pg_temp.pay('h4', 3, '2022-01-04 11:00+01');
select tests.enter(tests.the('eva'));
select is(pg_temp.sales(2022) #> '{currencies,0,average}', '2', 'C2 6 / 4 = 1.5 is 2');
select is(pg_temp.sales(2022) -> 'lines_per_invoice', '1.3'::jsonb, 'C2 5 / 4 = 1.25 is 1.3');
select is(pg_temp.sales(2022) -> 'days_to_pay', '0.3'::jsonb, 'C2 (1 + 0 + 0) / 3 is 0.3; what asked for nothing was not settled');
select is(pg_temp.sales(2022) #> '{currencies,0,months}', '[{"month": 1, "paid": 6, "pending": 0}]', 'C3 one month alone');

-- Only credit notes: sales below zero, no average.
select tests.step_back();
select pg_temp.paper('back', 'eva', 'credit_note', 450, '2021-07-01');
select tests.enter(tests.the('eva'));
select is(pg_temp.sales(2021) -> 'currencies', '[{"currency": "EUR", "sales": -450, "pending": 0, "disputed": 0, "invoices": 0, "average": null, "months": []}]',
  'C2 a year of credit notes alone');

-- Quotes: open until their last day; of their own year.
select tests.step_back();
select pg_temp.paper('q1', 'ana', 'quote', 100, '2024-05-01', '9000-01-01'), pg_temp.paper('q2', 'ana', 'quote', 100, '2024-05-02'),
  pg_temp.paper('q3', 'ana', 'quote', 100, '2024-05-03', '2024-06-01'), pg_temp.paper('q4', 'ana', 'quote', 100, '2023-05-03', '8999-01-01'),
  pg_temp.paper('q5', 'ana', 'quote', 100, '2024-05-04'), pg_temp.paper('pf', 'ana', 'proforma', 100, '2024-05-04');
update public.documents set status = 'declined' where id = tests.the('q5');
select tests.enter(tests.the('ana'));
select is(pg_temp.sales(2024) -> 'quotes_awaiting', '2', 'C2 quotes awaiting: neither expired, nor answered, nor another year''s');
select is(pg_temp.overview() #> '{to_answer,count}', '3', 'C1 to answer: whatever is open, of any year');
select is(pg_temp.names(pg_temp.overview() #> '{to_answer,documents}'), 'P2023-0001 P2024-0001 P2024-0002', 'C1 … the first to expire at the head');

-- To confirm: proformas, orders and what was delivered, until confirmed; the figure is that of the lists.
select is(pg_temp.names(pg_temp.overview() #> '{to_confirm,documents}'), 'PF2024-0001', 'C1 to confirm: a customer''s proforma too');

-- Unread: until read inside the portal, however old.
select tests.step_back();
select pg_temp.paper('new', 'ana', 'invoice', 100, private.today(tests.the('org')) - 89), pg_temp.paper('old', 'ana', 'invoice', 100, private.today(tests.the('org')) - 90),
  pg_temp.paper('newer', 'ana', 'delivery_note', 100, private.today(tests.the('org')) - 5);
select tests.enter(tests.the('ana'));
select is((pg_temp.overview() #>> '{unread,count}')::bigint, pg_temp.listed('unread'), 'C1 unread: the figure of the lists');
select is(pg_temp.overview() #>> '{unread,documents,0,id}', tests.the('newer')::text, 'C1 … the latest at the head');
select ok(tests.the('old') in (select id from public.find_documents(tests.the('org'), '{"state": "unread"}')), 'C1 … however old');
select is(pg_temp.overview() #> '{unread,families}', '["delivery_note", "invoice", "proforma", "quote"]', 'C1 … and in which lists');
select is((pg_temp.overview() #>> '{to_confirm,count}')::bigint, pg_temp.listed('to_confirm'), 'C1 to confirm: the figure of the lists');
select is(pg_temp.names(pg_temp.overview() #> '{to_confirm,documents}'), 'PF2024-0001 ' || (select d.number from public.find_documents(tests.the('org'), '{"family": "delivery_note"}') d),
  'C1 … and what was delivered');
select public.note_document_opened(tests.the('newer'));
select is(pg_temp.overview() #>> '{unread,documents,0,id}', tests.the('new')::text, 'C1 … until it was read');
select tests.step_back();
insert into public.documents (org_id, contact_id, kind, status, number, language, currency, issued_on, issued_at, snapshot)
select tests.the('org'), tests.the('ana'), 'delivery_note', 'issued', 'X' || n, 'es', 'EUR', private.today(tests.the('org')), now(), '{}' from generate_series(1, 150) n;
select tests.enter(tests.the('ana'));
select is(pg_temp.overview() #> '{unread,count}', '100', 'C1 … counted no further than to say: more than 99');

-- What happened lately: acts on many documents at once are one.
select tests.step_back();
insert into public.document_events (org_id, document_id, kind, amount, at)
select tests.the('org'), tests.the(d), 'paid', 50, now() + interval '1 hour' from unnest(array['i1', 'i2', 'i4']) d;
insert into public.document_events (org_id, document_id, kind, at) values
  (tests.the('org'), tests.the('q5'), 'declined', now() + interval '2 hours'), (tests.the('org'), tests.the('i1'), 'opened', now() + interval '3 hours');
select tests.enter(tests.the('ana'));
select is((pg_temp.overview() #> '{latest,0}') - '{on,at}'::text[], jsonb_build_object('kind', 'declined', 'count', 1, 'amount', null, 'currency', 'EUR', 'document',
  jsonb_build_object('id', tests.the('q5'), 'kind', 'quote', 'number', 'P2024-0004')), 'C1 lately: the latest first, with its document; its own readings are no news');
select is((pg_temp.overview() #> '{latest,1}') - '{on,at}'::text[], '{"kind": "paid", "count": 3, "amount": 150, "currency": "EUR", "document": null}', 'C1 … one payment of three invoices is one happening');
select tests.enter(tests.the('eva'));
select ok(not (pg_temp.overview() -> 'latest') @> '[{"kind": "declined"}]', 'C1 … nothing of another''s');

-- The day is the merchant's: between these two zones there is always a midnight.
select tests.step_back();
select tests.let('zone', tests.contact(tests.the('org'), 'Zoe'));
update public.organizations set time_zone = 'Pacific/Kiritimati' where id = tests.the('org');
select pg_temp.paper('z', 'zone', 'invoice', 100, '2024-01-01', private.today(tests.the('org')) - 1);
select tests.enter(tests.the('zone'));
select is(pg_temp.overview() #> '{to_pay,totals,0,overdue}', '100', 'C1 overdue where the merchant''s day is over');
select tests.step_back();
update public.organizations set time_zone = 'Pacific/Pago_Pago' where id = tests.the('org');
select tests.enter(tests.the('zone'));
select is(pg_temp.overview() #> '{to_pay,totals,0,overdue}', '0', 'C1 … and not before');

-- Suppliers: purchase orders, nothing of sales.
select tests.step_back();
select pg_temp.paper('po1', 'mill', 'purchase_order', 100, '2024-02-01', '2024-03-01'), pg_temp.paper('po2', 'mill', 'purchase_order', 250, '2024-02-02'),
  pg_temp.paper('po3', 'both', 'purchase_order', 70, '2024-02-02'), pg_temp.paper('bi', 'both', 'invoice', 30, '2024-02-02');
update public.documents set status = 'confirmed' where id = tests.the('po2');
select tests.enter(tests.the('mill'));
select is(public.portal_year(tests.the('org'), 2024), '{"year": 2024, "sales": null, "purchases": {"orders": 2, "to_confirm": 1,
  "currencies": [{"currency": "EUR", "orders": 2, "total": 350}]}}', 'C7 a supplier reads of its purchase orders and nothing of sales');
select is(jsonb_build_array(pg_temp.overview() -> 'to_pay', pg_temp.overview() -> 'to_answer', pg_temp.names(pg_temp.overview() #> '{to_confirm,documents}')),
  '[null, null, "PC2024-0001"]', 'C7 … and confirms what is past its day, too');
select tests.enter(tests.the('both'));
select is(jsonb_build_array(public.portal_year(tests.the('org'), 2024) #> '{sales,invoices}', public.portal_year(tests.the('org'), 2024) #> '{purchases,orders}'),
  '[1, 1]', 'who does both reads both');

-- Who sees whose.
select throws_ok($$ select pg_temp.sales(2024, tests.the('ana')) $$, 'NTFND', null, 'a contact names no other');
select tests.act_as(tests.the('owner'));
select is(pg_temp.sales(2024, tests.the('ana')) #> '{currencies,0,sales}', '4101', 'a member names whom it means');
select throws_ok($$ select public.portal_year(tests.the('org'), 99999, tests.the('ana')) $$, 'INVAL', null, 'there is no such year');

select * from finish();
rollback;
