-- M4: a member sees through a contact's eyes, nothing comes of it, and it lasts as long as the member's right.
begin;
select plan(67);

select tests.let('org', tests.merchant('mirador')), tests.let('other', tests.merchant('vecinos'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana')), tests.let('luis', tests.contact(tests.the('org'), 'Luis')),
  tests.let('far', tests.contact(tests.the('other'), 'Far'));
select tests.let('owner', tests.member(tests.the('org'), 'owner')), tests.let('staff', tests.member(tests.the('org'), 'staff')),
  tests.let('accountant', tests.member(tests.the('org'), 'accountant')), tests.let('stranger', tests.member(tests.the('other'), 'owner'));
select tests.let('invoice', tests.document(tests.the('org'), tests.the('ana'))), tests.let('draft', tests.draft(tests.the('org'), tests.the('ana'))),
  tests.let('luis_invoice', tests.document(tests.the('org'), tests.the('luis')));
insert into public.contacts (org_id, name) select tests.the('org'), 'Sin cuenta';
select tests.let('bare', (select id from public.contacts where name = 'Sin cuenta'));

-- What is asked in a preview lets nothing be written after it, this test's own notes included: each question is taken back.
create function pg_temp.ask(p_query text, out code text, out answer text) language plpgsql as $$
begin
  begin
    execute p_query into answer;
    raise exception 'enough' using errcode = 'ENDED';
  exception when others then
    code := nullif(sqlstate, 'ENDED');
  end;
end
$$;
grant execute on function pg_temp.ask to authenticated, service_role;
create function pg_temp.sees() returns text language sql as $$ select answer from pg_temp.ask('select count(*) from public.documents') $$;
grant execute on function pg_temp.sees to authenticated, service_role;

-- Somebody who signed in asks to look, and does.
create function pg_temp.begin_looking(p_who text, p_contact text) returns jsonb language plpgsql as $$
begin
  perform tests.step_back(), tests.let(p_who || '_session', gen_random_uuid());
  insert into auth.sessions (id, user_id) values (tests.the(p_who || '_session'), tests.the(p_who));
  perform tests.act_as(tests.the(p_who), tests.the(p_who || '_session'));
  return public.authorize_preview(tests.the('org'), tests.the(p_contact));
end
$$;
grant execute on function pg_temp.begin_looking to authenticated, service_role;
create function pg_temp.look(p_who text, p_contact text) returns void language plpgsql as $$
declare
  v_begun jsonb := pg_temp.begin_looking(p_who, p_contact);
  v_session uuid := gen_random_uuid();
  v_user uuid;
begin
  perform tests.step_back();
  v_user := public.record_preview_user(tests.the('org'), tests.the(p_who), coalesce((v_begun ->> 'user_id')::uuid, tests.person()));
  perform public.open_preview(tests.the('org'), tests.the(p_who), tests.the(p_who || '_session'), v_session, tests.the(p_contact));
  perform tests.let('looker', v_user), tests.let('look', v_session), tests.act_as(v_user, v_session);
end
$$;
grant execute on function pg_temp.look to authenticated, service_role;

-- Who may.
select throws_ok($$ select pg_temp.begin_looking('stranger', 'ana') $$, 'NTFND', null, 'who works elsewhere finds nobody');
select throws_ok($$ select pg_temp.begin_looking('owner', 'far') $$, 'NTFND', null, '… as who works here finds nobody of elsewhere');
select tests.act_as(tests.the('owner'));
select throws_ok($$ select public.authorize_preview(tests.the('org'), tests.the('ana')) $$, 'NOSES', null, 'who has signed out looks at nothing');
select tests.enter(tests.the('ana'));
select throws_ok($$ select public.authorize_preview(tests.the('org'), tests.the('luis')) $$, 'NTFND', null, 'a contact sees through nobody''s eyes');
select tests.step_back();
select throws_ok($$ select public.open_preview(tests.the('org'), tests.the('owner'), gen_random_uuid(), gen_random_uuid(), tests.the('ana')) $$, 'NTFND', null, 'nothing opens for who was not judged');

-- What is seen.
select pg_temp.look('accountant', 'ana');
select is(pg_temp.sees(), '1', 'a member of any role sees what the contact sees');
select is((select answer from pg_temp.ask('select id from public.documents')), tests.the('invoice')::text, '… its own documents, and no draft');
select is((select (answer::jsonb #>> '{session,kind}') || ' ' || (answer::jsonb #>> '{contact,name}') from pg_temp.ask('select public.portal_profile()')), 'preview Ana', '… and is told what this is');
select is((select code from pg_temp.ask(format('select public.document_page(%L, %L)', tests.the('org'), tests.the('luis_invoice')))), 'NTFND', 'another contact''s document is not there');
select is((select answer from pg_temp.ask('select count(*) from public.contacts')), '0', 'nor is anything that members alone read');
select pg_temp.look('staff', 'bare');
select is(pg_temp.sees(), '0', 'a contact without an account can be looked through too');
select tests.step_back();
select is_empty($$ select from public.portal_accounts where contact_id = tests.the('bare') $$, '… and gets none by it');
select throws_ok($$ insert into private.portal_sessions (session_id, org_id, contact_id, account_id, kind, expires_at)
  select gen_random_uuid(), org_id, contact_id, id, 'preview', now() from public.portal_accounts where contact_id = tests.the('ana') $$, '23514', null, 'no preview is a contact''s account');

-- What it does: nothing. Each function that those who signed in may call is tried, as nobody and in a preview.
create function pg_temp.calls() returns table (name text, volatile boolean, call text) language sql as $$
  select p.proname, p.provolatile = 'v', format('select public.%I(%s)', p.proname, (select coalesce(string_agg(
    case when a.name = 'p_org' then quote_literal(tests.the('org')) || '::uuid'
      when a.name in ('p_document', 'p_id') then quote_literal(tests.the('invoice')) || '::uuid'
      when a.name = 'p_contact' then quote_literal(tests.the('ana')) || '::uuid'
      when a.name = 'p_documents' then format('array[%L]::uuid[]', tests.the('invoice'))
      else 'null::' || format_type(t.type, null) end, ', ' order by t.at), '')
    from unnest(p.proargtypes) with ordinality t (type, at)
    cross join lateral (select p.proargnames[t.at]) a (name)))
  from pg_proc p where p.pronamespace = 'public'::regnamespace and has_function_privilege('authenticated', p.oid, 'execute')
$$;
create temp table tried (name text, volatile boolean, nobody text, preview text);
grant all on tried to authenticated;
insert into tried (name, volatile, nobody, preview) select name, volatile, call, call from pg_temp.calls();
select cmp_ok((select count(*)::integer from tried), '>', 30, 'there is much to be called');
select tests.act_as(gen_random_uuid());
update tried set nobody = coalesce((select code from pg_temp.ask(tried.nobody)), 'answers');
select pg_temp.look('owner', 'ana');
update tried set preview = coalesce((select code from pg_temp.ask(tried.preview)), 'answers');
select bag_eq($$ select name from tried where volatile and preview = 'answers' $$, array['end_own_session'], 'of all that may write, a preview can only leave');
select is_empty($$ select name, preview from tried where nobody = 'NOSES' and preview <> 'PRVEW' and name <> 'portal_profile' $$, 'where one acts by a session a preview is told what it is');
select cmp_ok((select count(*)::integer from tried where preview = 'PRVEW'), '>=', 5, '… in each such place');
select is_empty($$ select name, nobody, preview from tried where nobody = 'NTFND' and preview = 'answers' and volatile $$, 'it passes for no member');

-- Past the functions.
create function pg_temp.changes() returns table (what text, code text, answer text) language plpgsql as $$
declare
  v_table regclass;
  v_column text;
begin
  for v_table in select c.oid from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' loop
    for v_column in select a.attname from pg_attribute a where a.attrelid = v_table and a.attnum > 0 and not a.attisdropped
      and has_column_privilege('authenticated', v_table, a.attname, 'update') limit 1 loop
      what := format('update %s', v_table);
      select * into code, answer from pg_temp.ask(format('with x as (update %s set %I = %I returning 1) select count(*) from x', v_table, v_column, v_column));
      return next;
    end loop;
    if has_table_privilege('authenticated', v_table, 'delete') then
      what := format('delete from %s', v_table);
      select * into code, answer from pg_temp.ask(format('with x as (delete from %s returning 1) select count(*) from x', v_table));
      return next;
    end if;
  end loop;
end
$$;
grant execute on function pg_temp.changes to authenticated;
select cmp_ok((select count(*)::integer from pg_temp.changes()), '>', 3, 'members change tables directly');
select is_empty($$ select * from pg_temp.changes() where coalesce(answer, '0') <> '0' $$, '… of which a preview changes no row');
select tests.step_back();
create function pg_temp.forgetful() returns uuid language plpgsql security definer as $$
declare
  v_session private.portal_sessions := private.live_session();
begin
  update public.documents set read_at = now() where id = tests.the('invoice');
  return v_session.contact_id;
end
$$;
grant execute on function pg_temp.forgetful to authenticated;
select pg_temp.look('owner', 'ana');
select is((select code from pg_temp.ask('select pg_temp.forgetful()')), '25006', 'what is written one day without a thought of previews cannot write in one');
select tests.enter(tests.the('ana'));
select is((select code from pg_temp.ask('select pg_temp.forgetful()')), null, '… as it can for the contact');

-- No trace.
select tests.step_back();
select is((select last_seen_at from public.portal_accounts where contact_id = tests.the('ana')), null, 'the contact was not seen');
select is_empty($$ select from public.document_events where kind = 'opened' $$, '… nor its documents opened');
select is((select read_at from public.documents where id = tests.the('invoice')), null, '… nor read');
select is_empty($$ select from private.known_devices $$, '… nor a browser known');
select bag_eq($$ select actor, subject_id from public.audit_log where org_id = tests.the('org') and action = 'preview.opened' and subject_id = tests.the('ana') $$,
  $$ values (tests.the('accountant'), tests.the('ana')), (tests.the('owner'), tests.the('ana')), (tests.the('owner'), tests.the('ana')) $$, 'the audit trail knows who looked as whom');
select is_empty($$ select from private.contact_happenings(tests.the('org'), tests.the('bare'), true, now() + interval '1 hour', null, 10) h where h.kind <> 'contact_added' $$, '… and the contact''s activity does not');

-- When it ends.
select pg_temp.look('owner', 'ana');
select is(pg_temp.sees(), '1', 'it stands');
create function pg_temp.then_sees(p_change text) returns text language plpgsql as $$
declare
  v_seen text;
begin
  begin
    perform tests.step_back();
    execute p_change;
    perform tests.act_as(tests.the('looker'), tests.the('look'));
    v_seen := pg_temp.sees();
    raise exception 'enough' using errcode = 'ENDED';
  exception when sqlstate 'ENDED' then null;
  end;
  return v_seen;
end
$$;
grant execute on function pg_temp.then_sees to authenticated;
select is(pg_temp.then_sees($$ update private.portal_sessions set expires_at = expires_at - interval '29 minutes' $$), '1', '… for half an hour');
select is(pg_temp.then_sees($$ update private.portal_sessions set expires_at = expires_at - interval '30 minutes' $$), '0', '… and no longer');
select is(pg_temp.then_sees($$ delete from public.members where user_id = tests.the('owner') $$), '0', 'it ends with the membership');
select is(pg_temp.then_sees($$ delete from public.members where user_id = tests.the('staff') $$), '1', '… and not with another''s');
select is(pg_temp.then_sees($$ delete from auth.sessions where id = tests.the('owner_session') $$), '0', 'it ends when the member signs out');
select is(pg_temp.then_sees($$ update auth.sessions set not_after = now() where id = tests.the('owner_session') $$), '0', '… or that session has ended by itself');
select is(pg_temp.then_sees($$ update auth.sessions set user_id = tests.the('staff') where id = tests.the('owner_session') $$), '0', '… and another''s session does not hold it');
select is(pg_temp.then_sees($$ update public.organizations set portal_enabled = false where id = tests.the('org') $$), '0', 'it ends when the portal closes');
select is(pg_temp.then_sees($$ update public.contacts set portal_enabled = false where id = tests.the('ana') $$), '0', '… for this contact');
select is(pg_temp.then_sees($$ update public.contacts set archived_at = now() where id = tests.the('ana') $$), '0', '… or with it');
select is(pg_temp.then_sees($$ update private.preview_users set user_id = null $$), '0', 'it is of who it was opened for');
select is(pg_temp.then_sees($$ update public.portal_accounts set password_set_at = now() $$), '1', 'the contact''s password is none of its business');
select is((select code from pg_temp.ask('select public.end_own_session()')), null, 'who leaves');
select public.end_own_session();
select is(pg_temp.sees(), '0', '… sees nothing more');

-- The example.
create function pg_temp.example() returns jsonb language sql as $$
  select jsonb_build_object('name', 'Ejemplo', 'email', 'example@example.com', 'papers', jsonb_build_array(
    jsonb_build_object('kind', 'invoice', 'issued', 40, 'term', 30, 'read', true, 'paid', 12, 'notes', 'Ejemplo', 'lines', jsonb_build_array(
      jsonb_build_object('description', 'Servicio', 'quantity', 2, 'unit_price', 5000, 'tax_rate', 21))),
    jsonb_build_object('kind', 'quote', 'issued', 2, 'term', 30, 'read', false, 'notes', 'Ejemplo', 'lines', jsonb_build_array(
      jsonb_build_object('description', 'Producto', 'quantity', 1, 'unit_price', 900, 'tax_rate', 21)))))
$$;
select tests.step_back();
select throws_ok($$ select public.open_preview(tests.the('org'), tests.the('owner'), tests.the('owner_session'), gen_random_uuid()) $$, 'NTFND', null, 'there is no example until it is made');
create temp table before as select (select count(*) from public.documents where org_id = tests.the('org')) as documents,
  (select count(*) from public.contacts where org_id = tests.the('org')) as contacts,
  (select count(*) from public.journal_entries where org_id = tests.the('org')) as entries;
grant select on before to authenticated, service_role;
select lives_ok($$ select public.make_example(tests.the('org'), pg_temp.example()) $$, 'it is made');
select results_eq($$ select (select count(*) from public.documents where org_id = tests.the('org')),
  (select count(*) from public.contacts where org_id = tests.the('org')),
  (select count(*) from public.journal_entries where org_id = tests.the('org')) $$, 'table before', '… and the merchant has no document, contact or entry more');
select tests.let('example', (select example_org from private.examples where org_id = tests.the('org')));
select is_empty($$ select from public.members where org_id = tests.the('example') $$, 'nobody works there');
select is((select private.org_of_slug(o.slug) from public.organizations o where o.id = tests.the('example')), null, 'no address leads there');
select is((select array_agg(o.name || ' ' || o.color order by o.id) from public.organizations o where o.id in (tests.the('org'), tests.the('example'))),
  (select array[o.name || ' ' || o.color, o.name || ' ' || o.color] from public.organizations o where o.id = tests.the('org')), 'it looks as the merchant does');
update public.organizations set name = 'Mirador nuevo', color = '#123456' where id = tests.the('org');
select public.make_example(tests.the('org'), null);
select is((select o.name || ' ' || o.color from public.organizations o where o.id = tests.the('example')), 'Mirador nuevo #123456', '… and follows it');
select is(public.document_paper(tests.the('example'), (select id from public.documents where org_id = tests.the('example') and kind = 'quote')) #>> '{snapshot,seller,name}', 'Mirador', 'its papers do not change');
select tests.act_as(tests.the('owner'), tests.the('owner_session'));
select is(public.authorize_preview(tests.the('org')) -> 'example_is_made', 'false', '… so they are to be made anew');
select tests.step_back();
select lives_ok($$ select public.make_example(tests.the('org'), jsonb_set(pg_temp.example(), '{papers,0,issued}', '41')) $$, '… from days before the last of those there were');
select tests.act_as(tests.the('owner'), tests.the('owner_session'));
select is(public.authorize_preview(tests.the('org')) -> 'example_is_made', 'true', '… and then stand for a while');
select is_empty($$ select from public.organizations where id = tests.the('example') $$, 'no member sees where they lie');
select is((select answer from pg_temp.ask('select count(*) from public.documents')), (select documents::text from before), '… nor what lies there');
select tests.step_back(), tests.let('look', gen_random_uuid());
select public.open_preview(tests.the('org'), tests.the('owner'), tests.the('owner_session'), tests.the('look'));
select tests.act_as(tests.the('looker'), tests.the('look'));
select is(pg_temp.sees(), '2', 'in a preview they are what an example contact would see');
select is((select (answer::jsonb #>> '{merchant,slug}') || ' ' || (answer::jsonb #>> '{contact,name}') from pg_temp.ask('select public.portal_profile()')), 'mirador Ejemplo', '… at the merchant''s own address');
select is((select answer from pg_temp.ask(format('select paid || '' '' || balance from public.find_documents(%L, ''{"family": "invoice"}'')', tests.the('example')))), '12100 0', '… with what it paid');
select is((select code from pg_temp.ask(format('select public.post_comment(%L, (select id from public.documents limit 1), ''a'', gen_random_uuid())', tests.the('example')))), 'PRVEW', 'nothing is done there either');
select is(pg_temp.then_sees($$ update public.organizations set portal_enabled = false where id = tests.the('org') $$), '0', 'it ends when the merchant closes its portal');
select is(pg_temp.then_sees($$ delete from public.members where user_id = tests.the('owner') $$), '0', '… or the member leaves it');
select tests.step_back();
select is_empty($$ select from public.mail_deliveries where org_id = tests.the('example') $$, 'nobody is written to');
select is_empty($$ select from private.gateway_checks where org_id = tests.the('example') $$, '… nor is a gateway asked for what never came');
select is((select subject_id from public.audit_log where org_id = tests.the('org') and action = 'preview.opened' order by id desc limit 1), null, 'the audit trail knows that it was the example');

select tests.step_back();
insert into public.organizations (slug, name) values ('sin-nada', 'Sin nada');
select lives_ok($$ select public.make_example((select id from public.organizations where slug = 'sin-nada'), pg_temp.example()) $$, 'a merchant that has named no account has its example too');
select is((select d.snapshot -> 'transfer' from public.documents d join private.examples e on e.example_org = d.org_id
  join public.organizations o on o.id = e.org_id where o.slug = 'sin-nada' and d.kind = 'invoice'), 'null', '… whose invoices name none');

select * from finish();
rollback;
