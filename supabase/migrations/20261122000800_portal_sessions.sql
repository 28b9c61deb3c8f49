-- The ways in, and who is inside. A JWT is not enough: its session must be on this list, alive.

create table public.document_links (
  org_id uuid not null,
  id uuid not null default private.uuid_v7(),
  contact_id uuid not null,
  -- Null: the link leads to the portal itself, as an invitation's does.
  document_id uuid,
  token_hash bytea not null check (length(token_hash) = 32),
  issued_at timestamptz not null default now(),
  issued_by uuid,
  first_pressed_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  -- The e-mail, as `private.email_key` writes it, to which the link was sent; null when a member copied it.
  mailed_to text,
  -- It ended with that e-mail, which is no longer the contact's.
  readdressed boolean not null default false check (not readdressed or revoked_at is not null),
  primary key (org_id, id),
  unique (org_id, token_hash),
  foreign key (org_id, contact_id) references public.contacts on delete cascade,
  foreign key (org_id, document_id) references public.documents on delete cascade
);
comment on table public.document_links is
  'Ways in to a document or to the portal: each press of Share and each e-mail issues one. Only the hash of its token is kept. Its end is computed: 48 hours while the contact has no password.';
create index document_links_by_document on public.document_links (org_id, document_id, id);
create index document_links_by_contact on public.document_links (org_id, contact_id, id);

alter table public.document_links enable row level security;
revoke all on public.document_links from anon, authenticated;
grant select (org_id, id, contact_id, document_id, issued_at, issued_by, first_pressed_at, revoked_at,
  readdressed) on public.document_links to authenticated;
create policy document_links_read on public.document_links for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));

create function private.link_life() returns interval
language sql immutable parallel safe set search_path = '' as $$ select interval '48 hours' $$;
comment on function private.link_life() is 'How long a link works for a contact without a password, counted from its issue.';
-- The merchant's view of links says when they end.
grant execute on function private.link_life() to authenticated;

create table private.portal_sessions (
  session_id uuid primary key,
  org_id uuid not null,
  contact_id uuid not null,
  -- The contact's own; none for a preview, which also shows contacts that never had one.
  account_id uuid,
  kind text not null check (kind in ('password', 'link', 'preview')),
  link_id uuid,
  -- Set when the session reaches that document alone.
  document_id uuid,
  opened_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  foreign key (org_id, account_id) references public.portal_accounts on delete cascade,
  foreign key (org_id, link_id) references public.document_links on delete cascade,
  constraint portal_sessions_link check ((kind = 'link') = (link_id is not null)),
  constraint portal_sessions_account check ((kind = 'preview') = (account_id is null))
);
comment on table private.portal_sessions is
  'Sessions of contacts, allow-listed. Written by our functions only; a session that is not here, or ended here, is nobody.';
comment on constraint portal_sessions_pkey on private.portal_sessions is
  'Global: a token names its session and no merchant; which one it is, this table tells.';
create index portal_sessions_by_account on private.portal_sessions (org_id, account_id, opened_at, session_id);
create index portal_sessions_by_link on private.portal_sessions (org_id, link_id);

create function private.standing_session(p_session uuid default null) returns private.portal_sessions
language plpgsql stable security definer set search_path = '' as $$
declare
  v_session private.portal_sessions;
begin
  select s.* into v_session
  from private.portal_sessions s
  join public.contacts c on c.org_id = s.org_id and c.id = s.contact_id
  join public.organizations o on o.id = s.org_id
  left join public.portal_accounts a on a.org_id = s.org_id and a.id = s.account_id
  left join public.document_links l on l.org_id = s.org_id and l.id = s.link_id
  where s.session_id = coalesce(p_session, (nullif(auth.jwt() ->> 'session_id', ''))::uuid)
    and (s.kind = 'preview' or p_session is not null or a.user_id = auth.uid())
    and s.revoked_at is null and s.expires_at > now()
    and o.portal_enabled and c.portal_enabled and c.archived_at is null
    and case s.kind
      -- A changed or removed password ends what the old one opened.
      when 'password' then s.opened_at >= a.password_set_at
      -- The link is asked again each time: revoked, past its end, or superseded by a password, it opens nothing.
      when 'link' then a.password_set_at is null and l.revoked_at is null and l.issued_at + private.link_life() > now()
      else private.preview_holds(s.session_id)
    end;
  return v_session;
end
$$;
comment on function private.standing_session(uuid) is
  'The caller''s portal session if it is alive at this moment; null otherwise. Or, for the server, one whose holder proved it before.';

create function private.live_session(p_session uuid default null) returns private.portal_sessions
language plpgsql stable security definer set search_path = '' as $$
declare
  v_session private.portal_sessions := private.standing_session(p_session);
begin
  -- Whatever comes after it in this transaction, also what is written one day without a thought of previews.
  if v_session.kind = 'preview' then
    perform set_config('transaction_read_only', 'on', true);
  end if;
  return v_session;
end
$$;
comment on function private.live_session(uuid) is
  'The standing session, for all that is done by its right. Once asked in the name of a preview the transaction can only read.';

-- For policies: one look at the session gives all that a row is compared with.
create function private.portal_reach(out org_id uuid, out contact_id uuid)
language plpgsql stable security definer set search_path = '' as $$
declare
  v_session private.portal_sessions := private.live_session();
begin
  if v_session.document_id is null then
    org_id := v_session.org_id;
    contact_id := v_session.contact_id;
  end if;
end
$$;
comment on function private.portal_reach() is 'Whose documents the caller''s session reaches, all of them; nulls when it reaches one or none.';

create function private.document_reach(out org_id uuid, out contact_id uuid, out document_id uuid)
language plpgsql stable security definer set search_path = '' as $$
declare
  v_session private.portal_sessions := private.live_session();
begin
  org_id := v_session.org_id;
  contact_id := v_session.contact_id;
  document_id := v_session.document_id;
end
$$;
comment on function private.document_reach() is 'The one document that the caller''s session reaches; a null document when it reaches all or none.';
grant execute on function private.portal_reach(), private.document_reach() to authenticated;

create function private.require_reader(p_session uuid default null) returns private.portal_sessions
language plpgsql stable security definer set search_path = '' as $$
declare
  v_session private.portal_sessions := private.live_session(p_session);
begin
  if v_session.session_id is null then
    raise exception 'This session has ended' using errcode = 'NOSES';
  end if;
  return v_session;
end
$$;
comment on function private.require_reader(uuid) is 'The caller''s session, to look: a preview may too. NOSES.';

create function private.require_session(p_session uuid default null) returns private.portal_sessions
language plpgsql stable security definer set search_path = '' as $$
declare
  v_session private.portal_sessions := private.require_reader(p_session);
begin
  if v_session.kind = 'preview' then
    raise exception 'A preview changes nothing' using errcode = 'PRVEW';
  end if;
  return v_session;
end
$$;
comment on function private.require_session(uuid) is 'The caller''s session, to act as the contact itself. NOSES, PRVEW.';

-- One policy for both readers: members see what is their merchant's, a contact what was issued to it.
alter table public.documents enable row level security;
revoke all on public.documents from anon, authenticated;
-- All but the text that searches look through, which is a copy.
grant select (org_id, id, contact_id, kind, status, number, reference, language, currency, issued_on, due_on, notes, subtotal,
  tax_total, total, paid, disputed, balance, family, line_count, snapshot, creditor_reference, issued_at, read_at, settled_on, voided_at,
  created_at, updated_at) on public.documents to authenticated;
-- What comes first is asked first: whoever is let in by it never asks for the rest.
create policy documents_read on public.documents for select to authenticated
  using (
    (status <> 'draft' and (org_id, contact_id) = (select r.org_id, r.contact_id from private.portal_reach() r))
    or (status <> 'draft' and (org_id, contact_id, id) =
      (select r.org_id, r.contact_id, r.document_id from private.document_reach() r))
    or org_id = any ((select private.member_orgs())::uuid[])
  );
-- No insert, update or delete: documents are made, issued and voided through functions.
