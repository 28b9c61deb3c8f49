-- Logos: read by anybody, for the door shows them before anybody has signed in; written by the server alone, which looks
-- at the bytes. They are named by these bytes and none is ever removed: documents keep the logo of the day of their issue.

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('logos', 'logos', true, 400000, array['image/png'])
on conflict (id) do nothing;
-- No policies on storage.objects: nobody lists the bucket or writes to it.

create function public.set_logo(p_org uuid, p_path text default null) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.require_manager(p_org);
  -- Only what the server stored for this merchant, whoever calls.
  if p_path is not null and not (starts_with(p_path, p_org || '/')
      and exists (select from storage.objects f where f.bucket_id = 'logos' and f.name = p_path)) then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  update public.organizations o set logo_path = p_path where o.id = p_org;
end
$$;
comment on function public.set_logo(uuid, text) is
  'Puts a stored logo in place of the present one, or none. In the audit trail, as every change of a merchant. NTFND, DENID.';
grant execute on function public.set_logo(uuid, text) to authenticated, service_role;
