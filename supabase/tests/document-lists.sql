-- Lists of documents (C5): what filters mean, keyset pages in every order, sums; who sees which.
begin;
select plan(35);

select tests.let('org', tests.merchant('talleres'));
select tests.let('owner', tests.member(tests.the('org'), 'owner'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana')), tests.let('eva', tests.contact(tests.the('org'), 'Eva'));

-- A year of papers for Ana: amounts and days chosen by hand.
create function pg_temp.paper(p_name text, p_contact text, p_kind text, p_price numeric, p_on date, p_due date default null, p_line text default 'Mantenimiento')
returns void language plpgsql as $$
declare
  v_document uuid := tests.draft(tests.the('org'), tests.the(p_contact), p_price, 0, p_kind);
begin
  update public.documents set due_on = p_due, reference = case when p_name = 'c' then 'Obra Ñandú' end where id = v_document;
  update public.document_lines set description = p_line where document_id = v_document;
  perform tests.act_as_server();
  perform public.issue_document(tests.the('org'), v_document, p_on);
  perform tests.step_back();
  perform tests.let(p_name, v_document);
end
$$;
select pg_temp.paper('a', 'ana', 'invoice', 100, '2024-12-31', '2025-01-30'), pg_temp.paper('b', 'ana', 'invoice', 300, '2025-01-01', '2025-01-10', 'Puerta de ROBLE al 100%'),
  pg_temp.paper('g', 'eva', 'invoice', 700, '2025-01-05'),
  pg_temp.paper('c', 'ana', 'invoice', 200, '2025-04-01', '9000-01-01'), pg_temp.paper('d', 'ana', 'credit_note', 50, '2025-06-30'),
  pg_temp.paper('e', 'ana', 'quote', 900, '2025-02-01', '2025-03-01'), pg_temp.paper('f', 'ana', 'quote', 800, '2025-02-02');
select tests.let('draft', tests.draft(tests.the('org'), tests.the('ana')));

create function pg_temp.found(p_filter jsonb, p_sort text default 'date', p_descending boolean default true, p_limit integer default 25,
  p_after text default null, p_backwards boolean default false) returns text language sql as $$
  select string_agg(case r.id when tests.the('a') then 'a' when tests.the('b') then 'b' when tests.the('c') then 'c' when tests.the('d') then 'd'
    when tests.the('e') then 'e' when tests.the('f') then 'f' when tests.the('g') then 'g' when tests.the('draft') then 'draft' end, ' ')
  from public.find_documents(tests.the('org'), p_filter, p_sort, p_descending, p_limit,
    -- The key of the row named, as it stands in the list.
    (select s.sort_key from public.find_documents(tests.the('org'), p_filter, p_sort, p_descending, 200) s where s.id = tests.the(coalesce(p_after, 'a')) and p_after is not null),
    case when p_after is not null then tests.the(p_after) end, p_backwards) r
$$;

grant execute on function pg_temp.found(jsonb, text, boolean, integer, text, boolean) to authenticated;

select tests.enter(tests.the('ana'));
select is(pg_temp.found('{}'), 'd c f e b a', 'a contact finds its own, latest first, and neither drafts nor what is another''s');
select is(pg_temp.found('{"family": "invoice"}'), 'd c b a', 'invoices come with their credit notes');
select is(pg_temp.found('{"year": 2025}'), 'd c f e b', 'a year begins with its first day');
select is(pg_temp.found('{"year": 2025, "quarter": 1}'), 'f e b', 'a quarter ends before the next');
select is(pg_temp.found('{"year": 2025, "quarter": 2}'), 'd c', '… and begins with its first day');
select is(pg_temp.found('{"year": 2024, "quarter": 4}'), 'a', '… also the last one');
select is(pg_temp.found('{"state": "pending"}'), 'c b a', 'pending is whatever is owed');
select is(pg_temp.found('{"state": "overdue"}'), 'b a', 'overdue is what fell due before today');
select is(pg_temp.found('{"state": "open"}'), 'f', 'a quote is open until it is answered or expires');
select is(pg_temp.found('{"state": "expired"}'), 'e', '… and expired after its last day');
select is(pg_temp.found('{"state": "draft"}'), null, 'no filter shows a contact a draft');
select is(pg_temp.found('{"search": "roble"}'), 'b', 'a search looks through lines, whatever their case');
select is(pg_temp.found('{"search": "nandu"}'), 'c', '… through the reference, without accents');
select is(pg_temp.found('{"search": "F2025-0001"}'), 'b', '… and through the number');
select is(pg_temp.found('{"search": "100%"}'), 'b', 'a sign of the pattern is itself');
select is(pg_temp.found('{"search": "_"}'), null, '… every one');
select is(pg_temp.found('{"family": "invoice"}', 'total', false), 'd a c b', 'sorted by amount, smallest first');
select is(pg_temp.found('{"family": "invoice"}', 'due', false), 'b a c d', '… by due date, what has none last');
select is(pg_temp.found('{}', 'date', true, 2, 'c'), 'f e', 'the next page goes on after its neighbour');
select is(pg_temp.found('{}', 'date', true, 2, 'e', true), 'f c', '… and back before it, in turned order');
select is(pg_temp.found('{"family": "invoice"}', 'due', false, 2, 'a'), 'c d', '… also past what has no due date');
select is(pg_temp.found('{"family": "invoice"}', 'total', true, 9, 'b'), 'c a d', '… and by amount');
select is(public.sum_documents(tests.the('org'), '{"family": "invoice"}'),
  '{"count": 4, "totals": [{"currency": "EUR", "count": 4, "total": 550, "balance": 600}], "years": [2024, 2025], "more": false}', 'sums respect the filter; a credit note takes away');
select is(public.sum_documents(tests.the('org'), '{"family": "proforma"}'), '{"count": 0, "totals": [], "years": [null, null], "more": false}', 'of nothing there is no sum');
select is((select string_agg(r.state, ' ' order by r.issued_on) from public.find_documents(tests.the('org'), '{}') r),
  'overdue overdue expired open unpaid issued', 'each row says where it stands');
select throws_ok($$ select public.find_documents(tests.the('org'), '{"colour": "red"}') $$, 'INVAL', null, 'a filter that nobody knows is refused');
select throws_ok($$ select public.find_documents(tests.the('org'), '{"year": "x"}') $$, 'INVAL', null, '… so is a year that is none');
select throws_ok($$ select public.find_documents(tests.the('org'), '{}', 'date', true, 5, 'x', gen_random_uuid()) $$, 'INVAL', null, '… and a place that is none');
select throws_ok($$ select public.find_documents(tests.the('org'), '{}', 'date', true, 5, '2026-02-30', gen_random_uuid()) $$, 'INVAL', null, '… also one on a day that is none');
select throws_ok($$ select public.find_documents(tests.the('org'), '{"state": "'' or true --"}') $$, 'INVAL', null, '… and a state with other intentions');

select tests.act_as(tests.the('owner'));
select is(pg_temp.found(jsonb_build_object('contact', tests.the('eva'))), 'g', 'a member asks for one contact''s');
select is(pg_temp.found('{"state": "draft"}'), 'draft', '… or for drafts');
select is(pg_temp.found('{"state": "draft", "search": "mantenimiento"}'), 'draft', '… and searches them as they are');


-- As if two were too many to add up.
select tests.step_back();
create or replace function private.most_found() returns integer language sql immutable set search_path = '' as 'select 1';
select tests.act_as(tests.the('owner'));
select is(public.sum_documents(tests.the('org'), '{"search": "mantenimiento"}') - 'years', '{"count": 1, "more": true, "totals": []}', 'a search that finds too many is told so, and not added up');
select is((public.sum_documents(tests.the('org'), '{"family": "invoice"}') ->> 'more')::boolean, false, 'without a search everything is');

select * from finish();
rollback;
