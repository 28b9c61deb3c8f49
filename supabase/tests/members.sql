-- The people of a merchant: an owner does everything, staff works, an accountant reads; what happens is remembered.
begin;
select plan(24);

select tests.let('org', tests.merchant('talleres')), tests.let('other', tests.merchant('vecinos'));
select tests.let('owner', tests.member(tests.the('org'), 'owner')), tests.let('staff', tests.member(tests.the('org'), 'staff')),
  tests.let('accountant', tests.member(tests.the('org'), 'accountant'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana')), tests.let('luis', tests.contact(tests.the('other'), 'Luis'));
select tests.let('draft', tests.draft(tests.the('org'), tests.the('ana')));
select tests.let('foreign', tests.document(tests.the('other'), tests.the('luis')));

-- The owner.
select tests.act_as(tests.the('owner'));
select results_eq('select id from public.organizations', array[tests.the('org')], 'an owner sees the own merchant alone');
select results_eq('select id from public.contacts', array[tests.the('ana')], '… and the own contacts');
select lives_ok($$ select public.issue_document(tests.the('org'), tests.the('draft')) $$, '… issues a draft');
select isnt_empty($$ select public.issue_document_link(tests.the('org'), tests.the('draft')) $$, '… shares it');
select is((select count(*)::integer from public.document_link_states where state = 'asks_password'), 1,
  '… and sees that the link asks for the password');
select throws_ok($$ select public.void_document(tests.the('org'), tests.the('foreign')) $$, 'NTFND', null,
  '… finds no document of another merchant under the own name');
select throws_ok($$ select public.void_document(tests.the('other'), tests.the('foreign')) $$, 'NTFND', null,
  '… nor under the name of that merchant');
select is(public.require_manager(tests.the('org')), tests.the('owner'), '… manages the merchant');
update public.organizations set color = '#112233';
select results_eq('select color from public.organizations', array['#112233'], '… changes its settings');
select results_eq($$ select detail -> 'color' ->> 1 from public.audit_log where action = 'organizations.changed' $$,
  array['#112233'], '… and finds the change in the audit trail');
select throws_ok($$ update public.audit_log set actor = null $$, '42501', null, '… which nobody rewrites');
select throws_ok($$ update public.organizations set slug = 'otro' $$, '42501', null, '… and keeps its address');
select throws_ok($$ insert into public.members (org_id, user_id, role, name) values (tests.the('org'), gen_random_uuid(), 'owner', 'x') $$,
  '42501', null, '… and lets nobody in by hand');

-- Somebody of the staff.
select tests.act_as(tests.the('staff'));
select lives_ok($$ insert into public.contacts (org_id, name) values (tests.the('org'), 'Eva') $$, 'staff adds a contact');
select throws_ok($$ insert into public.contacts (org_id, name) values (tests.the('other'), 'Eva') $$, '42501', null,
  '… not to another merchant');
select throws_ok($$ select public.require_manager(tests.the('org')) $$, 'DENID', null, '… manages nothing');
select throws_ok($$ select public.require_manager(tests.the('other')) $$, 'NTFND', null, '… and of another merchant hears nothing');
select is_empty('select 1 from public.audit_log', '… reads no audit trail');
update public.organizations set color = '#445566';
select results_eq('select color from public.organizations', array['#112233'], '… changes no settings');

-- The accountant.
select tests.act_as(tests.the('accountant'));
select isnt_empty('select 1 from public.journal_lines', 'an accountant reads the journal');
select throws_ok($$ insert into public.contacts (org_id, name) values (tests.the('org'), 'Eva') $$, '42501', null, '… adds nothing');
select throws_ok($$ select public.issue_document_link(tests.the('org'), tests.the('draft')) $$, 'DENID', null, '… shares nothing');
select throws_ok($$ select public.authorize_contact_password(tests.the('org'), tests.the('ana')) $$, 'DENID', null, '… sets no password');
with changed as (update public.contacts set phone = '1' returning 1)
select is((select count(*)::integer from changed), 0, '… changes nothing');

select * from finish();
rollback;
