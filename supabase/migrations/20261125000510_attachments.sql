-- Files that a member lays beside a document: a plan, terms, photographs. Whoever may read the document may have them.

create table public.document_attachments (
  org_id uuid not null,
  id uuid not null default private.uuid_v7(),
  document_id uuid not null,
  -- As it is offered to whoever downloads it. Where it lies has a name of our own.
  name text not null check (length(name) between 1 and 100 and name !~ '[[:cntrl:]/\\]'),
  -- Judged by its content.
  type text not null check (length(type) <= 100),
  byte_size integer not null check (byte_size between 1 and 10485760),
  sha256 bytea not null check (length(sha256) = 32),
  -- In the bucket `attachments`.
  path text not null,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, path),
  foreign key (org_id, document_id) references public.documents on delete cascade,
  -- So that a path is one merchant's.
  constraint document_attachments_path check (starts_with(path, org_id::text || '/'))
);
comment on table public.document_attachments is 'Files beside a document, for its contact and for members.';
create index document_attachments_by_document on public.document_attachments (org_id, document_id, id);

alter table public.document_attachments enable row level security;
revoke all on public.document_attachments from anon, authenticated;
grant select (org_id, id, document_id, name, type, byte_size, created_at) on public.document_attachments to authenticated;
create policy document_attachments_read on public.document_attachments for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
-- No insert or delete: bytes and row come and go together, through functions.

create function private.attachments_of(p_org uuid, p_document uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'type', a.type, 'byte_size', a.byte_size)
    order by a.id), '[]')
  from public.document_attachments a where a.org_id = p_org and a.document_id = p_document
$$;

create function private.require_attachment_room(p_org uuid, p_document uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if (select count(*) from public.document_attachments a where a.org_id = p_org and a.document_id = p_document) >= 20 then
    raise exception 'A document has at most 20 attachments' using errcode = 'STATE';
  end if;
end
$$;

create function public.authorize_attachment(p_org uuid, p_document uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_editor(p_org);
  if not exists (select from public.documents d where d.org_id = p_org and d.id = p_document) then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  perform private.require_attachment_room(p_org, p_document);
  return auth.uid();
end
$$;
comment on function public.authorize_attachment(uuid, uuid) is
  'Whether the caller may attach a file to a document, and who that is. NTFND, DENID, STATE when there are 20.';
grant execute on function public.authorize_attachment(uuid, uuid) to authenticated;

create function public.keep_attachment(p_org uuid, p_document uuid, p_by uuid, p_path text, p_name text, p_type text,
  p_byte_size integer, p_sha256 text) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_attachment uuid;
begin
  -- Files that arrive at once wait here for each other, so that not all of them see the last free place.
  perform from public.documents d where d.org_id = p_org and d.id = p_document for no key update;
  perform private.require_attachment_room(p_org, p_document);
  insert into public.document_attachments (org_id, document_id, path, name, type, byte_size, sha256)
  values (p_org, p_document, p_path, p_name, p_type, p_byte_size, decode(p_sha256, 'hex')) returning id into v_attachment;
  insert into public.audit_log (org_id, actor, action, subject_id, detail)
  values (p_org, p_by, 'document.file_attached', p_document, jsonb_build_object('attachment_id', v_attachment, 'name', p_name));
  return v_attachment;
end
$$;
comment on function public.keep_attachment(uuid, uuid, uuid, text, text, text, integer, text) is
  'For the server: records a file whose bytes lie in the bucket, in the name of the member who attached it. STATE when there are 20.';

create function public.attachment_file(p_org uuid, p_document uuid, p_attachment uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('path', a.path, 'name', a.name, 'type', a.type, 'sha256', encode(a.sha256, 'hex'))
  from public.document_attachments a where a.org_id = p_org and a.document_id = p_document and a.id = p_attachment
$$;
comment on function public.attachment_file(uuid, uuid, uuid) is
  'For the server, on behalf of a caller whose right to the document was checked: where an attachment lies. Null for none.';
grant execute on function public.keep_attachment(uuid, uuid, uuid, text, text, text, integer, text),
  public.attachment_file(uuid, uuid, uuid) to service_role;

create function public.remove_attachment(p_org uuid, p_attachment uuid) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_gone public.document_attachments;
begin
  perform private.require_editor(p_org);
  delete from public.document_attachments a where a.org_id = p_org and a.id = p_attachment returning * into v_gone;
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  perform private.audit(p_org, 'document.file_removed', v_gone.document_id,
    jsonb_build_object('attachment_id', p_attachment, 'name', v_gone.name));
  return v_gone.path;
end
$$;
comment on function public.remove_attachment(uuid, uuid) is
  'Takes a file from a document: where its bytes lay, which nobody reaches any more. NTFND, DENID.';
grant execute on function public.remove_attachment(uuid, uuid) to authenticated;

insert into storage.buckets (id, name, public, file_size_limit)
values ('attachments', 'attachments', false, 10485760)
on conflict (id) do nothing;
-- No policies on storage.objects: only the server reaches the bucket, and document-attachment decides who gets which bytes.
