-- Links: issuing, revoking, looking through one without a trace, and the press that opens a session.

create function private.new_link(p_org uuid, p_contact uuid, p_document uuid, p_mailed_to text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_token text := private.new_token();
  v_link uuid;
  v_readdressed boolean := false;
begin
  if p_mailed_to is not null then
    -- Whoever changes the address after this waits, and then ends this link with the others. Changed since the letter was
    -- addressed, the link has ended already.
    select private.email_key(c.email) is distinct from private.email_key(p_mailed_to) into v_readdressed
    from public.contacts c where c.org_id = p_org and c.id = p_contact for share;
  end if;
  insert into public.document_links (org_id, contact_id, document_id, token_hash, issued_by, mailed_to, readdressed, revoked_at)
  values (p_org, p_contact, p_document, private.token_hash(v_token), auth.uid(), private.email_key(p_mailed_to), v_readdressed,
    case when v_readdressed then now() end)
  returning id into v_link;
  if p_document is not null then
    insert into public.document_events (org_id, document_id, kind, actor) values (p_org, p_document, 'shared', auth.uid());
  end if;
  perform private.audit(p_org, 'link.issued', coalesce(p_document, p_contact), jsonb_build_object('link_id', v_link));
  return jsonb_build_object('id', v_link, 'token', v_token,
    'slug', (select o.slug from public.organizations o where o.id = p_org));
end
$$;
comment on function private.new_link(uuid, uuid, uuid, text) is
  'Issues a link to a document, or to the portal without one; one that is mailed, to the address given, ends with it. Its callers judge the right to it. The token is answered this once.';

-- What was mailed to an address that is no longer the contact's opens nothing for whoever reads it there. What a member
-- copied and handed over stays.
create function private.end_mailed_links() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_ended integer;
begin
  update public.document_links l set revoked_at = now(), revoked_by = auth.uid(), readdressed = true
  where l.org_id = new.org_id and l.contact_id = new.id and l.revoked_at is null
    and l.mailed_to is distinct from private.email_key(new.email) and l.mailed_to is not null
    and (l.issued_at + private.link_life() > now() or exists (select from public.portal_accounts a
      where a.org_id = l.org_id and a.contact_id = l.contact_id and a.password_set_at is not null));
  get diagnostics v_ended = row_count;
  if v_ended > 0 then
    perform private.audit(new.org_id, 'links.readdressed', new.id, jsonb_build_object('ended', v_ended));
  end if;
  return null;
end
$$;
create trigger contacts_links after update of email on public.contacts
  for each row when (private.email_key(old.email) is distinct from private.email_key(new.email))
  execute function private.end_mailed_links();

create function public.issue_document_link(p_org uuid, p_document uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_contact uuid;
begin
  perform private.require_editor(p_org);
  select d.contact_id into v_contact from public.documents d
  where d.org_id = p_org and d.id = p_document and d.status <> 'draft';
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  return private.new_link(p_org, v_contact, p_document);
end
$$;
comment on function public.issue_document_link(uuid, uuid) is
  'A new link to an issued document. Its token is answered this once; only the hash stays. NTFND, DENID.';

create function public.issue_portal_link(p_org uuid, p_contact uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_editor(p_org);
  if not exists (select from public.contacts c where c.org_id = p_org and c.id = p_contact and c.archived_at is null) then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  return private.new_link(p_org, p_contact, null);
end
$$;
comment on function public.issue_portal_link(uuid, uuid) is
  'A new link to the portal itself, for one contact. Its token is answered this once; only the hash stays. NTFND, DENID.';

create function public.revoke_document_link(p_org uuid, p_link uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_subject uuid;
begin
  perform private.require_editor(p_org);
  update public.document_links l set revoked_at = coalesce(l.revoked_at, now()),
    revoked_by = case when l.revoked_at is null then auth.uid() else l.revoked_by end
  where l.org_id = p_org and l.id = p_link returning coalesce(l.document_id, l.contact_id) into v_subject;
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  perform private.audit(p_org, 'link.revoked', v_subject, jsonb_build_object('link_id', p_link));
end
$$;
comment on function public.revoke_document_link(uuid, uuid) is 'Ends a link and every session it opened, at once. NTFND, DENID.';
grant execute on function public.issue_document_link(uuid, uuid), public.issue_portal_link(uuid, uuid),
  public.revoke_document_link(uuid, uuid) to authenticated, service_role;

create view public.document_link_states with (security_invoker = true) as
select l.org_id, l.id, l.contact_id, l.document_id, l.issued_at, l.first_pressed_at, l.revoked_at,
  case when a.password_set_at is null then l.issued_at + private.link_life() end as ends_at,
  case when l.readdressed then 'readdressed'
    when l.revoked_at is not null then 'revoked'
    when a.password_set_at is not null then 'asks_password'
    when l.issued_at + private.link_life() <= now() then 'expired'
    else 'live' end as state
from public.document_links l
left join public.portal_accounts a on a.org_id = l.org_id and a.contact_id = l.contact_id;
comment on view public.document_link_states is 'Links as the merchant sees them: issued, first pressed, until when, in which state.';
revoke all on public.document_link_states from anon, authenticated;
grant select on public.document_link_states to authenticated;

-- One row of what stands behind a token at this merchant; state `live` when it opens something now.
create function private.behind_link(p_slug text, p_token text)
returns table (org_id uuid, link_id uuid, contact_id uuid, document_id uuid, state text)
language sql stable security definer set search_path = '' as $$
  select l.org_id, l.id, l.contact_id, l.document_id,
    case when not (o.portal_enabled and c.portal_enabled) or c.archived_at is not null then 'closed'
      when l.readdressed then 'readdressed'
      when l.revoked_at is not null then 'revoked'
      when a.password_set_at is not null then 'password'
      when l.issued_at + private.link_life() <= now() then 'expired'
      else 'live' end
  from public.document_links l
  join public.organizations o on o.id = l.org_id
  join public.contacts c on c.org_id = l.org_id and c.id = l.contact_id
  left join public.portal_accounts a on a.org_id = l.org_id and a.contact_id = l.contact_id
  where l.token_hash = private.token_hash(p_token) and l.org_id = private.org_of_slug(p_slug)
$$;

create function private.beyond_link(p_org uuid, p_contact uuid) returns text
language sql stable security definer set search_path = '' as $$
  select case when o.link_scope = 'portal' then 'portal' when private.may_choose_password(p_org, p_contact) then 'password'
    else 'nothing' end
  from public.organizations o where o.id = p_org
$$;
comment on function private.beyond_link(uuid, uuid) is
  'What a document''s link leads to beyond it: the whole portal; a password, which opens the portal; or nothing.';

create function public.view_link(p_slug text, p_token text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_link record;
begin
  select * into v_link from private.behind_link(p_slug, p_token);
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  return jsonb_build_object(
      'state', case when v_link.state <> 'live' then v_link.state
        when v_link.document_id is null then 'portal' else 'document' end,
      'org_id', v_link.org_id, 'document_id', v_link.document_id,
      'merchant', private.merchant_card(v_link.org_id),
      'language', (select c.locale from public.contacts c where c.org_id = v_link.org_id and c.id = v_link.contact_id))
    || case when v_link.state = 'live' then jsonb_build_object('contact_name',
      (select c.name from public.contacts c where c.org_id = v_link.org_id and c.id = v_link.contact_id)) else '{}' end
    || case when v_link.state = 'live' and v_link.document_id is not null then jsonb_build_object('document',
      private.document_page(v_link.org_id, v_link.document_id),
      'beyond', private.beyond_link(v_link.org_id, v_link.contact_id)) else '{}' end;
end
$$;
comment on function public.view_link(text, text) is
  'Looks through a link: reads, writes nothing, marks nothing. The document, or that it opens the portal, only while the link is live. NTFND.';

create function public.begin_link_session(p_slug text, p_token text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_link record;
  v_account public.portal_accounts;
begin
  select * into v_link from private.behind_link(p_slug, p_token);
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  elsif v_link.state = 'closed' then
    raise exception 'The portal is closed' using errcode = 'CLOSD';
  elsif v_link.state = 'revoked' then
    raise exception 'The link was revoked' using errcode = 'LKREV';
  elsif v_link.state = 'readdressed' then
    raise exception 'The contact has another address now' using errcode = 'LKADR';
  elsif v_link.state = 'password' then
    raise exception 'The link asks for the password' using errcode = 'LKPWD';
  elsif v_link.state = 'expired' then
    raise exception 'The link has expired' using errcode = 'LKEXP';
  end if;
  v_account := private.ensure_portal_account(v_link.org_id, v_link.contact_id);
  return jsonb_build_object('org_id', v_link.org_id, 'account_id', v_account.id, 'alias', private.auth_address(v_account),
    'user_id', v_account.user_id, 'link_id', v_link.link_id, 'document_id', v_link.document_id);
end
$$;
comment on function public.begin_link_session(text, text) is
  'The press behind a link, first half: which account it opens. NTFND, CLOSD, LKREV, LKADR, LKPWD, LKEXP.';
grant execute on function public.view_link(text, text), public.begin_link_session(text, text) to service_role;
