-- Previews: somebody who works for a merchant looks at the portal as a contact sees it. A session on the list like the
-- contact's own, but of nobody's account: it marks nothing as seen, writes nothing, and lasts as long as the member's right.

create function private.preview_life() returns interval
language sql immutable parallel safe set search_path = '' as $$ select interval '30 minutes' $$;

-- In whose name the auth server answers for a preview: neither the member, who sees more, nor the contact, whom it must
-- not disturb. One for each member; nobody signs in with it.
create table private.preview_users (
  org_id uuid not null,
  member_id uuid not null,
  alias text not null default gen_random_uuid() || '@previews.invalid',
  user_id uuid unique references auth.users on delete set null (user_id),
  primary key (org_id, member_id),
  unique (org_id, alias),
  foreign key (org_id, member_id) references public.members on delete cascade
);
comment on table private.preview_users is 'The auth user under which a member''s previews run.';
comment on constraint preview_users_user_id_key on private.preview_users is
  'Global: the auth server knows no merchants, and a user of one must open nothing at another.';

create table private.previews (
  session_id uuid primary key references private.portal_sessions on delete cascade,
  org_id uuid not null,
  member_id uuid not null,
  -- The member's own session at the auth server, with which the preview ends.
  member_session uuid not null,
  foreign key (org_id, member_id) references private.preview_users on delete cascade
);
comment on table private.previews is 'Whose preview a session of that kind is. Who leaves the merchant takes its previews along.';
comment on constraint previews_pkey on private.previews is 'Global: as portal_sessions, of which each is one.';
create index previews_by_member on private.previews (org_id, member_id);

create function private.preview_holds(p_session uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select from private.previews p
    join private.preview_users u on u.org_id = p.org_id and u.member_id = p.member_id
    join public.organizations o on o.id = p.org_id and o.portal_enabled
    join auth.sessions t on t.id = p.member_session and t.user_id = p.member_id
    where p.session_id = p_session and u.user_id = auth.uid() and (t.not_after is null or t.not_after > now()));
end
$$;
comment on function private.preview_holds(uuid) is
  'Whether the caller is who this preview was opened for: while the member works there and has not signed out, and the portal is open.';

-- The example: what a contact would see, for who has none yet or would show nobody's. It lies in a merchant of its own, for
-- which nobody works and which no list names: no book, count, search, number or export of the merchant's knows of it.
create table private.examples (
  org_id uuid primary key references public.organizations on delete cascade,
  example_org uuid not null unique references public.organizations on delete cascade,
  -- The present one. Its papers are final, as all are: when they have aged, or say something of the merchant that has
  -- changed, another contact with papers of its own takes its place.
  contact_id uuid,
  seller jsonb,
  made_on date
);
comment on table private.examples is 'The merchant in which each merchant''s example lies.';
comment on constraint examples_example_org_key on private.examples is
  'Global: two merchants never share an example. One row for each merchant, beside the list of merchants.';

create function private.example_seller(p_org uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select (to_jsonb(o) - array['id', 'slug', 'color', 'portal_enabled', 'link_scope', 'sending_mode', 'accepting_quotes',
      'asking_signature', 'created_at', 'updated_at'])
    || jsonb_build_object('bank', (select jsonb_build_array(b.holder, b.iban, b.bic, b.currency)
      from public.bank_accounts b where b.org_id = o.id and b.on_invoices))
  from public.organizations o where o.id = p_org
$$;
comment on function private.example_seller(uuid) is 'What example papers say of the merchant.';

create function private.example_is_made(p_org uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from private.examples e where e.org_id = p_org and e.contact_id is not null
    and e.seller = private.example_seller(p_org) and e.made_on > private.today(p_org) - 7)
$$;
comment on function private.example_is_made(uuid) is 'Whether the example''s papers are recent and say of the merchant what is so.';

create function private.require_open_portal(p_org uuid, p_contact uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  v_open boolean := (select o.portal_enabled and (p_contact is null or c.portal_enabled and c.archived_at is null)
    from public.organizations o left join public.contacts c on c.org_id = o.id and c.id = p_contact
    where o.id = p_org and (p_contact is null or c.id is not null));
begin
  if v_open is null then
    raise exception 'Not found' using errcode = 'NTFND';
  elsif not v_open then
    raise exception 'The portal is closed' using errcode = 'CLOSD';
  end if;
end
$$;
comment on function private.require_open_portal(uuid, uuid) is
  'Passes where this contact, or for null any, finds the portal open. NTFND, CLOSD.';

create function public.authorize_preview(p_org uuid, p_contact uuid default null) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_session uuid := (nullif(auth.jwt() ->> 'session_id', ''))::uuid;
begin
  perform private.require_member(p_org);
  if not exists (select from auth.sessions t where t.id = v_session and t.user_id = auth.uid()) then
    raise exception 'This session has ended' using errcode = 'NOSES';
  end if;
  perform private.require_open_portal(p_org, p_contact);
  insert into private.preview_users (org_id, member_id) values (p_org, auth.uid()) on conflict do nothing;
  return (select jsonb_build_object('org_id', u.org_id, 'member_id', u.member_id, 'member_session', v_session,
      'alias', u.alias, 'user_id', u.user_id, 'language', o.language, 'currency', o.currency,
      'example_is_made', private.example_is_made(p_org))
    from private.preview_users u join public.organizations o on o.id = u.org_id
    where u.org_id = p_org and u.member_id = auth.uid());
end
$$;
comment on function public.authorize_preview(uuid, uuid) is
  'With the member''s own token, in any role, for it shows no more than a member may read: who previews, and in whose name. Without a contact it is about the example. NTFND, NOSES; CLOSD when the contact would see nothing.';
grant execute on function public.authorize_preview(uuid, uuid) to authenticated;

create function public.record_preview_user(p_org uuid, p_member uuid, p_user uuid) returns uuid
language sql volatile security definer set search_path = '' as $$
  update private.preview_users u set user_id = coalesce(u.user_id, p_user)
  where u.org_id = p_org and u.member_id = p_member returning u.user_id
$$;
comment on function public.record_preview_user(uuid, uuid, uuid) is 'Ties the auth user to the member''s previews once; answers the one that is tied.';

create function public.open_preview(p_org uuid, p_member uuid, p_member_session uuid, p_session uuid, p_contact uuid default null)
returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_expires timestamptz := now() + private.preview_life();
  v_org uuid := p_org;
  v_contact uuid := p_contact;
begin
  perform private.require_open_portal(p_org, p_contact);
  if p_contact is null then
    select e.example_org, e.contact_id into v_org, v_contact from private.examples e where e.org_id = p_org;
  end if;
  -- Who left between the two steps, or had never begun, opens nothing.
  if v_contact is null or not exists (select from private.preview_users u where u.org_id = p_org and u.member_id = p_member) then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  delete from private.portal_sessions s using private.previews p
  where p.org_id = p_org and p.member_id = p_member and s.session_id = p.session_id and s.expires_at <= now();
  insert into private.portal_sessions (session_id, org_id, contact_id, kind, expires_at)
  values (p_session, v_org, v_contact, 'preview', v_expires);
  insert into private.previews (session_id, org_id, member_id, member_session)
  values (p_session, p_org, p_member, p_member_session);
  insert into public.audit_log (org_id, actor, action, subject_id) values (p_org, p_member, 'preview.opened', p_contact);
  return jsonb_build_object('slug', (select o.slug from public.organizations o where o.id = p_org), 'expires_at', v_expires);
end
$$;
comment on function public.open_preview(uuid, uuid, uuid, uuid, uuid) is
  'Puts a preview on the list for half an hour, and into the audit trail who looks as whom; without a contact, as the example. NTFND, CLOSD.';
grant execute on function public.record_preview_user(uuid, uuid, uuid), public.open_preview(uuid, uuid, uuid, uuid, uuid)
  to service_role;
