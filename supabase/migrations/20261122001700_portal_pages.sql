-- What a contact reads: the merchant's front, its own card, a document. Fields are chosen here one by one.

create function private.merchant_card(p_org uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('slug', o.slug, 'name', o.name, 'color', o.color, 'logo', o.logo_path, 'language', o.language,
    'time_zone', o.time_zone, 'email', o.email, 'phone', o.phone, 'portal_enabled', o.portal_enabled)
  from public.organizations o where o.id = p_org
$$;

create function public.portal_front(p_slug text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return private.merchant_card(public.portal_of_slug(p_slug));
end
$$;
comment on function public.portal_front(text) is 'What anybody may see of a merchant before signing in, at its present address or a former one. NTFND.';
grant execute on function public.portal_front(text) to anon, authenticated;

create function public.portal_profile() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_session private.portal_sessions := private.require_reader();
begin
  return (select jsonb_build_object(
    'org_id', v_session.org_id,
    -- An example is a merchant's whose card it shows, though its papers lie elsewhere.
    'merchant', private.merchant_card(coalesce((select p.org_id from private.previews p
      where p.session_id = v_session.session_id), v_session.org_id)),
    'contact', jsonb_build_object('id', c.id, 'name', c.name, 'email', c.email, 'language', c.locale, 'kind', c.kind),
    'session', jsonb_build_object('kind', v_session.kind, 'expires_at', v_session.expires_at,
      'document_id', v_session.document_id, 'has_password', a.password_set_at is not null,
      'may_choose_password', private.may_choose_password(c.org_id, c.id)))
  from public.contacts c
  left join public.portal_accounts a on a.org_id = c.org_id and a.contact_id = c.id
  where c.org_id = v_session.org_id and c.id = v_session.contact_id);
end
$$;
comment on function public.portal_profile() is 'Who the caller is in the portal. NOSES when its session has ended.';
grant execute on function public.portal_profile() to authenticated;

create function private.document_timeline(p_org uuid, p_document uuid, p_member boolean) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('kind', e.kind, 'at', e.at, 'amount', e.amount,
      'by', w.side, 'name', case w.side when 'member' then case when p_member then m.name else o.name end
        when 'contact' then case when p_member then c.name end end)) order by e.at, e.id), '[]')
  from public.document_events e
  join public.documents d on d.org_id = e.org_id and d.id = e.document_id
  join public.organizations o on o.id = e.org_id
  join public.contacts c on c.org_id = d.org_id and c.id = d.contact_id
  left join public.members m on m.org_id = e.org_id and m.user_id = e.actor
  left join public.portal_accounts a on a.org_id = e.org_id and a.user_id = e.actor
  cross join lateral (select case when m.user_id is not null then 'member'
    when a.user_id is not null or e.kind in ('opened', 'accepted', 'declined', 'confirmed') then 'contact' end as side) w
  where e.org_id = p_org and e.document_id = p_document
    and (p_member or e.kind <> 'shared')
$$;
comment on function private.document_timeline(uuid, uuid, boolean) is
  'What happened to a document and who did it: for members by name and with what is theirs alone, for the contact in the merchant''s name.';

-- In PL/pgSQL, whose body is read when it runs: what stands beside a document is made by later migrations.
create function private.document_page(p_org uuid, p_document uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_member boolean := p_org = any (private.member_orgs());
begin
  return (select jsonb_build_object(
    'id', d.id, 'org_id', d.org_id, 'contact_id', d.contact_id, 'kind', d.kind, 'status', d.status, 'number', d.number,
    'currency', d.currency, 'total', d.total, 'paid', d.paid, 'balance', d.balance, 'due_on', d.due_on,
    'state', private.document_state(d.kind, d.status, d.paid, d.balance, d.disputed, d.due_on, private.today(d.org_id)),
    'payment_in_progress', exists (
      select from public.payment_attempt_allocations l
      join public.payment_attempts a on a.org_id = l.org_id and a.id = l.attempt_id
      where l.org_id = d.org_id and l.document_id = d.id and l.open and a.state in ('processing', 'quarantined')),
    'snapshot', d.snapshot,
    'timeline', private.document_timeline(d.org_id, d.id, v_member),
    'related', private.related_documents(d.org_id, d.id, v_member),
    'attachments', private.attachments_of(d.org_id, d.id),
    'comments', private.comments_on(d.org_id, d.id, v_member),
    'deciding', private.deciding(d),
    'decision', private.decision_on(d.org_id, d.id, v_member),
    'gateways', case when d.kind = 'invoice' and d.status <> 'void' and d.balance > 0
      then to_jsonb(private.usable_gateways(d.org_id, d.contact_id, d.currency)) else '[]' end,
    'time_zone', o.time_zone)
  from public.documents d join public.organizations o on o.id = d.org_id
  where d.org_id = p_org and d.id = p_document and d.status <> 'draft');
end
$$;
comment on function private.document_page(uuid, uuid) is 'The page of a document that was issued, whoever asks: its callers judge the right to it.';
grant execute on function private.document_page(uuid, uuid) to authenticated;

create function public.document_page(p_org uuid, p_document uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  v_page jsonb;
begin
  -- Runs as the caller: the policy on documents decides, as it does in lists, and is written down there alone.
  if exists (select from public.documents d where d.org_id = p_org and d.id = p_document) then
    v_page := private.document_page(p_org, p_document);
  end if;
  if v_page is null then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  return v_page;
end
$$;
comment on function public.document_page(uuid, uuid) is
  'A document as its page shows it, for the contact it was issued to and for the merchant''s members. NTFND for everybody else.';
grant execute on function public.document_page(uuid, uuid) to authenticated;

create function private.note_opened(p_org uuid, p_document uuid) returns void
language sql volatile security definer set search_path = '' as $$
  update public.documents d set read_at = now() where d.org_id = p_org and d.id = p_document and d.read_at is null;
  insert into public.document_events (org_id, document_id, kind, actor)
  select p_org, p_document, 'opened', auth.uid()
  where not exists (select from public.document_events e
    where e.org_id = p_org and e.document_id = p_document and e.kind = 'opened' and e.at > now() - interval '1 hour')
$$;

create function public.note_document_opened(p_document uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_session private.portal_sessions := private.require_session();
begin
  if not exists (select from public.documents d where d.org_id = v_session.org_id and d.id = p_document
      and d.contact_id = v_session.contact_id and d.status <> 'draft'
      and coalesce(v_session.document_id, d.id) = d.id) then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  perform private.note_opened(v_session.org_id, p_document);
end
$$;
comment on function public.note_document_opened(uuid) is
  'The contact reads a document while signed in: its timeline says so, once an hour. NOSES, PRVEW, NTFND.';
grant execute on function public.note_document_opened(uuid) to authenticated;

create function private.owed_on_paper(p_document public.documents) returns bigint
language sql immutable set search_path = '' as $$
  select case when p_document.kind = 'invoice' then greatest(p_document.balance, 0) end
$$;
comment on function private.owed_on_paper(public.documents) is
  'What the PDF of an invoice asks to be paid: what is owed, nothing of a disputed or void one. Null for other kinds.';

create function private.standing_on_paper(p_document public.documents) returns text
language sql immutable set search_path = '' as $$
  select case when p_document.kind = 'invoice' then case when p_document.status = 'void' then 'void'
    when p_document.disputed then 'disputed' else 'due' end end
$$;
comment on function private.standing_on_paper(public.documents) is
  'Why the PDF of an invoice asks for what it asks: it is due (or paid), a bank disputes money of it, or it is void. Null for other kinds.';

create function private.paper_file(p_org uuid, p_document uuid) returns public.document_files
language sql stable security definer set search_path = '' as $$
  select f.* from public.documents d
  join public.document_files f on f.org_id = d.org_id and f.document_id = d.id
    and (f.kind = 'original' or (f.owed is not distinct from private.owed_on_paper(d)
      and f.standing is not distinct from private.standing_on_paper(d)))
  where d.org_id = p_org and d.id = p_document
  order by f.kind = 'original' desc, f.id desc limit 1
$$;
comment on function private.paper_file(uuid, uuid) is
  'The PDF of a document as it stands: the merchant''s own, or the one that asks for what is owed now. Null while it was not made.';

-- The server may need a document's paper on behalf of a caller whose right was checked before.
create function public.document_paper(p_org uuid, p_document uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('snapshot', d.snapshot, 'number', d.number, 'kind', d.kind, 'contact_id', d.contact_id,
    'standing', (select jsonb_build_object('owed', o.owed, 'state', private.standing_on_paper(d))
      from (select private.owed_on_paper(d) as owed) o where o.owed is not null),
    'file', (select jsonb_build_object('path', f.path, 'sha256', encode(f.sha256, 'hex'), 'kind', f.kind)
      from private.paper_file(d.org_id, d.id) f where f.id is not null))
  from public.documents d where d.org_id = p_org and d.id = p_document and d.status <> 'draft'
$$;
comment on function public.document_paper(uuid, uuid) is
  'What a document''s PDF is made of, and the one that was made. Of an invoice `standing`: what is owed (minor units), and its state: due, disputed, void.';

create function public.keep_document_file(
  p_org uuid, p_document uuid, p_path text, p_sha256 text, p_byte_size integer,
  p_owed bigint default null, p_standing text default null
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into public.document_files (org_id, document_id, kind, path, sha256, byte_size, owed, standing)
  values (p_org, p_document, 'rendered', p_path, decode(p_sha256, 'hex'), p_byte_size, p_owed, p_standing)
  on conflict do nothing;
  return (select jsonb_build_object('path', f.path, 'sha256', encode(f.sha256, 'hex'))
    from public.document_files f
    where f.org_id = p_org and f.document_id = p_document and f.kind = 'rendered'
      -- The same bytes may have been kept before: an invoice of zero looks alike when it is void.
      and (f.path = p_path or (f.owed is not distinct from p_owed and f.standing is not distinct from p_standing)) limit 1);
end
$$;
comment on function public.keep_document_file(uuid, uuid, text, text, integer, bigint, text) is
  'Records the PDF that asks for an amount and answers the recorded one: another''s where another request was first.';
grant execute on function public.document_paper(uuid, uuid),
  public.keep_document_file(uuid, uuid, text, text, integer, bigint, text) to service_role;

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('documents', 'documents', false, 20971520, array['application/pdf'])
on conflict (id) do nothing;
-- No policies on storage.objects: only the server reaches the bucket, and document-pdf decides who gets which bytes.
