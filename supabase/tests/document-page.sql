-- C6: what a document's page tells whom: who did what, what it came from and led to, what stands beside it.
begin;
select plan(38);

select tests.let('org', tests.merchant('talleres')), tests.let('other', tests.merchant('vecinos'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana')), tests.let('luis', tests.contact(tests.the('org'), 'Luis', false));
select tests.let('staff', tests.member(tests.the('org'), 'staff')), tests.let('accountant', tests.member(tests.the('org'), 'accountant')),
  tests.let('stranger', tests.member(tests.the('other'), 'owner'));
select tests.let('quote', tests.document(tests.the('org'), tests.the('ana'), p_kind => 'quote')),
  tests.let('order', tests.document(tests.the('org'), tests.the('ana'), p_kind => 'sales_order')),
  tests.let('invoice', tests.document(tests.the('org'), tests.the('ana'))),
  tests.let('later', tests.document(tests.the('org'), tests.the('ana'))),
  tests.let('draft', tests.draft(tests.the('org'), tests.the('ana'))),
  tests.let('luis_invoice', tests.document(tests.the('org'), tests.the('luis')));

-- As names of what is related, with where they lead.
create function pg_temp.related(p_document uuid) returns text[] language sql as $$
  select array(select format('%s %s %s', r ->> 'direction', r ->> 'kind', case when r ->> 'id' is null then 'unlinked' else 'linked' end)
    from jsonb_array_elements(public.document_page(tests.the('org'), p_document) -> 'related') r)
$$;
grant execute on function pg_temp.related to authenticated, service_role;
create function pg_temp.relate(p_from text, p_to text) returns text language sql as $$
  select format('select public.relate_documents(tests.the(%L), tests.the(%L), tests.the(%L))', 'org', p_from, p_to)
$$;
grant execute on function pg_temp.relate to authenticated, service_role;

-- What came of what.
select tests.act_as(tests.the('staff'));
select lives_ok(pg_temp.relate('quote', 'order'), 'a quote leads to an order');
select lives_ok(pg_temp.relate('quote', 'order'), '… and saying so again changes nothing');
select lives_ok(pg_temp.relate('order', 'invoice'), '… the order to an invoice');
select lives_ok(pg_temp.relate('order', 'draft'), '… and to a draft');
select throws_ok(pg_temp.relate('invoice', 'quote'), 'INVAL', null, 'no document comes of what came of it');
select throws_ok(pg_temp.relate('invoice', 'invoice'), 'INVAL', null, '… nor of itself');
select throws_ok(pg_temp.relate('quote', 'luis_invoice'), 'NTFND', null, 'documents of two contacts are not related');
select is(pg_temp.related(tests.the('order')), array['from quote linked', 'to invoice linked', 'to invoice linked'], 'a member sees the draft too');
select tests.act_as(tests.the('accountant'));
select throws_ok(pg_temp.relate('quote', 'invoice'), 'DENID', null, 'an accountant writes nothing down');
select tests.act_as(tests.the('stranger'));
select throws_ok(pg_temp.relate('quote', 'invoice'), 'NTFND', null, 'a stranger finds nothing');
select is_empty('select * from public.document_relations', '… and reads nothing');
select tests.enter(tests.the('ana'));
select throws_ok(pg_temp.relate('quote', 'invoice'), 'NTFND', null, 'a contact relates nothing');
select is(pg_temp.related(tests.the('order')), array['from quote linked', 'to invoice linked'], '… and follows what was issued to it');
select is_empty('select * from public.document_relations', '… through the page alone');
select tests.step_back();
select throws_ok($$ insert into public.document_relations (org_id, contact_id, from_id, to_id)
  values (tests.the('org'), tests.the('ana'), tests.the('quote'), tests.the('luis_invoice')) $$, '23503', null,
  'the key itself holds both ends to one contact');

-- In a session of one document the names stand without a way there.
update public.portal_accounts set password_set_at = null where contact_id = tests.the('ana');
select tests.enter(tests.the('ana'), tests.the('order'), true);
select is(pg_temp.related(tests.the('order')), array['from quote unlinked', 'to invoice unlinked'], 'a session of one document reads names only');
select is(public.document_neighbours(tests.the('org'), tests.the('order')), '{"previous": null, "next": null}', '… and has no neighbours');
select throws_ok($$ select public.document_neighbours(tests.the('org'), tests.the('invoice')) $$, 'NTFND', null, '… nor finds other documents by them');
select tests.step_back();
select is(private.document_page(tests.the('org'), tests.the('order')) #>> '{related,0,id}', null, '… as whoever looks through a link');
select tests.step_back();

-- Before and after, in the list by date.
create function pg_temp.beside(p_document text) returns text[] language sql as $$
  select array[n #>> '{previous,id}', n #>> '{next,id}'] from public.document_neighbours(tests.the('org'), tests.the(p_document)) n
$$;
grant execute on function pg_temp.beside to authenticated, service_role;
select tests.enter(tests.the('ana'), tests.the('invoice'));
select is(pg_temp.beside('invoice'), array[null, tests.the('later')::text], 'after an invoice comes the contact''s next');
select is(pg_temp.beside('later'), array[tests.the('invoice')::text, null], '… and before that one the first; other contacts'' are not there');
select is(pg_temp.beside('quote'), array[null, null]::text[], '… and quotes stand among quotes');
select throws_ok($$ select public.document_neighbours(tests.the('org'), tests.the('luis_invoice')) $$, 'NTFND', null, 'another contact''s document has no neighbours');
select tests.act_as(tests.the('staff'));
select is(pg_temp.beside('later'), array[tests.the('invoice')::text, tests.the('luis_invoice')::text], 'a member goes through everybody''s');
select is(pg_temp.beside('draft'), array[null, null]::text[], '… and a draft has no place yet');

-- Who did it.
create function pg_temp.who(p_kind text) returns text language sql as $$
  select concat_ws(' ', t ->> 'by', t ->> 'name') from jsonb_array_elements(public.document_page(tests.the('org'), tests.the('invoice')) -> 'timeline') t
  where t ->> 'kind' = p_kind limit 1
$$;
grant execute on function pg_temp.who to authenticated, service_role;
select public.issue_document_link(tests.the('org'), tests.the('invoice'));
select tests.enter(tests.the('ana'), tests.the('invoice'));
select public.note_document_opened(tests.the('invoice'));
select is(pg_temp.who('opened'), 'contact', 'the contact reads of itself without a name');
select is(pg_temp.who('shared'), null, '… and nothing of links');
select is((select count(*) from jsonb_array_elements(public.document_page(tests.the('org'), tests.the('invoice')) -> 'timeline') t
  where t ->> 'kind' = 'shared'), 0::bigint, '… which are the merchant''s affair');
select tests.act_as(tests.the('staff'));
select is(pg_temp.who('opened'), 'contact Ana', 'a member reads who opened it');
select is((select count(*) from jsonb_array_elements(public.document_page(tests.the('org'), tests.the('invoice')) -> 'timeline') t
  where t ->> 'kind' = 'shared' and t ->> 'name' = 'staff'), 1::bigint, '… and which member made a link');

-- Files beside it.
create function pg_temp.keep(p_name text) returns uuid language sql as $$
  select public.keep_attachment(tests.the('org'), tests.the('draft'), tests.the('staff'), format('%s/%s', tests.the('org'), gen_random_uuid()), p_name,
    'application/pdf', 10, repeat('ab', 32))
$$;
select is(public.authorize_attachment(tests.the('org'), tests.the('draft')), tests.the('staff'), 'a member attaches a file, also to a draft');
select tests.act_as(tests.the('accountant'));
select throws_ok($$ select public.authorize_attachment(tests.the('org'), tests.the('draft')) $$, 'DENID', null, 'an accountant does not');
select tests.enter(tests.the('ana'), tests.the('invoice'));
select throws_ok($$ select public.authorize_attachment(tests.the('org'), tests.the('invoice')) $$, 'NTFND', null, 'nor does a contact');
select is_empty('select id from public.document_attachments', '… which reads of files on the page alone');
select tests.step_back();
select throws_ok($$ select pg_temp.keep('../plano.pdf') $$, '23514', null, 'no name leads elsewhere');
select count(pg_temp.keep(n || '.pdf')) from generate_series(1, 20) n;
select throws_ok($$ select pg_temp.keep('una más.pdf') $$, 'STATE', null, 'whoever was let in before the last place was taken finds none');
select tests.act_as(tests.the('staff'));
select throws_ok($$ select public.authorize_attachment(tests.the('org'), tests.the('draft')) $$, 'STATE', null, 'twenty are enough');
select lives_ok($$ select public.remove_attachment(tests.the('org'), (select id from public.document_attachments limit 1)) $$, 'one is taken away, and there is room again');

select * from finish();
rollback;
