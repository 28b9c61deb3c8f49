-- D1, D2, C6: a contact answers a quote once, with its evidence; and confirms what else was sent for it.
begin;
select plan(77);

select tests.let('org', tests.merchant('talleres')), tests.let('other', tests.merchant('vecinos'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana')), tests.let('luis', tests.contact(tests.the('org'), 'Luis', false)),
  tests.let('foreigner', tests.contact(tests.the('other'), 'Eva'));
select tests.let('staff', tests.member(tests.the('org'), 'staff')), tests.let('accountant', tests.member(tests.the('org'), 'accountant')),
  tests.let('owner', tests.member(tests.the('org'), 'owner')), tests.let('stranger', tests.member(tests.the('other'), 'owner'));

-- A quote with a date until which it stands, and its PDF. With a date it has a number of its own: days come in any order.
create function pg_temp.quote(p_name text, p_contact text default 'ana', p_until date default null, p_file boolean default true)
returns uuid language plpgsql as $$
declare
  v_org uuid := (select c.org_id from public.contacts c where c.id = tests.the(p_contact));
  v_quote uuid := tests.draft(v_org, tests.the(p_contact), p_kind => 'quote');
begin
  update public.documents set number = case when p_until is not null then 'N' || id end, due_on = p_until, issued_on = least(p_until, current_date) - 30 where id = v_quote;
  perform public.issue_document(v_org, v_quote);
  if p_file then
    insert into public.document_files (org_id, document_id, kind, path, sha256, byte_size)
    values (v_org, v_quote, 'rendered', format('%s/%s.pdf', v_org, v_quote), sha256(convert_to(v_quote::text, 'utf8')), 1);
  end if;
  perform tests.let(p_name, v_quote);
  return v_quote;
end
$$;
select tests.step_back();
select pg_temp.quote('quote'), pg_temp.quote('second'), pg_temp.quote('third'), pg_temp.quote('signed'), pg_temp.quote('drawn'),
  pg_temp.quote('void'), pg_temp.quote('bare', p_file => false), pg_temp.quote('luis_quote', 'luis'), pg_temp.quote('luis_other', 'luis'),
  pg_temp.quote('foreign', 'foreigner'),
  pg_temp.quote('today', p_until => (now() at time zone 'Europe/Madrid')::date),
  pg_temp.quote('yesterday', p_until => (now() at time zone 'Europe/Madrid')::date - 1),
  -- There is always a day between the two ends of the world.
  pg_temp.quote('edge', p_until => (now() at time zone 'Pacific/Pago_Pago')::date);
select tests.let('draft', tests.draft(tests.the('org'), tests.the('ana'), p_kind => 'quote')),
  tests.let('invoice', tests.document(tests.the('org'), tests.the('ana')));
select public.void_document(tests.the('org'), tests.the('void'));

-- As the function `decide-quote` does it: the caller's right first, then the server's hand.
create function pg_temp.answer(p_document text, p_answer jsonb, p_sha256 bytea default null) returns text
language plpgsql security definer as $$
declare
  v_session uuid := public.authorize_decision(tests.the('org'), tests.the(p_document), p_answer ->> 'decision');
begin
  return public.decide_quote(v_session, tests.the('org'), tests.the(p_document), p_answer, jsonb_build_object(
    'address', '203.0.113.9', 'browser', 'Mozilla/5.0',
    'sha256', encode(coalesce(p_sha256, sha256(convert_to(current_setting('tests.' || p_document), 'utf8'))), 'hex')));
end
$$;
create function pg_temp.accept(p_document text) returns text language sql as $$
  select pg_temp.answer(p_document, '{"decision": "accepted"}')
$$;
create function pg_temp.decline(p_document text, p_reason text default null) returns text language sql as $$
  select pg_temp.answer(p_document, jsonb_build_object('decision', 'declined', 'reason', p_reason))
$$;
create function pg_temp.page(p_document text) returns jsonb language sql as $$
  select public.document_page(tests.the('org'), tests.the(p_document))
$$;
grant execute on function pg_temp.answer, pg_temp.accept, pg_temp.decline, pg_temp.page to anon, authenticated, service_role;

-- Who may not.
select tests.act_as_visitor();
select throws_ok($$ select public.authorize_decision(tests.the('org'), tests.the('quote'), 'accepted') $$, '42501', null, 'nobody answers without having come in');
select tests.act_as(tests.the('staff'));
select throws_ok($$ select pg_temp.accept('quote') $$, 'NOSES', null, 'the merchant does not accept its own quote');
select tests.act_as(tests.the('accountant'));
select throws_ok($$ select pg_temp.decline('quote') $$, 'NOSES', null, '… nor decline it');
select tests.act_as(tests.the('stranger'));
select throws_ok($$ select pg_temp.accept('quote') $$, 'NOSES', null, 'a stranger has no session here');
select tests.enter(tests.the('luis'), tests.the('luis_quote'));
select throws_ok($$ select pg_temp.accept('quote') $$, 'NTFND', null, 'another contact finds no quote');
select tests.enter(tests.the('foreigner'));
select throws_ok($$ select pg_temp.accept('quote') $$, 'NTFND', null, '… nor does another merchant''s');
select throws_ok($$ select pg_temp.accept('foreign') $$, 'NTFND', null, '… nor its own by this merchant''s name');
select tests.enter(tests.the('luis'), tests.the('luis_quote'), true);
select throws_ok($$ select pg_temp.accept('luis_other') $$, 'NTFND', null, 'a session of one document reaches no other');
select tests.age_link(interval '48 hours');
select throws_ok($$ select pg_temp.accept('luis_quote') $$, 'NOSES', null, '… and none once its link has ended');

-- What is not to be answered.
select tests.enter(tests.the('ana'));
select throws_ok($$ select pg_temp.accept('draft') $$, 'NTFND', null, 'a draft is not there');
select throws_ok($$ select pg_temp.accept('void') $$, 'STATE', null, 'what was voided is not accepted');
select throws_ok($$ select pg_temp.decline('void') $$, 'STATE', null, '… nor declined');
select throws_ok($$ select pg_temp.accept('invoice') $$, 'STATE', null, 'an invoice is not accepted');
select throws_ok($$ select pg_temp.answer('quote', '{"decision": "issued"}') $$, 'INVAL', null, 'there are two answers');
select throws_ok($$ select pg_temp.answer('quote', '{}') $$, 'INVAL', null, '… and no third');
select throws_ok($$ select pg_temp.accept('yesterday') $$, 'STATE', null, 'a quote past its date is not accepted');
select throws_ok($$ select pg_temp.decline('yesterday') $$, 'STATE', null, '… nor declined');
select is(pg_temp.page('yesterday') -> 'deciding', 'null', '… and its page offers neither');
select is(pg_temp.accept('today'), 'accepted', 'on its last day it is');
select tests.step_back();
update public.organizations set time_zone = 'Pacific/Kiritimati' where id = tests.the('org');
select tests.enter(tests.the('ana'));
select throws_ok($$ select pg_temp.accept('edge') $$, 'STATE', null, 'the day is the merchant''s: past where it is');
select tests.step_back();
update public.organizations set time_zone = 'Pacific/Pago_Pago' where id = tests.the('org');
select tests.enter(tests.the('ana'));
select is(pg_temp.accept('edge'), 'accepted', '… and not past where it is elsewhere');
select tests.step_back();
update public.organizations set time_zone = 'Europe/Madrid', accepting_quotes = false where id = tests.the('org');
select tests.enter(tests.the('ana'));
select throws_ok($$ select pg_temp.accept('quote') $$, 'STATE', null, 'a merchant who takes no answers gets none');
select throws_ok($$ select pg_temp.decline('quote') $$, 'STATE', null, '… of either kind');
select is(pg_temp.page('quote') -> 'deciding', 'null', '… and the page offers none');
select is(pg_temp.accept('today'), 'accepted', '… but what was answered was answered');
select tests.step_back();
update public.organizations set accepting_quotes = true where id = tests.the('org');
select tests.enter(tests.the('ana'));
select throws_ok($$ select pg_temp.answer('quote', '{"decision": "accepted"}', sha256('another')) $$, 'STATE', null, 'the bytes are the document''s');
select throws_ok($$ select pg_temp.accept('bare') $$, 'STATE', null, '… which have to exist');
select is_empty(format('select from public.documents where id = %L and status <> ''issued''', tests.the('quote')), 'nothing refused left a mark');

-- Accepted.
select is(pg_temp.page('quote') -> 'deciding', '{"name": "", "signature": false}', 'the page offers an answer, to nobody by name where the contact may be a company');
select is((public.portal_overview(tests.the('org')) -> 'to_answer' ->> 'count')::integer, 6, 'it waits on the overview');
select is(pg_temp.accept('quote'), 'accepted', 'a quote is accepted');
select is(pg_temp.accept('quote'), 'accepted', '… and again is as good as once');
select throws_ok($$ select pg_temp.decline('quote') $$, 'STATE', null, '… but it is not declined any more');
select is(pg_temp.page('quote') ->> 'state', 'accepted', 'the document says so');
select is(pg_temp.page('quote') -> 'deciding', 'null', '… and offers no answer');
select is((pg_temp.page('quote') -> 'decision') - array['at', 'sha256'],
  '{"decision": "accepted", "name": "Ana", "reason": null, "signature": null, "drawing": null}', 'its page shows the answer');
select is((public.portal_overview(tests.the('org')) -> 'to_answer' ->> 'count')::integer, 5, 'it waits no more');
select is_empty('select from public.quote_decisions', 'contacts read decisions through pages alone');
select throws_ok($$ select public.decide_quote(gen_random_uuid(), tests.the('org'), tests.the('second'), '{}', '{}') $$, '42501', null, 'nobody vouches for their own evidence');
select throws_ok($$ insert into public.quote_decisions (org_id, document_id) values (tests.the('org'), tests.the('second')) $$, '42501', null, 'nobody writes past the function');
select tests.step_back();
select is((select row(q.session_kind, q.account_id = a.id, q.name, host(q.address), q.browser, q.decided_at = now(), q.sha256)::text
  from public.quote_decisions q join public.portal_accounts a on a.contact_id = tests.the('ana') where q.document_id = tests.the('quote')),
  row('password', true, 'Ana', '203.0.113.9', 'Mozilla/5.0', true, sha256(convert_to(current_setting('tests.quote'), 'utf8')))::text, 'who, how, from where, when and of what is kept');
select is((select array_agg(e.kind || ' ' || (e.actor = a.user_id)) from public.document_events e join public.portal_accounts a on a.contact_id = e.contact_id
  where e.document_id = tests.the('quote') and e.kind <> 'issued'), '{"accepted true"}', 'the timeline says once who accepted');
select is((select count(*) from public.notifications where kind = 'quote_accepted' and document_id = tests.the('quote')), 1::bigint, 'the merchant is told once');
select is((select count(*) from public.mail_deliveries where kind = 'decision_notice' and subject_id = tests.the('quote')), 1::bigint, '… by e-mail too');
select is((select count(*) from public.audit_log where action = 'document.accepted' and subject_id = tests.the('quote') and actor is not null), 1::bigint, '… and it is in the audit trail');
select is(public.decision_mail(tests.the('org'), tests.the('quote')) ->> 'decision', 'accepted', 'the mail says which');
select tests.act_as(tests.the('staff'));
select is(pg_temp.page('quote') -> 'decision' ->> 'address', '203.0.113.9', 'the merchant sees from where it came');
select tests.act_as(tests.the('stranger'));
select is_empty('select from public.quote_decisions', 'another merchant sees no decision');
select tests.step_back();
select public.void_document(tests.the('org'), tests.the('quote'));
select tests.enter(tests.the('ana'));
select throws_ok($$ select pg_temp.accept('quote') $$, 'STATE', null, 'what was voided after all is accepted no more');

-- Declined.
select throws_ok($$ select pg_temp.decline('second', repeat('x', 1001)) $$, 'INVAL', null, 'a reason is short');
select throws_ok($$ select pg_temp.decline('second', E'a\u0007b') $$, 'INVAL', null, '… and text');
select is(pg_temp.decline('second', E' Es caro.\r\nOtra vez será. '), 'declined', 'a quote is declined');
select is(pg_temp.decline('second', 'Otro motivo'), 'declined', '… once');
select throws_ok($$ select pg_temp.accept('second') $$, 'STATE', null, '… and not accepted any more');
select is(pg_temp.page('second') -> 'decision' ->> 'reason', E'Es caro.\nOtra vez será.', 'the reason stays as it was given first');
select is(pg_temp.decline('third', E' \u200b'), 'declined', 'no reason is needed');
select is(pg_temp.page('third') -> 'decision' -> 'reason', 'null', '… and none is invented');

-- Signed.
select tests.step_back();
update public.organizations set asking_signature = true where id = tests.the('org');
select tests.enter(tests.the('ana'));
select throws_ok($$ select pg_temp.accept('signed') $$, 'STATE', null, 'who is asked for a signature gives one');
select throws_ok($$ select pg_temp.answer('signed', '{"decision": "accepted", "signature": "typed"}') $$, 'INVAL', null, 'a signature has a name');
select throws_ok($$ select pg_temp.answer('signed', '{"decision": "accepted", "signature": "typed", "name": "\u200b"}') $$, 'INVAL', null, '… that is seen');
select throws_ok($$ select pg_temp.answer('signed', '{"decision": "accepted", "signature": "drawn", "name": "Ana"}') $$, 'INVAL', null, '… and a drawing if it is drawn');
select throws_ok($$ select pg_temp.answer('signed', '{"decision": "accepted", "signature": "drawn", "name": "Ana", "drawing": [[1, 1]]}') $$, 'INVAL', null, 'a dot is no signature');
select throws_ok($$ select pg_temp.answer('signed', '{"decision": "accepted", "signature": "typed", "name": "\u202e\u2066"}') $$, 'INVAL', null, '… not one of marks of direction');
select is(pg_temp.answer('signed', '{"decision": "accepted", "signature": "typed", "name": " \u202eAna\u2028 \u2066Pérez\u2069 "}'), 'accepted', 'it may be typed');
select is(pg_temp.page('signed') -> 'decision' ->> 'name', 'Ana Pérez', '… by whoever signs, in the order of writing');
select is(pg_temp.page('drawn') -> 'deciding' ->> 'name', 'Ana Pérez', '… and whose name is offered the next time');
select is(pg_temp.answer('drawn', '{"decision": "accepted", "signature": "drawn", "name": "Ana", "drawing": [[1, 2, 1000, 400]]}'), 'accepted', '… or drawn');
select tests.step_back();
select is((select array_agg(private.is_drawing(d.drawing::jsonb)) from (values ('{}'), ('[]'), ('[1]'), ('[[1, 2, 3]]'), ('[[1, 2, 3, "4"]]'), ('[[1, 2, 1001, 4]]'),
  ('[[1, 2, 3, 401]]'), ('[[1, -2, 3, 4]]'), ('[[1.5, 2, 3, 4]]'), (repeat('[1,1],', 101)), (format('[[%s 1]]', repeat('1,', 6001)))) d (drawing)
  where d.drawing like '{%' or d.drawing like '%]]' or d.drawing in ('[]', '[1]')), array_fill(false, array[10]), 'a drawing is strokes within its box, and bounded');
select is(private.is_drawing(jsonb_build_array((select jsonb_agg(1) from generate_series(1, 6000)))), true, '… but long enough for a long name');
select is(private.is_drawing((select jsonb_agg('[1, 1]'::jsonb) from generate_series(1, 101))), false, '… of a hundred strokes at most');

-- Whose name is offered before anybody signed.
select is((select array_agg(private.person_name(jsonb_populate_record(null::public.contacts, jsonb_build_object('name', 'Ana', 'tax_id', t.id))))
  from (values ('71123456E'), ('x-1234567-l'), ('ES12345678Z')) t (id)), array_fill('Ana'::text, array[3]), 'a contact that is a person by its tax number is offered its name');
select is((select array_agg(private.person_name(jsonb_populate_record(null::public.contacts, jsonb_build_object('name', 'Roble, S. L.', 'tax_id', t.id))))
  from (values ('B47283916'), ('ESA09112352'), ('FRAB123456789'), (null)) t (id)), array_fill(''::text, array[4]), '… and a company, or one that may be, is not');

-- Written once.
select throws_ok('update public.quote_decisions set reason = null', 'FINAL', null, 'an answer is not changed');
select throws_ok('delete from public.quote_decisions', 'FINAL', null, '… nor removed');
select throws_ok('truncate public.quote_decisions', 'FINAL', null, '… nor emptied with all others');
select tests.act_as_server();
select throws_ok('delete from public.quote_decisions', '42501', null, '… not even by the server');

-- The session is asked again when the server writes.
select tests.step_back();
update public.organizations set asking_signature = false where id = tests.the('org');
update private.portal_sessions set revoked_at = now();
select throws_ok(format('select public.decide_quote(%L, tests.the(''org''), tests.the(''luis_quote''), ''{"decision": "accepted"}'', ''{}'')',
  (select session_id from private.portal_sessions where contact_id = tests.the('luis') limit 1)), 'NOSES', null, 'whose session ended meanwhile answers nothing');

select * from finish();
rollback;
