-- Finding contacts. `like` is not leakproof, so under row level security no index would serve it: the search looks inside
-- one merchant, after checking that the caller works there. What matches is said once, for the list and for bulk acts.

create function private.contact_text(p_name text, p_email text, p_tax_id text) returns text
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return private.folded(p_name || coalesce(' ' || p_email, '')
    || coalesce(' ' || nullif(private.email_key(p_email), lower(p_email)), '') || coalesce(' ' || p_tax_id, ''));
end
$$;
comment on function private.contact_text(text, text, text) is 'What a search of contacts looks through.';
-- Whoever writes a contact keeps its index, and so runs this.
grant execute on function private.contact_text(text, text, text) to authenticated, service_role;
-- Kept, for to fold fifty thousand names for each search takes a second.
alter table public.contacts add column search_text text collate "C"
  generated always as (private.contact_text(name, email, tax_id)) stored;
-- Contacts are written seldom: kept up at once, for a list of pending entries makes the planner shun the index.
create index contacts_by_text on public.contacts
  using gin (org_id, search_text extensions.gin_trgm_ops) with (fastupdate = off);

create function private.contact_condition(p_org uuid, p_filter jsonb) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  v_kind text := p_filter ->> 'kind';
  v_owes text := p_filter ->> 'owes';
begin
  if jsonb_typeof(p_filter) is distinct from 'object'
    or p_filter - array['search', 'kind', 'owes', 'never_seen', 'archived'] <> '{}'
    or v_kind not in ('customer', 'supplier', 'both') or v_owes not in ('something', 'overdue')
    or not '[true, false]' @> coalesce(p_filter -> 'never_seen', 'false')
    or not '[true, false]' @> coalesce(p_filter -> 'archived', 'false') then
    raise exception 'A filter is an object that may hold search, kind, owes, never_seen, archived' using errcode = 'INVAL';
  end if;
  return format('c.org_id = %1$L and s.org_id = %1$L and s.contact_id = c.id', p_org)
    || case when (p_filter ->> 'archived')::boolean then ' and c.archived_at is not null' else ' and c.archived_at is null' end
    || ' and ' || private.search_condition('c.search_text', left(p_filter ->> 'search', 200))
    || case v_kind when 'both' then ' and c.kind = ''both'''
      else coalesce(' and c.kind in (' || quote_literal(v_kind) || ', ''both'')', '') end
    || case v_owes when 'something' then ' and s.owes'
      when 'overdue' then format(' and s.oldest_due_on < %L', private.today(p_org)) else '' end
    || case when (p_filter ->> 'never_seen')::boolean then ' and s.last_seen_at = ''-infinity''' else '' end;
end
$$;
comment on function private.contact_condition(uuid, jsonb) is
  'What a filter {search?, kind?, owes?, never_seen?, archived?} means, said once for lists, counts, sums and bulk acts: a condition on contacts c and contact_standings s, quoted and whole, so that each search gets the plan that suits it. Customers and suppliers include who is both. Archived contacts alone, or none. INVAL.';

create function private.matching_contacts(p_org uuid, p_filter jsonb) returns setof public.contacts
language plpgsql stable security definer set search_path = '' as $$
begin
  return query execute 'select c.* from public.contacts c, private.contact_standings s where '
    || private.contact_condition(p_org, p_filter);
end
$$;
comment on function private.matching_contacts(uuid, jsonb) is 'The contacts that a filter matches; the empty one matches all but the archived. INVAL.';

create function public.find_contacts(p_org uuid, p_filter jsonb, p_limit integer, p_sort text default 'name',
  p_key text default null, p_id uuid default null, p_backwards boolean default false)
returns table (id uuid, name text, email text, kind text, portal_enabled boolean, archived_at timestamptz,
  password_set_at timestamptz, last_seen_at timestamptz, money jsonb, key text)
language plpgsql stable security definer set search_path = '' as $$
declare
  v_key text := case p_sort when 'name' then 'c.name' when 'owed' then 's.owed' when 'due' then 's.oldest_due_on'
    when 'visit' then 's.last_seen_at' when 'newest' then 'c.created_at' end;
  v_type text := case p_sort when 'name' then 'text' when 'owed' then 'bigint' when 'due' then 'date' else 'timestamptz' end;
  -- Of two contacts with one key the id decides; that of the same table, whose index has both.
  v_id text := case when v_key ~ '^s' then 's.contact_id' else 'c.id' end;
  v_falling boolean := p_backwards <> (p_sort in ('owed', 'visit', 'newest'));
  v_order text := case when v_falling then 'desc' else 'asc' end;
begin
  perform private.require_member(p_org);
  if v_key is null or (p_key is null) <> (p_id is null) then
    raise exception 'There is no such order or place' using errcode = 'INVAL';
  end if;
  return query execute format($query$
    with page as materialized (
      select c.*, s.last_seen_at, %1$s as sort_key from public.contacts c, private.contact_standings s
      where %2$s %3$s order by %1$s %5$s, %4$s %5$s limit %6$s)
    select p.id, p.name::text, p.email, p.kind, p.portal_enabled, p.archived_at, a.password_set_at,
      nullif(p.last_seen_at, '-infinity'), private.contact_money(p.org_id, p.id, %7$L), p.sort_key::text
    from page p left join public.portal_accounts a on a.org_id = p.org_id and a.contact_id = p.id
    order by p.sort_key %5$s, p.id %5$s $query$,
    v_key, private.contact_condition(p_org, p_filter),
    case when p_id is not null then format('and (%s, %s) %s (%L::%s, %L::uuid)', v_key, v_id,
      case when v_falling then '<' else '>' end, p_key, v_type, p_id) end,
    v_id, v_order, least(p_limit, 200), private.today(p_org));
exception when data_exception then
  raise exception 'There is no such place' using errcode = 'INVAL';
end
$$;
comment on function public.find_contacts(uuid, jsonb, integer, text, text, uuid, boolean) is
  'A page of the contacts that match a filter, in their order: name, owed (most first, in the merchant''s currency), due (oldest first), visit (latest first) or newest; beyond the key and id of a neighbour. Backwards: the other way round. NTFND, INVAL.';

-- What a list says it holds and what picking everything would pick are this one count. Merchants with more contacts than
-- this are told so.
create function private.most_counted() returns integer language sql immutable set search_path = '' as 'select 100000';

create function public.contact_figures(p_org uuid, p_filter jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_figures jsonb;
begin
  perform private.require_member(p_org);
  execute format($query$
    select jsonb_build_object(
      'count', least(n.count, %4$s), 'more', n.count > %4$s,
      'money', (select coalesce(jsonb_agg(to_jsonb(m) order by m.currency), '[]') from (
        select d.currency, sum(d.balance)::bigint as owed,
          coalesce(sum(d.balance) filter (where d.due_on < %2$L), 0)::bigint as overdue
        from public.contacts c, private.contact_standings s, public.documents d
        where %1$s and d.org_id = %3$L and d.contact_id = c.id and d.balance > 0
        group by d.currency) m))
    from (select count(*) as count
      from (select from public.contacts c, private.contact_standings s where %1$s limit %4$s + 1) x) n $query$,
    private.contact_condition(p_org, p_filter), private.today(p_org), p_org, private.most_counted()) into v_figures;
  return v_figures;
end
$$;
comment on function public.contact_figures(uuid, jsonb) is
  'How many contacts match a filter and what they owe together: {count, more, money: [{currency, owed, overdue}]}; `more` when there are more than `count`. NTFND, INVAL.';

create function public.contact_standing(p_org uuid, p_contact uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_member(p_org);
  return private.contact_money(p_org, p_contact, private.today(p_org));
end
$$;
comment on function public.contact_standing(uuid, uuid) is
  'What one contact owes, and what of it is overdue today: [{currency, owed, overdue}]; empty when nothing. NTFND.';
grant execute on function public.find_contacts(uuid, jsonb, integer, text, text, uuid, boolean),
  public.contact_figures(uuid, jsonb), public.contact_standing(uuid, uuid) to authenticated, service_role;
