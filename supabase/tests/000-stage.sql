-- The stage of the plays that follow: people, merchants and papers, each made in one line. It is set once and stays;
-- every play is its own transaction and leaves nothing behind.
begin;
drop schema if exists tests cascade;
create schema tests;
grant usage on schema tests to anon, authenticated, service_role;

-- Names for the cast of a play: `tests.let('org', …)`, and from then on `tests.the('org')`.
create function tests.let(p_name text, p_id uuid) returns void language plpgsql as $$
begin
  perform set_config('tests.' || p_name, p_id::text, true);
end
$$;
create function tests.the(p_name text) returns uuid language sql stable as $$
  select current_setting('tests.' || p_name)::uuid
$$;

create function tests.person() returns uuid language sql as $$
  insert into auth.users (id, email) select id, id || '@people.invalid' from gen_random_uuid() id returning id
$$;

create function tests.merchant(p_slug text) returns uuid language plpgsql as $$
declare
  v_org uuid;
begin
  insert into public.organizations (slug, name) values (p_slug, initcap(p_slug)) returning id into v_org;
  insert into public.bank_accounts (org_id, name, holder, iban, on_invoices)
  values (v_org, 'Banco', initcap(p_slug), 'ES9121000418450200051332', true);
  insert into public.gateways (org_id, gateway, mode, bank_account_id)
  select v_org, 'stripe', 'test', b.id from public.bank_accounts b where b.org_id = v_org;
  return v_org;
end
$$;

create function tests.member(p_org uuid, p_role text) returns uuid language sql as $$
  insert into public.members (org_id, user_id, role, name) values (p_org, tests.person(), p_role, p_role) returning user_id
$$;

-- A contact with an account; with a password unless told otherwise.
create function tests.contact(p_org uuid, p_name text, p_password boolean default true) returns uuid language plpgsql as $$
declare
  v_contact uuid;
begin
  insert into public.contacts (org_id, name, email) values (p_org, p_name, lower(p_name) || '@cliente.test')
  returning id into v_contact;
  insert into public.portal_accounts (org_id, contact_id, email, user_id, password_set_at)
  values (p_org, v_contact, lower(p_name) || '@cliente.test', tests.person(), case when p_password then now() end);
  return v_contact;
end
$$;

create function tests.draft(p_org uuid, p_contact uuid, p_price numeric default 10000, p_rate numeric default 0,
  p_kind text default 'invoice') returns uuid language plpgsql as $$
declare
  v_document uuid;
begin
  insert into public.documents (org_id, contact_id, kind, language, currency)
  values (p_org, p_contact, p_kind, 'es', 'EUR') returning id into v_document;
  insert into public.document_lines (org_id, document_id, position, description, unit_price, tax_rate)
  values (p_org, v_document, 1, 'Mantenimiento', p_price, p_rate);
  return v_document;
end
$$;

-- Who acts from here on. The server is nobody's session and passes row level security.
create function tests.act_as(p_user uuid, p_session uuid default gen_random_uuid()) returns void language plpgsql as $$
begin
  perform set_config('role', 'authenticated', true), set_config('request.jwt.claims',
    jsonb_build_object('role', 'authenticated', 'sub', p_user, 'session_id', p_session)::text, true);
end
$$;
create function tests.act_as_visitor() returns void language plpgsql as $$
begin
  perform set_config('role', 'anon', true), set_config('request.jwt.claims', '{"role": "anon"}', true);
end
$$;
create function tests.act_as_server() returns void language plpgsql as $$
begin
  perform set_config('role', 'service_role', true), set_config('request.jwt.claims', '{"role": "service_role"}', true);
end
$$;
-- Behind the scenes: the database's owner, for what only a test may do.
create function tests.step_back() returns void language plpgsql as $$
begin
  perform set_config('role', 'postgres', true), set_config('request.jwt.claims', '{"role": "service_role"}', true);
end
$$;

-- An issued document.
create function tests.document(p_org uuid, p_contact uuid, p_price numeric default 10000, p_rate numeric default 0,
  p_kind text default 'invoice') returns uuid language plpgsql as $$
declare
  v_document uuid := tests.draft(p_org, p_contact, p_price, p_rate, p_kind);
begin
  perform set_config('request.jwt.claims', '{"role": "service_role"}', true);
  perform public.issue_document(p_org, v_document);
  return v_document;
end
$$;

-- The contact comes in: by password, or by a link to a document.
create function tests.enter(p_contact uuid, p_document uuid default null, p_scoped boolean default false) returns void
language plpgsql as $$
declare
  v_account public.portal_accounts;
  v_link uuid;
  v_session uuid := gen_random_uuid();
begin
  perform tests.step_back();
  select * into v_account from public.portal_accounts a where a.contact_id = p_contact;
  if p_document is not null then
    v_link := (public.issue_document_link(v_account.org_id, p_document) ->> 'id')::uuid;
  end if;
  insert into private.portal_sessions (session_id, org_id, contact_id, account_id, kind, link_id, document_id, expires_at)
  values (v_session, v_account.org_id, p_contact, v_account.id, case when v_link is null then 'password' else 'link' end,
    v_link, case when p_scoped then p_document end, now() + interval '2 days');
  perform tests.act_as(v_account.user_id, v_session);
end
$$;

-- The newest session of somebody of the cast, and the making of its link older.
create function tests.session_of(p_name text) returns table (user_id uuid, session_id uuid) language sql security definer as $$
  select a.user_id, s.session_id from private.portal_sessions s
  join public.portal_accounts a on a.org_id = s.org_id and a.id = s.account_id
  where s.contact_id = tests.the(p_name) order by s.link_id desc nulls last limit 1
$$;
create function tests.age_link(p_by interval) returns void language sql security definer as $$
  update public.document_links l set issued_at = l.issued_at - p_by
$$;

-- What a question answers, or the code with which it is refused, once something was changed; the change is undone.
create function tests.after(p_change text, p_question text) returns text language plpgsql security definer as $$
declare
  v_answer text;
begin
  begin
    execute p_change;
    begin
      execute p_question into v_answer;
    exception when others then
      v_answer := sqlstate;
    end;
    raise exception using errcode = 'UNDOX';
  exception when sqlstate 'UNDOX' then
    return v_answer;
  end;
end
$$;

grant execute on all functions in schema tests to anon, authenticated, service_role;
commit;

begin;
select plan(1);
select has_schema('tests', 'the stage is set');
select * from finish();
rollback;
