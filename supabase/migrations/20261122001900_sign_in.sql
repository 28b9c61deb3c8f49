-- Sessions and passwords, as the functions write them. Nothing here is callable from a browser but where it says so.

create function public.record_portal_user(p_org uuid, p_account uuid, p_user uuid) returns uuid
language sql volatile security definer set search_path = '' as $$
  update public.portal_accounts a set user_id = coalesce(a.user_id, p_user)
  where a.org_id = p_org and a.id = p_account returning a.user_id
$$;
comment on function public.record_portal_user(uuid, uuid, uuid) is 'Ties the auth user to the account once; answers the one that is tied.';

-- The auth server has a door of its own through which whoever holds a session may set another password without proving
-- the old one. What it held when a password was last set here is therefore remembered, and nothing else opens the portal.
create table private.password_marks (
  org_id uuid not null,
  account_id uuid not null,
  -- SHA-256 of the auth server's hash.
  mark bytea not null,
  primary key (org_id, account_id),
  foreign key (org_id, account_id) references public.portal_accounts on delete cascade
);
comment on table private.password_marks is 'Which password was set through our functions, without the password.';

-- Every token carries what its user has written about itself, and one longer than a header may be opens nothing any more.
-- Nothing here reads it. The auth server has no bound of its own.
create function private.bound_user_metadata() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if octet_length(new.raw_user_meta_data::text) > 2048
    and (tg_op = 'INSERT' or new.raw_user_meta_data is distinct from old.raw_user_meta_data) then
    raise exception 'user_metadata cannot be longer than 2048 bytes' using errcode = '23514';
  end if;
  return new;
end
$$;
create trigger bound_user_metadata before insert or update of raw_user_meta_data on auth.users
  for each row execute function private.bound_user_metadata();

create function private.present_mark(p_user uuid) returns bytea
language sql stable security definer set search_path = '' as $$
  select extensions.digest(u.encrypted_password, 'sha256') from auth.users u where u.id = p_user
$$;

create function public.open_portal_session(p_org uuid, p_account uuid, p_session uuid, p_link uuid default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_account public.portal_accounts;
  v_link public.document_links;
  v_scope text;
begin
  -- No row of another table that names the account waits for this, so that whoever holds one cannot be waited for here.
  select * into v_account from public.portal_accounts a where a.org_id = p_org and a.id = p_account for no key update;
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  -- Changing a password ends the sessions of the auth server. Whoever proved the old one a moment before comes too late.
  if not exists (select from auth.sessions s where s.id = p_session and s.user_id = v_account.user_id) then
    raise exception 'This session has ended' using errcode = 'NOSES';
  end if;
  if p_link is null and not exists (select from private.password_marks m
      where m.org_id = p_org and m.account_id = p_account and m.mark = private.present_mark(v_account.user_id)) then
    raise exception 'This password was not set here' using errcode = 'BADPW';
  end if;
  if p_link is not null then
    update public.document_links l set first_pressed_at = coalesce(l.first_pressed_at, now())
    where l.org_id = p_org and l.id = p_link and l.contact_id = v_account.contact_id returning * into v_link;
    if not found then
      raise exception 'Not found' using errcode = 'NTFND';
    end if;
    -- A password set while the link was being pressed: the session would name the address that belongs to it.
    if v_account.password_set_at is not null then
      raise exception 'The link asks for the password' using errcode = 'LKPWD';
    end if;
    select o.link_scope into v_scope from public.organizations o where o.id = p_org;
    if v_link.document_id is not null then
      perform private.note_opened(p_org, v_link.document_id);
    end if;
  end if;
  insert into private.portal_sessions (session_id, org_id, contact_id, account_id, kind, link_id, document_id, expires_at)
  values (p_session, p_org, v_account.contact_id, p_account, case when p_link is null then 'password' else 'link' end, p_link,
    case when v_scope = 'document' then v_link.document_id end,
    case when p_link is null then now() + interval '30 days' else v_link.issued_at + private.link_life() end);
  update public.portal_accounts a set last_seen_at = now() where a.org_id = p_org and a.id = p_account;
  return jsonb_build_object('document_id', v_link.document_id);
end
$$;
comment on function public.open_portal_session(uuid, uuid, uuid, uuid) is
  'Puts a living session of the account''s user on the list: by password for thirty days, by link until the link''s end. NTFND, NOSES; BADPW when the password was set at the auth server behind our back; LKPWD for a link when there is one.';

create function public.begin_sign_in(p_slug text, p_email text, p_device text default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_org public.organizations;
begin
  select * into v_org from public.organizations o where o.id = private.org_of_slug(p_slug);
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  if not v_org.portal_enabled then
    raise exception 'The portal is closed' using errcode = 'CLOSD';
  end if;
  -- The same answer for an unknown e-mail, a contact switched off and one without a password: no account.
  return coalesce((select jsonb_build_object('org_id', a.org_id, 'account_id', a.id, 'alias', private.auth_address(a),
      'device_id', private.known_device(a.org_id, a.id, p_device))
    from public.portal_accounts a join public.contacts c on c.org_id = a.org_id and c.id = a.contact_id
    where a.org_id = v_org.id and private.email_key(a.email) = private.email_key(p_email) and a.user_id is not null
      and a.password_set_at is not null and c.portal_enabled and c.archived_at is null),
    jsonb_build_object('org_id', v_org.id, 'account_id', null, 'alias', null, 'device_id', null));
end
$$;
comment on function public.begin_sign_in(text, text, text) is
  'Which account an e-mail names at a merchant, if it may sign in, and whether it did before in this browser. NTFND, CLOSD.';

create function public.authorize_contact_password(p_org uuid, p_contact uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_editor(p_org);
  if not exists (select from public.contacts c where c.org_id = p_org and c.id = p_contact) then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  return auth.uid();
end
$$;
comment on function public.authorize_contact_password(uuid, uuid) is
  'With the member''s own token: may it set this contact''s password? NTFND, DENID.';
grant execute on function public.authorize_contact_password(uuid, uuid) to authenticated;

-- Setting a password takes two steps around the auth server. Between them no password opens the account, and its links
-- ask for one: whatever fails there leaves a door shut, never one open with an old key. Recovery by e-mail opens it again.
create function public.begin_password_change(p_org uuid, p_contact uuid, p_device text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_account public.portal_accounts := private.ensure_portal_account(p_org, p_contact);
begin
  if (select c.email is null from public.contacts c where c.org_id = p_org and c.id = p_contact) then
    raise exception 'The contact has no e-mail to sign in with' using errcode = 'STATE';
  end if;
  update private.portal_sessions s set revoked_at = now()
  where s.org_id = p_org and s.account_id = v_account.id and s.revoked_at is null;
  -- Whatever was mailed before to set a password sets none any more.
  update private.access_tokens t set used_at = now()
  where t.org_id = p_org and t.contact_id = p_contact and t.purpose = 'password' and t.used_at is null;
  delete from private.password_marks m where m.org_id = p_org and m.account_id = v_account.id;
  -- Whoever signed in with the old password is a stranger again, but for the browser in which it is changed.
  delete from private.known_devices d where d.org_id = p_org and d.account_id = v_account.id
    and d.id is distinct from private.known_device(p_org, v_account.id, p_device);
  begin
    update public.portal_accounts a set password_set_at = now() where a.org_id = p_org and a.id = v_account.id;
  exception when unique_violation then
    raise exception 'Another contact with a password has this e-mail' using errcode = 'EMLTK';
  end;
  return jsonb_build_object('account_id', v_account.id, 'alias', private.auth_address(v_account), 'user_id', v_account.user_id,
    'had_password', v_account.password_set_at is not null);
end
$$;
comment on function public.begin_password_change(uuid, uuid, text) is
  'Ends every session of the contact, forgets the browsers that knew it (but for the one named), uses up its tokens and lets no password open it, before a new one is set. STATE without an e-mail, EMLTK while another contact signs in with it.';

create function public.finish_password_change(p_org uuid, p_account uuid, p_removed boolean, p_actor uuid,
  p_had boolean default true) returns timestamptz
language plpgsql security definer set search_path = '' as $$
declare
  v_account public.portal_accounts;
begin
  update public.portal_accounts a set password_set_at = case when p_removed then null else now() end
  where a.org_id = p_org and a.id = p_account returning * into v_account;
  delete from private.password_marks m where m.org_id = p_org and m.account_id = p_account;
  if not p_removed then
    insert into private.password_marks (org_id, account_id, mark)
    values (p_org, p_account, private.present_mark(v_account.user_id));
  end if;
  insert into public.audit_log (org_id, actor, action, subject_id)
  values (p_org, p_actor, case when p_removed then 'password.removed' else 'password.set' end, v_account.contact_id);
  -- What the merchant does to it, the contact is told; its own doing it knows.
  if p_actor is distinct from v_account.user_id and (p_had or not p_removed) then
    perform private.queue_mail(p_org, 'password_changed', v_account.contact_id, v_account.contact_id,
      jsonb_build_object('change', case when p_removed then 'removed' when p_had then 'changed' else 'set' end),
      format('password_changed:%s', private.uuid_v7()));
  end if;
  return v_account.password_set_at;
end
$$;
comment on function public.finish_password_change(uuid, uuid, boolean, uuid, boolean) is
  'From now on the account has a password (or none; p_had: whether it had one before). Kept in the audit trail under the actor''s name, told to the contact when that is somebody else.';

create function public.own_portal_account() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_session private.portal_sessions := private.require_session();
begin
  return (select jsonb_build_object('org_id', a.org_id, 'account_id', a.id, 'contact_id', a.contact_id,
      'user_id', a.user_id, 'alias', private.auth_address(a), 'has_password', a.password_set_at is not null,
      'document_id', v_session.document_id)
    from public.portal_accounts a where a.org_id = v_session.org_id and a.id = v_session.account_id);
end
$$;
comment on function public.own_portal_account() is 'For functions, with the contact''s own token: its account, and the only document within its reach, if only one is. NOSES, PRVEW.';
grant execute on function public.own_portal_account() to authenticated;

create function public.end_own_session() returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  -- Not by the live one: a preview may leave too, though it may write nothing else.
  v_session private.portal_sessions := private.standing_session();
begin
  update private.portal_sessions s set revoked_at = now() where s.session_id = v_session.session_id;
end
$$;
comment on function public.end_own_session() is 'Signing out: the caller''s session ends in the database, not only in the browser.';
grant execute on function public.end_own_session() to authenticated;

grant execute on function public.record_portal_user(uuid, uuid, uuid), public.open_portal_session(uuid, uuid, uuid, uuid),
  public.begin_sign_in(text, text, text), public.begin_password_change(uuid, uuid, text),
  public.finish_password_change(uuid, uuid, boolean, uuid, boolean) to service_role;
