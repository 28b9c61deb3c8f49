-- A draft as it would read if it were issued now: the same lines, taxes and sums as its paper, from the same function.

create function public.draft_paper(p_org uuid, p_document uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_document public.documents;
begin
  select * into v_document from public.documents d
  where d.org_id = p_org and d.id = p_document and d.status = 'draft' and p_org = any (private.member_orgs());
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  return private.document_snapshot(v_document);
end
$$;
comment on function public.draft_paper(uuid, uuid) is
  'What a draft would say, for the merchant''s members: a snapshot that is not frozen, without number or day until it has them. NTFND.';

grant execute on function public.draft_paper(uuid, uuid) to authenticated;
