-- B1, B3, B5: every condition on which something is sent, each taken away by itself.
begin;
select plan(40);

select tests.let('org', tests.merchant('talleres'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana')), tests.let('owner', tests.member(tests.the('org'), 'owner'));
select tests.let('invoice', tests.document(tests.the('org'), tests.the('ana'))), tests.let('draft', tests.draft(tests.the('org'), tests.the('ana')));
select tests.let('batch', (public.queue_invitations(tests.the('org'), gen_random_uuid(), array[tests.the('ana')]) ->> 'batch_id')::uuid);

-- Whom a choice reaches, by name and by search.
create function pg_temp.reason(p_change text) returns text language sql as $$
  select concat_ws(' ', tests.after(p_change, 'select coalesce(reason, ''invited'') from private.chosen_contacts(tests.the(''org''), array[tests.the(''ana'')], null)'),
    tests.after(p_change, 'select coalesce(max(reason), case count(*) when 0 then ''not found'' else ''invited'' end) from private.chosen_contacts(tests.the(''org''), null, ''{}'')'))
$$;
select is(pg_temp.reason(change), reason, 'B1 ' || reason || ' after: ' || change) from (values
  ('select 1', 'invited invited'),
  ('update public.contacts set portal_enabled = false', 'portal_off portal_off'),
  ('update public.contacts set archived_at = now()', 'portal_off not found'),
  ('update public.contacts set email = null', 'no_email no_email'),
  ('insert into public.invitation_refusals select org_id, id from public.contacts', 'unsubscribed unsubscribed')) c (change, reason);
select is(tests.after(change, 'select public.queue_invitations(tests.the(''org''), gen_random_uuid(), array[tests.the(''ana'')], null, ' || message || ') ->> ''total'''),
    answer, 'B1 B4 inviting answers ' || answer || ' after: ' || change || ', with ' || message) from (values
  ('select 1', '''Hola, {{contact.name}}''', '1'),
  ('select 1', '''Hola, {{document.number}}''', 'INVAL'),
  ('select 1', 'repeat(''a'', 5001)', 'INVAL'),
  ('update public.organizations set portal_enabled = false', 'null', 'CLOSD')) c (change, message, answer);
select is(tests.after(change, 'select case when public.invitation_mail(tests.the(''org''), tests.the(''batch''), tests.the(''ana'')) is null then ''nothing'' else ''sent'' end'),
    answer, 'B1 of what was queued, ' || answer || ' after: ' || change) from (values
  ('select 1', 'sent'),
  ('update public.organizations set portal_enabled = false', 'nothing'),
  ('update public.contacts set portal_enabled = false', 'nothing'),
  ('update public.contacts set archived_at = now()', 'nothing'),
  ('update public.contacts set email = null', 'nothing'),
  ('insert into public.invitation_refusals select org_id, id from public.contacts', 'nothing')) c (change, answer);

-- A document: what is taken in, and what is left of it when its time comes.
create function pg_temp.sends(p_change text, p_how text, p_document text default 'invoice') returns text language sql as $$
  select tests.after(p_change, format('select ''queued'' from public.send_document(tests.the(''org''), tests.the(%L), %L, gen_random_uuid())', p_document, p_how))
$$;
select is(pg_temp.sends(change, how, document), answer, format('B3 %s as %s is %s after: %s', document, how, answer, change)) from (values
  ('select 1', 'both', 'invoice', 'queued'),
  ('select 1', 'both', 'draft', 'STATE'),
  ('select 1', 'fax', 'invoice', 'INVAL'),
  ('select public.void_document(tests.the(''org''), tests.the(''invoice''))', 'pdf', 'invoice', 'STATE'),
  ('update public.contacts set email = null', 'pdf', 'invoice', 'STATE'),
  ('update public.organizations set portal_enabled = false', 'link', 'invoice', 'CLOSD'),
  ('update public.contacts set portal_enabled = false', 'both', 'invoice', 'CLOSD'),
  ('update public.contacts set archived_at = now()', 'link', 'invoice', 'CLOSD'),
  ('update public.organizations set portal_enabled = false', 'pdf', 'invoice', 'queued')) c (change, how, document, answer);
select tests.let('comment', private.queue_mail(tests.the('org'), 'comment', tests.the('ana'), tests.the('invoice')));
create function pg_temp.links(p_change text) returns text language sql as $$
  select concat_ws(' ', tests.after(p_change, 'select coalesce(length(public.document_mail(tests.the(''org''), tests.the(''invoice''), true) ->> ''token''), 0)'),
    tests.after(p_change, 'select coalesce(length(public.comment_mail(tests.the(''org''), tests.the(''comment'')) ->> ''token''), 0)'))
$$;
select is(pg_temp.links(change), links, 'B3 D3 links of so many signs are mailed after: ' || change) from (values
  ('select 1', '43 43'),
  ('select public.void_document(tests.the(''org''), tests.the(''invoice''))', '0 43'),
  ('update public.organizations set portal_enabled = false', '0 0'),
  ('update public.contacts set portal_enabled = false', '0 0'),
  ('update public.contacts set archived_at = now()', '0 0')) c (change, links);
select is(tests.after('select 1', 'select count(*) from public.document_mail(tests.the(''org''), tests.the(''invoice''), false) m where m ->> ''token'' is null'),
  '1', 'B3 … and none where the PDF goes alone');

-- The outbox: how one ends.
create function pg_temp.ends(p_error text, p_final boolean default false) returns text language sql as $$
  select tests.after(format('select public.lease_outbox(100, ''zaguan.test''); select public.close_outbox(m.org_id, m.id, m.lease, %L, %L)
      from public.mail_deliveries m where m.id = tests.the(''comment'')', p_error, p_final),
    'select concat_ws('' '', m.state, m.payload, (select count(*) from public.notifications where kind = ''mail_failed''))
      from public.mail_deliveries m where m.id = tests.the(''comment'')')
$$;
update public.mail_deliveries set payload = '{"a": 1}' where id = tests.the('comment');
select is(pg_temp.ends(null), 'sent {} 0', 'B5 what was sent keeps nothing of what somebody wrote');
select is(pg_temp.ends('ETIMEDOUT'), 'failed {"a": 1} 0', '… what was not is kept');
select is(pg_temp.ends('EENVELOPE 550', true), 'given_up {"a": 1} 1', '… or given up at once and told, where it never will be');
select is(pg_temp.ends('no_address', true), 'given_up {"a": 1} 0', '… and not told where nobody was to read it');
select is(pg_temp.ends('not_needed', true), 'given_up {"a": 1} 0', '… or nothing was to be said any more');
select is(tests.after('select public.lease_outbox(100, ''one.test''); update public.mail_deliveries set leased_until = now() - interval ''1 second'';
    select public.lease_outbox(100, ''two.test'')', 'select message_id from public.mail_deliveries where id = tests.the(''comment'')'),
  format('<%s@one.test>', tests.the('comment')), 'B5 a second try is the same e-mail');
select is(tests.after('select public.count_try(''recover.account'', k) from unnest(array[''a'', ''A'', ''a'', ''A'']) k', 'select public.count_try(''recover.account'', ''a'') > 0'),
  'true', 'A12 written in another way it is the same key');

-- An e-mail that was sent is not tried again, nor is one that waits.
select is(tests.after(change, 'select public.retry_mail(tests.the(''org''), tests.the(''comment''))::text'), answer, 'B5 trying again answers "' || answer || '" after: ' || change) from (values
  ('select 1', 'STATE'),
  ('update public.mail_deliveries set sent_at = now()', 'STATE'),
  ('update public.mail_deliveries set given_up_at = now()', '')) c (change, answer);

select * from finish();
rollback;
