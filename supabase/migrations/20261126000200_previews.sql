-- Previews: somebody who works for a merchant looks at the portal as a contact sees it. A session on the list like the
-- contact's own, but of nobody's account: it marks nothing as seen, writes nothing, and lasts as long as the member's right.

create function private.preview_life() returns interval
language sql immutable parallel safe set search_path = '' as $$ select interval '30 minutes' $$;

-- In whose name the auth server answers for a preview: neither the member, who sees more, nor the contact, whom it must
-- not disturb. One for each member; nobody signs in with it.
create table private.preview_users (
  org_id uuid not null,
  member_id uuid not null,
  alias text not null unique default gen_random_uuid() || '@previews.invalid',
  user_id uuid unique references auth.users on delete set null (user_id),
  primary key (org_id, member_id),
  foreign key (org_id, member_id) references public.members on delete cascade
);
comment on table private.preview_users is 'The auth user under which a member''s previews run.';

create table private.previews (
  session_id uuid primary key references private.portal_sessions on delete cascade,
  org_id uuid not null,
  member_id uuid not null,
  -- The member's own session at the auth server, with which the preview ends.
  member_session uuid not null,
  foreign key (org_id, member_id) references private.preview_users on delete cascade
);
comment on table private.previews is 'Whose preview a session of that kind is. Who leaves the merchant takes its previews along.';
create index previews_by_member on private.previews (org_id, member_id);

create function private.preview_holds(p_session uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select from private.previews p
    join private.preview_users u on u.org_id = p.org_id and u.member_id = p.member_id
    join auth.sessions t on t.id = p.member_session and t.user_id = p.member_id
    where p.session_id = p_session and u.user_id = auth.uid() and (t.not_after is null or t.not_after > now()));
end
$$;
comment on function private.preview_holds(uuid) is
  'Whether the caller is who this preview was opened for: while the member works there, and has not signed out.';

create function public.authorize_preview(p_org uuid, p_contact uuid) returns jsonb
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
      'alias', u.alias, 'user_id', u.user_id)
    from private.preview_users u where u.org_id = p_org and u.member_id = auth.uid());
end
$$;
comment on function public.authorize_preview(uuid, uuid) is
  'With the member''s own token, in any role, for it shows no more than a member may read: who previews, and in whose name. NTFND, NOSES; CLOSD when the contact would see nothing.';
grant execute on function public.authorize_preview(uuid, uuid) to authenticated;

create function private.require_open_portal(p_org uuid, p_contact uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  v_open boolean := (select o.portal_enabled and c.portal_enabled and c.archived_at is null
    from public.contacts c join public.organizations o on o.id = c.org_id where c.org_id = p_org and c.id = p_contact);
begin
  if v_open is null then
    raise exception 'Not found' using errcode = 'NTFND';
  elsif not v_open then
    raise exception 'The portal is closed' using errcode = 'CLOSD';
  end if;
end
$$;
comment on function private.require_open_portal(uuid, uuid) is 'Passes where this contact finds the portal open. NTFND, CLOSD.';

create function public.record_preview_user(p_org uuid, p_member uuid, p_user uuid) returns uuid
language sql volatile security definer set search_path = '' as $$
  update private.preview_users u set user_id = coalesce(u.user_id, p_user)
  where u.org_id = p_org and u.member_id = p_member returning u.user_id
$$;
comment on function public.record_preview_user(uuid, uuid, uuid) is 'Ties the auth user to the member''s previews once; answers the one that is tied.';

create function public.open_preview(p_org uuid, p_contact uuid, p_member uuid, p_member_session uuid, p_session uuid)
returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_expires timestamptz := now() + private.preview_life();
begin
  perform private.require_open_portal(p_org, p_contact);
  -- Who left between the two steps, or had never begun, opens nothing.
  if not exists (select from private.preview_users u where u.org_id = p_org and u.member_id = p_member) then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  delete from private.portal_sessions s using private.previews p
  where p.org_id = p_org and p.member_id = p_member and s.session_id = p.session_id and s.expires_at <= now();
  insert into private.portal_sessions (session_id, org_id, contact_id, kind, expires_at)
  values (p_session, p_org, p_contact, 'preview', v_expires);
  insert into private.previews (session_id, org_id, member_id, member_session)
  values (p_session, p_org, p_member, p_member_session);
  insert into public.audit_log (org_id, actor, action, subject_id) values (p_org, p_member, 'preview.opened', p_contact);
  return jsonb_build_object('slug', (select o.slug from public.organizations o where o.id = p_org), 'expires_at', v_expires);
end
$$;
comment on function public.open_preview(uuid, uuid, uuid, uuid, uuid) is
  'Puts a preview on the list for half an hour, and into the audit trail who looks as whom. NTFND, CLOSD.';
grant execute on function public.record_preview_user(uuid, uuid, uuid), public.open_preview(uuid, uuid, uuid, uuid, uuid)
  to service_role;
