-- A contact comes by password, then by link; then the others: another contact, a stranger, a visitor.
begin;
select plan(36);

select tests.let('org', tests.merchant('talleres'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana')), tests.let('eva', tests.contact(tests.the('org'), 'Eva')),
  tests.let('leo', tests.contact(tests.the('org'), 'Leo', false));
select tests.let('invoice', tests.document(tests.the('org'), tests.the('ana'))), tests.let('draft', tests.draft(tests.the('org'), tests.the('ana'))),
  tests.let('shared', tests.document(tests.the('org'), tests.the('leo'))), tests.let('unshared', tests.document(tests.the('org'), tests.the('leo')));

-- Ana, with her password.
select tests.enter(tests.the('ana'));
select results_eq('select id from public.documents', array[tests.the('invoice')], 'a contact sees what was issued to it, and no draft');
select is(public.portal_profile() #>> '{contact,name}', 'Ana', '… is called by name');
select is(public.portal_profile() #>> '{session,kind}', 'password', '… as somebody who gave a password');
select is(public.document_page(tests.the('org'), tests.the('invoice')) ->> 'state', 'unpaid', '… opens the page of an invoice');
select throws_ok($$ select public.document_page(tests.the('org'), tests.the('draft')) $$, 'NTFND', null, '… finds no draft');
select throws_ok($$ select public.document_page(tests.the('org'), tests.the('shared')) $$, 'NTFND', null, '… nor what is another''s');
select is((select read_at from public.documents where id = tests.the('invoice')), null, '… which is no reading yet');
select lives_ok($$ select public.note_document_opened(tests.the('invoice')) $$, '… is seen reading');
select isnt((select read_at from public.documents where id = tests.the('invoice')), null, '… and it is read from then on');
select throws_ok($$ select public.note_document_opened(tests.the('shared')) $$, 'NTFND', null, '… but not what is another''s');
select is_empty('select 1 from public.contacts', '… reads no contacts, not even itself');
select is_empty('select 1 from public.organizations', '… nor the merchant''s table');
select throws_ok($$ select alias from public.portal_accounts $$, '42501', null, '… nor anybody''s alias');
select throws_ok($$ select public.issue_document_link(tests.the('org'), tests.the('invoice')) $$, 'NTFND', null, '… shares nothing');
select throws_ok($$ select public.view_link('talleres', 'x') $$, '42501', null, '… and calls no function of the server');
select throws_ok($$ select * from private.portal_sessions $$, '42501', null, '… nor reads the list of sessions');
select lives_ok('select public.end_own_session()', '… signs out');
select throws_ok('select public.portal_profile()', 'NOSES', null, '… and is out, whatever its token says');
select is_empty('select 1 from public.documents', '… and sees nothing');

-- A new password ends what the old one opened.
select tests.enter(tests.the('ana'));
select tests.step_back();
update public.portal_accounts set password_set_at = now() + interval '1 second' where contact_id = tests.the('ana');
select tests.act_as((select user_id from tests.session_of('ana')), (select session_id from tests.session_of('ana')));
select throws_ok('select public.portal_profile()', 'NOSES', null, 'a changed password ends the sessions of the one before');

-- Leo, by a link.
select tests.enter(tests.the('leo'), tests.the('shared'));
select is((select count(*)::integer from public.documents), 2, 'a link opens all that is the contact''s');
select is(public.portal_profile() #>> '{session,kind}', 'link', '… as somebody who came by link');
select tests.enter(tests.the('leo'), tests.the('shared'), true);
select results_eq('select id from public.documents', array[tests.the('shared')], 'a link of one document opens that one');
select throws_ok($$ select public.document_page(tests.the('org'), tests.the('unshared')) $$, 'NTFND', null, '… and no page of another');
select throws_ok($$ select public.begin_payment('stripe', array[tests.the('unshared')]) $$, 'NTFND', null, '… nor the paying of it');

-- Forty-eight hours later, to the second.
select tests.age_link(interval '48 hours' - interval '1 second');
select is((select count(*)::integer from public.documents), 1, 'a second before its end a link still opens');
select tests.age_link(interval '1 second');
select is_empty('select 1 from public.documents', 'at its end it opens nothing');
select throws_ok('select public.own_portal_account()', 'NOSES', null, '… and its session has ended');
select tests.age_link(interval '-2 days');
select isnt_empty('select 1 from public.documents', 'it was the link''s age that did it');
select tests.step_back();
update public.portal_accounts set password_set_at = now() where contact_id = tests.the('leo');
select tests.act_as((select user_id from tests.session_of('leo')), (select session_id from tests.session_of('leo')));
select is_empty('select 1 from public.documents', 'once there is a password the link opens nothing');

-- Eva has another's session id but not the user to it; a stranger has neither.
select tests.act_as(gen_random_uuid(), (select session_id from tests.session_of('leo')));
select throws_ok('select public.portal_profile()', 'NOSES', null, 'another''s session id opens nothing');
select tests.act_as(gen_random_uuid());
select is_empty('select 1 from public.documents', 'a stranger sees nothing');
select throws_ok($$ select public.document_page(tests.the('org'), tests.the('invoice')) $$, 'NTFND', null, '… and finds nothing');

-- A visitor.
select tests.act_as_visitor();
select is(public.portal_front('TALLERES') ->> 'name', 'Talleres', 'a visitor sees the front, in whatever case it is written');
select throws_ok($$ select public.portal_front('nadie') $$, 'NTFND', null, '… and no front that is not there');
select throws_ok('select 1 from public.documents', '42501', null, '… and may not even ask for documents');

select * from finish();
rollback;
