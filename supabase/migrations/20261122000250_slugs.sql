-- Addresses of portals. A merchant may change its own; the ones it had go on leading to it, for they stand in e-mails, on
-- cards and on other people's sites, and are nobody else's ever after: a stranger would receive its visitors.

create table private.slugs (
  slug text primary key,
  org_id uuid not null references public.organizations on delete cascade,
  since timestamptz not null default now()
);
comment on table private.slugs is 'Every address that a merchant has or had. The present one is organizations.slug.';
comment on constraint slugs_pkey on private.slugs is 'Global: an address leads to one merchant, also a former one.';
create index slugs_by_org on private.slugs (org_id);

create function private.keep_slug() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Of two merchants who want the same one at once the second waits here for the first.
  insert into private.slugs (slug, org_id) values (new.slug, new.id) on conflict (slug) do nothing;
  if not exists (select from private.slugs s where s.slug = new.slug and s.org_id = new.id) then
    raise exception 'This address is or was another merchant''s' using errcode = 'unique_violation';
  end if;
  return null;
end
$$;
create trigger organizations_keep_slug after insert or update of slug on public.organizations
  for each row execute function private.keep_slug();

create function private.org_of_slug(p_slug text) returns uuid
language sql stable security definer set search_path = '' as $$
  select s.org_id from private.slugs s where s.slug = lower(p_slug)
$$;
comment on function private.org_of_slug(text) is 'The merchant to whom an address leads, its present one or a former; null when to nobody.';

create function public.change_slug(p_org uuid, p_slug text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_slug text := lower(trim(coalesce(p_slug, '')));
  v_constraint text;
begin
  perform private.require_manager(p_org);
  -- Each stays taken for good: nobody collects them, not by many requests at once either.
  perform from public.organizations o where o.id = p_org for no key update;
  if private.org_of_slug(v_slug) is distinct from p_org
      and (select count(*) from private.slugs s where s.org_id = p_org) >= 10 then
    raise exception 'Ten addresses are enough' using errcode = 'STATE';
  end if;
  update public.organizations o set slug = v_slug where o.id = p_org and o.slug is distinct from v_slug;
  return v_slug;
exception
  when check_violation then
    get stacked diagnostics v_constraint = constraint_name;
    raise exception 'Not an address for a portal'
      using errcode = case v_constraint when 'organizations_slug_free' then 'SLGRS' else 'SLGFM' end;
  when unique_violation then
    raise exception 'This address is or was another merchant''s' using errcode = 'SLGTK';
end
$$;
comment on function public.change_slug(uuid, text) is
  'Gives the portal another address and answers it as it is kept; the present one goes on leading there. In the audit trail. NTFND, DENID; SLGFM (form), SLGRS (reserved), SLGTK (taken), STATE (ten so far).';
grant execute on function public.change_slug(uuid, text) to authenticated;

create function public.portal_of_slug(p_slug text) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  v_org uuid := private.org_of_slug(p_slug);
begin
  if v_org is null then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  return v_org;
end
$$;
comment on function public.portal_of_slug(text) is 'For functions: which merchant an address names, whichever of its addresses it is. NTFND.';
grant execute on function public.portal_of_slug(text) to service_role;
