-- What came of what: a quote leads to an order and an invoice, several delivery notes to one invoice, an invoice to the
-- credit note that takes it back. And a document's neighbours in its list.

-- The key by which both ends of a relation are one contact's.
alter table public.documents add constraint documents_of_contact unique (org_id, contact_id, id);

create table public.document_relations (
  org_id uuid not null,
  contact_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (org_id, from_id, to_id),
  foreign key (org_id, contact_id, from_id) references public.documents (org_id, contact_id, id) on delete cascade,
  foreign key (org_id, contact_id, to_id) references public.documents (org_id, contact_id, id) on delete cascade,
  constraint document_relations_two check (from_id <> to_id)
);
comment on table public.document_relations is 'Which document led to which, always of one contact.';
create index document_relations_from on public.document_relations (org_id, contact_id, from_id);
create index document_relations_to on public.document_relations (org_id, contact_id, to_id);

alter table public.document_relations enable row level security;
revoke all on public.document_relations from anon, authenticated;
grant select on public.document_relations to authenticated;
create policy document_relations_read on public.document_relations for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));

create function public.relate_documents(p_org uuid, p_from uuid, p_to uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_contact uuid;
begin
  perform private.require_editor(p_org);
  select f.contact_id into v_contact from public.documents f
  join public.documents t on t.org_id = f.org_id and t.contact_id = f.contact_id
  where f.org_id = p_org and f.id = p_from and t.id = p_to;
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  -- One at a time for a contact, so that two cannot close a circle between them.
  perform pg_advisory_xact_lock(hashtextextended('document_relations' || p_org || v_contact, 0));
  if exists (
    with recursive onward (id) as (
      select p_to
      union
      select r.to_id from onward o
      join public.document_relations r on r.org_id = p_org and r.contact_id = v_contact and r.from_id = o.id)
    select from onward o where o.id = p_from) then
    raise exception 'A document does not come of what came of it' using errcode = 'INVAL';
  end if;
  insert into public.document_relations (org_id, contact_id, from_id, to_id) values (p_org, v_contact, p_from, p_to)
  on conflict do nothing;
end
$$;
comment on function public.relate_documents(uuid, uuid, uuid) is
  'Writes down that a document led to another of the same contact, once. NTFND for documents of two contacts; INVAL for a circle; DENID.';
grant execute on function public.relate_documents(uuid, uuid, uuid) to authenticated, service_role;

create function private.related_documents(p_org uuid, p_document uuid, p_member boolean) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('direction', r.direction, 'kind', d.kind, 'number', d.number,
      -- Whoever looks through a link, or in a session of one document, reads the name and cannot go there.
      'id', case when p_member or s.reach then d.id end) order by d.issued_on, d.id), '[]')
  from (select 'from' as direction, f.from_id as id from public.document_relations f where f.org_id = p_org and f.to_id = p_document
    union all
    select 'to', t.to_id from public.document_relations t where t.org_id = p_org and t.from_id = p_document) r
  join public.documents d on d.org_id = p_org and d.id = r.id and (p_member or d.status <> 'draft')
  cross join (select p.contact_id is not null as reach from private.portal_reach() p) s
$$;
comment on function private.related_documents(uuid, uuid, boolean) is
  'What a document came from and led to, as its page names it. Drafts for members alone; ids for whoever can open them.';

create function public.document_neighbours(p_org uuid, p_document uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_scope text := (private.document_scope(p_org)).condition;
  v_here record;
  v_neighbour text := $query$
    select jsonb_build_object('id', d.id, 'number', d.number) from public.documents d
    where %s and d.status <> 'draft' and d.family = %L and (d.issued_on, d.id) %s (%L::date, %L::uuid)
    order by d.issued_on %s, d.id %s limit 1 $query$;
  v_earlier jsonb;
  v_later jsonb;
begin
  execute format('select d.id, d.family, d.issued_on, d.status from public.documents d where %s and d.id = %L', v_scope, p_document)
    into v_here;
  if v_here.id is null then
    raise exception 'Not found' using errcode = 'NTFND';
  elsif v_here.status <> 'draft' then
    execute format(v_neighbour, v_scope, v_here.family, '<', v_here.issued_on, v_here.id, 'desc', 'desc') into v_earlier;
    execute format(v_neighbour, v_scope, v_here.family, '>', v_here.issued_on, v_here.id, 'asc', 'asc') into v_later;
  end if;
  return jsonb_build_object('previous', v_earlier, 'next', v_later);
end
$$;
comment on function public.document_neighbours(uuid, uuid) is
  'The documents before and after one in its list by date, among those that the caller may see: {previous: {id, number}, next}; null at the ends. NTFND.';
grant execute on function public.document_neighbours(uuid, uuid) to authenticated;
