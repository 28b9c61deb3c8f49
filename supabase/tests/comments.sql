-- C7, D1, D3: comments on documents of every kind, and the confirming of those that are confirmed.
begin;
select plan(45);

select tests.let('org', tests.merchant('talleres')), tests.let('other', tests.merchant('vecinos'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana')), tests.let('forja', tests.contact(tests.the('org'), 'Forja', false)),
  tests.let('luis', tests.contact(tests.the('org'), 'Luis'));
update public.contacts set kind = 'supplier' where id = tests.the('forja');
select tests.let('staff', tests.member(tests.the('org'), 'staff')), tests.let('accountant', tests.member(tests.the('org'), 'accountant')),
  tests.let('stranger', tests.member(tests.the('other'), 'owner'));
select tests.let('invoice', tests.document(tests.the('org'), tests.the('ana'))), tests.let('draft', tests.draft(tests.the('org'), tests.the('ana'))),
  tests.let('order', tests.document(tests.the('org'), tests.the('forja'), p_kind => 'purchase_order')),
  tests.let('void', tests.document(tests.the('org'), tests.the('forja'), p_kind => 'purchase_order'));
select public.void_document(tests.the('org'), tests.the('void'));

create function pg_temp.say(p_document text, p_body text, p_request uuid default gen_random_uuid()) returns uuid language sql as $$
  select public.post_comment(tests.the('org'), tests.the(p_document), p_body, p_request)
$$;
grant execute on function pg_temp.say to authenticated, service_role;
create function pg_temp.said(p_document text) returns text[] language sql as $$
  select array(select concat_ws('/', k ->> 'by', k ->> 'name', k ->> 'body')
    from jsonb_array_elements(public.document_page(tests.the('org'), tests.the(p_document)) -> 'comments') k)
$$;
grant execute on function pg_temp.said to authenticated, service_role;

-- Said, and told.
select tests.enter(tests.the('ana'));
select tests.let('request', gen_random_uuid());
select lives_ok($$ select pg_temp.say('invoice', E'  ¿Incluye <b>transporte</b>?\r\nGracias \n', tests.the('request')) $$, 'a contact asks');
select is(pg_temp.said('invoice'), array[E'contact/¿Incluye <b>transporte</b>?\nGracias'], '… and what it said is text');
select is(pg_temp.say('invoice', 'otra vez', tests.the('request')), (select (k ->> 'id')::uuid
  from jsonb_array_elements(public.document_page(tests.the('org'), tests.the('invoice')) -> 'comments') k), 'the same request twice is one comment');
select throws_ok($$ select pg_temp.say('invoice', E' \n ') $$, 'INVAL', null, 'nothing is no comment');
select throws_ok(format('select pg_temp.say(%L, %L)', 'invoice', t), 'INVAL', null, '… nor are signs that nobody sees')
from unnest(array[U&'\200B\200E \2066\2069\FE0F', U&'\2800\3164\00A0\+0E0041']) t;
select throws_ok($$ select pg_temp.say('invoice', repeat('x', 4001)) $$, 'INVAL', null, '… nor is a book');
select lives_ok($$ select pg_temp.say('invoice', repeat('ñ', 4000)) $$, '… but 4000 signs are');
select throws_ok($$ select pg_temp.say('invoice', E'a\u0007b') $$, 'INVAL', null, 'signs that control are no text');
select throws_ok($$ select pg_temp.say('draft', 'a') $$, 'NTFND', null, 'drafts are not there');
select throws_ok($$ select pg_temp.say('order', 'a') $$, 'NTFND', null, '… nor are others'' documents');
select is((select d.unanswered from public.find_documents(tests.the('org'), '{}') d where d.id = tests.the('invoice')), false, 'its own list marks nothing');
select is_empty('select * from public.comments', 'a contact reads comments through pages alone');
select throws_ok($$ insert into public.comments (org_id, document_id, author, user_id, body, request_id)
  values (tests.the('org'), tests.the('invoice'), 'member', auth.uid(), 'a', gen_random_uuid()) $$, '42501', null, 'nobody writes past the function');
select tests.step_back();
select is((select count(*) from public.notifications where kind = 'comment_received' and document_id = tests.the('invoice')), 2::bigint, 'the merchant is told of each');
select is((select count(*) from public.mail_deliveries where kind = 'comment_notice' and language = 'es'), 1::bigint, '… by one e-mail with both, for it had not gone yet');
select is((select count(*) from public.document_events where kind = 'commented'), 1::bigint, '… and the timeline says once that there was talk');

-- Answered.
select tests.act_as(tests.the('staff'));
select is((select string_agg(d.id::text, ' ') from public.find_documents(tests.the('org'), '{}') d where d.unanswered), tests.the('invoice')::text, 'the merchant''s list marks what waits for an answer');
select lives_ok($$ select pg_temp.say('invoice', 'Sí, incluido.') $$, 'a member answers');
select is_empty($$ select from public.find_documents(tests.the('org'), '{}') d where d.unanswered $$, '… and the mark goes');
select is((pg_temp.said('invoice'))[3], 'member/staff/Sí, incluido.', '… by name for its own');
select throws_ok($$ select pg_temp.say('draft', 'a') $$, 'NTFND', null, '… but not on a draft');
select tests.enter(tests.the('ana'));
select is((pg_temp.said('invoice'))[3], 'member/Talleres/Sí, incluido.', '… and in the merchant''s name for the contact');
select tests.step_back();
select is((select count(*) from public.mail_deliveries where kind = 'comment' and contact_id = tests.the('ana')), 1::bigint, '… who is told by e-mail');
select isnt(public.comment_mail(tests.the('org'), id) ->> 'token', null, '… with a link') from public.mail_deliveries where kind = 'comment';
select is(public.comment_notice_mail(tests.the('org'), id) ->> 'token', null, 'members need none') from public.mail_deliveries where kind = 'comment_notice';
select throws_ok('update public.comments set body = ''x''', 'FINAL', null, 'what was said is not changed');

-- Who may not.
select tests.act_as(tests.the('accountant'));
select throws_ok($$ select pg_temp.say('invoice', 'a') $$, 'DENID', null, 'an accountant says nothing');
select tests.act_as(tests.the('stranger'));
select throws_ok($$ select pg_temp.say('invoice', 'a') $$, 'NOSES', null, 'a stranger has no session here');
select tests.enter(tests.the('luis'));
select throws_ok($$ select pg_temp.say('invoice', 'a') $$, 'NTFND', null, 'another contact finds nothing');
select tests.step_back();
select tests.let('luis_invoice', tests.document(tests.the('org'), tests.the('luis')));
select tests.enter(tests.the('luis'));
select throws_ok($$ do $x$ begin for i in 1..40 loop perform public.post_comment(tests.the('org'), tests.the('luis_invoice'), 'a', gen_random_uuid()); end loop; end $x$ $$,
  'LIMIT', null, 'who talks without end is held up');

-- A supplier confirms.
create function pg_temp.confirm(p_document text) returns text language sql as $$
  select public.confirm_document(tests.the('org'), tests.the(p_document))
$$;
grant execute on function pg_temp.confirm to authenticated, service_role;
select throws_ok($$ select pg_temp.confirm('order') $$, 'NTFND', null, 'nobody confirms what is another''s');
select throws_ok($$ select pg_temp.confirm('luis_invoice') $$, 'STATE', null, '… or what is not to be confirmed');
select tests.act_as(tests.the('staff'));
select throws_ok($$ select pg_temp.confirm('order') $$, 'NOSES', null, 'the merchant does not confirm to itself');
select tests.enter(tests.the('forja'), tests.the('order'));
select throws_ok($$ select pg_temp.confirm('void') $$, 'STATE', null, 'what was voided is not confirmed');
select is(pg_temp.confirm('order'), 'confirmed', 'a supplier confirms, also by a link');
select is(pg_temp.confirm('order'), 'confirmed', '… and again is as good as once');
select is(public.document_page(tests.the('org'), tests.the('order')) ->> 'state', 'confirmed', 'the document says so');
select tests.step_back();
select is((select count(*) from public.document_events where document_id = tests.the('order') and kind = 'confirmed'), 1::bigint, '… once in its timeline');
select is((select count(*) from public.notifications where kind = 'document_confirmed'), 1::bigint, 'the merchant is told');
select is((select count(*) from public.mail_deliveries where kind = 'confirmation_notice'), 1::bigint, '… by e-mail too');

-- D1: a customer confirms what else was sent for it.
select tests.step_back();
select tests.let('proforma', tests.document(tests.the('org'), tests.the('ana'), p_kind => 'proforma')),
  tests.let('sale', tests.document(tests.the('org'), tests.the('ana'), p_kind => 'sales_order')),
  tests.let('delivery', tests.document(tests.the('org'), tests.the('ana'), p_kind => 'delivery_note')),
  tests.let('quote', tests.document(tests.the('org'), tests.the('ana'), p_kind => 'quote')),
  tests.let('credit', tests.document(tests.the('org'), tests.the('ana'), p_kind => 'credit_note'));
select tests.enter(tests.the('ana'));
select is(array[pg_temp.confirm('proforma'), pg_temp.confirm('sale'), pg_temp.confirm('delivery'), pg_temp.confirm('delivery')], array_fill('confirmed'::text, array[4]), 'a customer confirms proformas, orders and deliveries');
select throws_ok($$ select pg_temp.confirm('quote') $$, 'STATE', null, '… but a quote is answered');
select throws_ok($$ select pg_temp.confirm('credit') $$, 'STATE', null, '… and a credit note is neither');
select tests.step_back();
select is((select count(*) from public.notifications where kind = 'document_confirmed' and contact_id = tests.the('ana')), 3::bigint, 'the merchant is told of each');

select * from finish();
rollback;
