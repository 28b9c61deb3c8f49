-- Finding contacts. `like` is not leakproof, so under row level security no index would serve it: the search looks inside
-- one merchant, after checking that the caller works there. What matches is said once, for the list and for bulk acts.

create function private.contact_text(p_name text, p_email text, p_tax_id text) returns text
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return private.folded(p_name || coalesce(' ' || p_email, '') || coalesce(' ' || p_tax_id, ''));
end
$$;
comment on function private.contact_text(text, text, text) is 'What a search of contacts looks through.';
-- Whoever writes a contact keeps its index, and so runs this.
grant execute on function private.contact_text(text, text, text) to authenticated, service_role;
-- Contacts are written seldom: kept up at once, for a list of pending entries makes the planner shun the index.
create index contacts_by_text on public.contacts
  using gin (org_id, private.contact_text(name, email, tax_id) extensions.gin_trgm_ops) with (fastupdate = off);

create function private.matching_contacts(p_org uuid, p_filter jsonb) returns setof public.contacts
language plpgsql stable security definer set search_path = '' as $$
declare
  v_pattern text := private.search_pattern(nullif(trim(p_filter ->> 'search'), ''));
begin
  if jsonb_typeof(p_filter) is distinct from 'object' or p_filter - 'search' <> '{}' then
    raise exception 'A filter is an object that may hold "search"' using errcode = 'INVAL';
  end if;
  -- Two statements, so that each gets the plan that suits it.
  if v_pattern is null then
    return query select c.* from public.contacts c where c.org_id = p_org and c.archived_at is null;
  else
    return query select c.* from public.contacts c
      where c.org_id = p_org and c.archived_at is null
        and private.contact_text(c.name, c.email, c.tax_id) like v_pattern;
  end if;
end
$$;
comment on function private.matching_contacts(uuid, jsonb) is
  'The contacts that a filter {search?} matches; the empty filter matches all. Archived ones never. INVAL.';

create function public.find_contacts(p_org uuid, p_filter jsonb, p_limit integer, p_name text default null, p_id uuid default null,
  p_backwards boolean default false) returns setof public.contacts
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_member(p_org);
  if p_backwards then
    return query select m.* from private.matching_contacts(p_org, p_filter) m
      where p_name is null or (m.name, m.id) < (p_name, p_id)
      order by m.name desc, m.id desc limit least(p_limit, 200);
  else
    return query select m.* from private.matching_contacts(p_org, p_filter) m
      where p_name is null or (m.name, m.id) > (p_name, p_id)
      order by m.name, m.id limit least(p_limit, 200);
  end if;
end
$$;
comment on function public.find_contacts(uuid, jsonb, integer, text, uuid, boolean) is
  'A page of the contacts that match a filter, by name, beyond the one named; backwards in falling order. NTFND, INVAL.';
grant execute on function public.find_contacts(uuid, jsonb, integer, text, uuid, boolean) to authenticated, service_role;
