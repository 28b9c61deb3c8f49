-- Tokens that an e-mail carries to the address on record: each for one purpose, once, for half an hour.

create table private.access_tokens (
  org_id uuid not null,
  id uuid not null default private.uuid_v7(),
  contact_id uuid not null,
  purpose text not null check (purpose in ('password')),
  token_hash bytea not null check (length(token_hash) = 32),
  -- Where it was sent. Once the contact's address is another, whoever reads the old mailbox sets no password.
  email text not null,
  issued_at timestamptz not null default now(),
  used_at timestamptz,
  primary key (org_id, id),
  unique (org_id, token_hash),
  foreign key (org_id, contact_id) references public.contacts on delete cascade
);
comment on table private.access_tokens is 'Proof of reading a contact''s mailbox. Only the hash of a token is kept; made when the e-mail is sent.';
create index access_tokens_by_contact on private.access_tokens (org_id, contact_id, id);

create function private.access_token_life() returns interval
language sql immutable parallel safe set search_path = '' as $$ select interval '30 minutes' $$;

create function private.new_access_token(p_org uuid, p_contact uuid, p_purpose text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  v_token text := private.new_token();
begin
  insert into private.access_tokens (org_id, contact_id, purpose, token_hash, email)
  select p_org, p_contact, p_purpose, private.token_hash(v_token), c.email
  from public.contacts c where c.org_id = p_org and c.id = p_contact;
  return v_token;
end
$$;
comment on function private.new_access_token(uuid, uuid, text) is
  'A token for the address on record, answered this once. Earlier ones stay: whichever e-mail arrives first may be used.';

-- What stands behind a token of this purpose at this merchant; state `live` when it may be used now.
create function private.behind_access_token(p_slug text, p_token text, p_purpose text)
returns table (org_id uuid, token_id uuid, contact_id uuid, state text)
language sql stable security definer set search_path = '' as $$
  select t.org_id, t.id, t.contact_id,
    case when not (o.portal_enabled and c.portal_enabled) or c.archived_at is not null then 'closed'
      when t.used_at is not null then 'used'
      when t.issued_at + private.access_token_life() <= now() or private.email_key(t.email) is distinct from private.email_key(c.email) then 'expired'
      else 'live' end
  from private.access_tokens t
  join public.organizations o on o.id = t.org_id
  join public.contacts c on c.org_id = t.org_id and c.id = t.contact_id
  where t.token_hash = private.token_hash(p_token) and t.purpose = p_purpose
    and t.org_id = private.org_of_slug(p_slug)
$$;

create function public.view_access_token(p_slug text, p_token text, p_purpose text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_token record;
  v_contact public.contacts;
begin
  select * into v_token from private.behind_access_token(p_slug, p_token, p_purpose);
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  select * into v_contact from public.contacts c where c.org_id = v_token.org_id and c.id = v_token.contact_id;
  return jsonb_build_object('state', v_token.state, 'org_id', v_token.org_id, 'contact_id', v_token.contact_id,
      'merchant', private.merchant_card(v_token.org_id), 'language', v_contact.locale)
    || case when v_token.state = 'live'
      then jsonb_build_object('contact_name', v_contact.name, 'email', v_contact.email) else '{}' end;
end
$$;
comment on function public.view_access_token(text, text, text) is
  'Looks at a mailed token without using it: live, used, expired or closed, and whose it is while it is live. NTFND.';

create function public.use_access_token(p_slug text, p_token text, p_purpose text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_token record;
begin
  select * into v_token from private.behind_access_token(p_slug, p_token, p_purpose);
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  elsif v_token.state = 'closed' then
    raise exception 'The portal is closed' using errcode = 'CLOSD';
  end if;
  -- Of two who use it at once the second waits for the row's lock and then finds it used.
  update private.access_tokens t set used_at = now()
  where t.org_id = v_token.org_id and t.id = v_token.token_id and t.used_at is null and v_token.state = 'live';
  if not found then
    raise exception 'The token was used or has expired' using errcode = 'LKEXP';
  end if;
  return jsonb_build_object('org_id', v_token.org_id, 'token_id', v_token.token_id)
    || public.begin_password_change(v_token.org_id, v_token.contact_id);
end
$$;
comment on function public.use_access_token(text, text, text) is
  'Uses a mailed token up and begins the change of password it allows, in one step. NTFND, CLOSD, LKEXP.';

create function public.return_access_token(p_org uuid, p_token uuid) returns void
language sql volatile security definer set search_path = '' as $$
  update private.access_tokens t set used_at = null where t.org_id = p_org and t.id = p_token
$$;
comment on function public.return_access_token(uuid, uuid) is
  'Gives a token back whose password the auth server refused: the contact chooses another. Its half hour goes on.';

grant execute on function public.view_access_token(text, text, text), public.use_access_token(text, text, text),
  public.return_access_token(uuid, uuid) to service_role;
