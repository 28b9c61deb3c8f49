-- What contact and merchant say to each other under a document: written once, read by both, changed by nobody.

create function private.says_something(p_text text) returns boolean
language sql immutable parallel safe set search_path = '' as $$
  select p_text ~ concat('[^\u0001-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f-\u1160\u1680\u17b4-\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f',
    '\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]')
$$;
comment on function private.says_something(text) is
  'Whether a reader would see anything of a text: more than spaces, signs that control and those for which nothing is drawn. The same list as in the app.';
-- Checked also where the operator writes, as the demonstration does.
grant execute on function private.says_something(text) to service_role;

create table public.comments (
  org_id uuid not null,
  id uuid not null default private.uuid_v7(),
  document_id uuid not null,
  author text not null check (author in ('contact', 'member')),
  user_id uuid not null,
  -- Lines and tabs, and no other sign that controls.
  body text not null check (length(body) between 1 and 4000 and body !~ '[\x01-\x08\x0b-\x1f\x7f]' and private.says_something(body)),
  -- Made once by who writes: the same request twice is one comment.
  request_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, document_id, request_id),
  foreign key (org_id, document_id) references public.documents on delete cascade
);
comment on table public.comments is 'What was said on a document, by its contact or by a member.';
create index comments_by_document on public.comments (org_id, document_id, id);
create trigger comments_final before update on public.comments
  for each row execute function private.refuse_change();

alter table public.comments enable row level security;
revoke all on public.comments from anon, authenticated;
grant select on public.comments to authenticated;
create policy comments_read on public.comments for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
-- No insert: writing tells the other side, which is one act with it.

create function private.comments_on(p_org uuid, p_document uuid, p_member boolean) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', k.id, 'by', k.author, 'body', k.body, 'at', k.created_at,
      'name', case k.author when 'member' then case when p_member then m.name else o.name end
        else case when p_member then c.name end end)) order by k.id), '[]')
  from (select * from public.comments x where x.org_id = p_org and x.document_id = p_document order by x.id desc limit 200) k
  join public.documents d on d.org_id = k.org_id and d.id = k.document_id
  join public.organizations o on o.id = k.org_id
  join public.contacts c on c.org_id = d.org_id and c.id = d.contact_id
  left join public.members m on m.org_id = k.org_id and m.user_id = k.user_id
$$;
comment on function private.comments_on(uuid, uuid, boolean) is
  'The last 200 comments on a document, in order: by name for members, in the merchant''s name for the contact.';

-- Whether the caller writes as the merchant or as the contact. NTFND for what it may not see.
create function private.commenting_as(p_org uuid, p_document uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  v_session private.portal_sessions;
  v_document public.documents;
begin
  select * into v_document from public.documents d where d.org_id = p_org and d.id = p_document and d.status <> 'draft';
  if p_org = any (private.member_orgs()) then
    perform private.require_editor(p_org);
    if v_document.id is not null then
      return 'member';
    end if;
  else
    v_session := private.require_session();
    if v_session.org_id = p_org and v_session.contact_id = v_document.contact_id
      and coalesce(v_session.document_id, p_document) = p_document then
      return 'contact';
    end if;
  end if;
  raise exception 'Not found' using errcode = 'NTFND';
end
$$;

create function public.post_comment(p_org uuid, p_document uuid, p_body text, p_request uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_author text := private.commenting_as(p_org, p_document);
  v_contact uuid := (select d.contact_id from public.documents d where d.org_id = p_org and d.id = p_document);
  v_body text := btrim(replace(p_body, E'\r\n', E'\n'), E' \t\n');
  v_comment uuid;
  v_wait integer;
begin
  if private.says_something(v_body) is not true or length(v_body) > 4000 or p_request is null then
    raise exception 'A comment has 1 to 4000 characters' using errcode = 'INVAL';
  end if;
  begin
    insert into public.comments (org_id, document_id, author, user_id, body, request_id)
    values (p_org, p_document, v_author, auth.uid(), v_body, p_request)
    on conflict (org_id, document_id, request_id) do nothing returning id into v_comment;
  exception when check_violation then
    raise exception 'A comment is text' using errcode = 'INVAL';
  end;
  if v_comment is null then
    return (select k.id from public.comments k
      where k.org_id = p_org and k.document_id = p_document and k.request_id = p_request);
  end if;
  v_wait := public.count_try('comment.account', auth.uid()::text);
  if v_wait > 0 then
    raise exception 'Too many comments' using errcode = 'LIMIT', hint = v_wait;
  end if;
  -- The timeline says that there was talk, once an hour for each who talks.
  insert into public.document_events (org_id, document_id, kind, actor)
  select p_org, p_document, 'commented', auth.uid()
  where not exists (select from public.document_events e where e.org_id = p_org and e.document_id = p_document
    and e.kind = 'commented' and e.actor = auth.uid() and e.at > now() - interval '1 hour');
  if v_author = 'contact' then
    insert into public.notifications (org_id, kind, contact_id, document_id, excerpt)
    values (p_org, 'comment_received', v_contact, p_document, left(v_body, 280));
  end if;
  perform private.queue_comment(p_org, v_comment);
  return v_comment;
end
$$;
comment on function public.post_comment(uuid, uuid, text, uuid) is
  'Says something on an issued document, once for one request, and tells the other side: as its contact by session, as the merchant by membership. NTFND, NOSES, PRVEW, DENID, INVAL, LIMIT.';
grant execute on function public.post_comment(uuid, uuid, text, uuid) to authenticated;

-- Who is told of what on a document: asked when the mail is sent, so that nothing personal waits in the outbox.
create function private.notice_facts(p_org uuid, p_document uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'merchant', jsonb_build_object('name', o.name, 'email', o.email, 'color', o.color, 'slug', o.slug, 'language', o.language),
    'contact', jsonb_build_object('name', c.name),
    'members', private.managers_mail(o.id),
    'document', jsonb_build_object('id', d.id, 'kind', d.kind, 'number', d.number))
  from public.documents d
  join public.organizations o on o.id = d.org_id
  join public.contacts c on c.org_id = d.org_id and c.id = d.contact_id
  where d.org_id = p_org and d.id = p_document
$$;
