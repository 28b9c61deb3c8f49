-- The merchant and its people. Contacts never read these tables: what the portal shows of a merchant is chosen, field
-- by field, by functions (contacts and members are the same Postgres role, so column grants cannot tell them apart).

create table public.organizations (
  id uuid primary key default private.uuid_v7(),
  slug text not null unique,
  name text not null check (length(name) between 1 and 200 and name !~ '[[:cntrl:]]'),
  tax_id text check (length(tax_id) between 1 and 40),
  email text check (email ~ '^[^@\s<>()\[\],;:\\"]+@[^@\s<>()\[\],;:\\"]+$' and length(email) <= 254),
  phone text check (length(phone) <= 40),
  address_line1 text check (length(address_line1) <= 200),
  address_line2 text check (length(address_line2) <= 200),
  postal_code text check (length(postal_code) <= 20),
  city text check (length(city) <= 100),
  region text check (length(region) <= 100),
  country text check (country ~ '^[A-Z]{2}$'),
  color text not null default '#1f5f5b' check (color ~ '^#[0-9a-f]{6}$'),
  -- In the bucket `logos`, named by its bytes and its size in pixels.
  logo_path text check (logo_path ~ '^[0-9a-f-]{36}/[0-9a-f]{64}-[0-9]{1,4}x[0-9]{1,4}[.]png$'),
  language text not null default 'es' check (language in ('es', 'fr', 'en')),
  currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
  time_zone text not null default 'Europe/Madrid',
  portal_enabled boolean not null default true,
  -- What a document's link opens once pressed: the whole portal, or that document alone.
  link_scope text not null default 'portal' check (link_scope in ('portal', 'document')),
  -- How a document goes out by e-mail unless its sender chooses otherwise.
  sending_mode text not null default 'both' check (sending_mode in ('pdf', 'link', 'both')),
  -- Whether contacts answer quotes in the portal, and whether they sign what they accept.
  accepting_quotes boolean not null default true,
  asking_signature boolean not null default false,
  -- VAT is rounded once for each rate, or line by line and then added up: both are lawful, a merchant keeps to one.
  tax_rounding text not null default 'per_tax' check (tax_rounding in ('per_tax', 'per_line')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint organizations_slug_form check (slug ~ '^[a-z0-9](-?[a-z0-9])+$' and length(slug) <= 40),
  -- First segments of addresses that are ours.
  constraint organizations_slug_free check (slug <> all (array[
    'admin', 'api', 'app', 'assets', 'auth', 'docs', 'favicon', 'functions', 'graphql', 'health', 'help', 'index',
    'login', 'logout', 'mail', 'paid', 'public', 'realtime', 'rest', 'robots', 'sign-in', 'sign-up', 'static', 'status',
    'storage', 'support', 'ui', 'well-known', 'www', 'zaguan']))
);
comment on table public.organizations is 'A merchant: who it is, how its portal looks and behaves.';
comment on constraint organizations_pkey on public.organizations is 'Global: the list of merchants, by which all else is parted.';
comment on constraint organizations_slug_key on public.organizations is 'Global: an address leads to one merchant.';
create trigger organizations_email before insert or update of email on public.organizations
  for each row when (new.email is not null) execute function private.keep_email_readable();
create trigger organizations_touch before update on public.organizations
  for each row execute function private.touch();

create function private.check_time_zone() returns trigger
language plpgsql set search_path = '' as $$
begin
  perform now() at time zone new.time_zone;
  return new;
exception when invalid_parameter_value then
  raise exception 'Unknown time zone %', new.time_zone using errcode = 'INVAL';
end
$$;
create trigger organizations_time_zone before insert or update of time_zone on public.organizations
  for each row execute function private.check_time_zone();

create table public.members (
  org_id uuid not null references public.organizations on delete cascade,
  user_id uuid not null references auth.users on delete cascade,
  role text not null check (role in ('owner', 'admin', 'staff', 'accountant')),
  name text not null check (length(name) between 1 and 200 and name !~ '[[:cntrl:]]'),
  created_at timestamptz not null default now(),
  primary key (org_id, user_id)
);
comment on table public.members is 'Who works for a merchant, and as what. An accountant reads and changes nothing.';
create index members_user on public.members (user_id);

-- Membership as sets, computed once in a statement and compared with an indexed column by the policies. In PL/pgSQL, as is
-- all that each request asks: its plans are kept by the connection, where those of SQL functions are made anew each time.
create function private.member_orgs() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(array_agg(m.org_id), '{}') from public.members m where m.user_id = auth.uid());
end
$$;
comment on function private.member_orgs() is 'The merchants the caller works for, in any role.';

create function private.editor_orgs() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(array_agg(m.org_id), '{}') from public.members m
    where m.user_id = auth.uid() and m.role in ('owner', 'admin', 'staff'));
end
$$;
comment on function private.editor_orgs() is 'The merchants in which the caller may change contacts and documents.';

create function private.manager_orgs() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(array_agg(m.org_id), '{}') from public.members m
    where m.user_id = auth.uid() and m.role in ('owner', 'admin'));
end
$$;
comment on function private.manager_orgs() is 'The merchants in which the caller may change settings, gateways and people.';

grant execute on function private.member_orgs(), private.editor_orgs(), private.manager_orgs() to authenticated;

create function private.require_editor(p_org uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if auth.role() = 'service_role' or p_org = any (private.editor_orgs()) then
    return;
  end if;
  if p_org = any (private.member_orgs()) then
    raise exception 'Your role does not allow this' using errcode = 'DENID';
  end if;
  raise exception 'Not found' using errcode = 'NTFND';
end
$$;
comment on function private.require_editor(uuid) is
  'Passes the server and members who may edit. DENID for other members; NTFND for everybody else, as if the merchant did not exist.';

create function private.require_manager(p_org uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_editor(p_org);
  if auth.role() is distinct from 'service_role' and not p_org = any (private.manager_orgs()) then
    raise exception 'Only an owner or administrator may do this' using errcode = 'DENID';
  end if;
end
$$;
comment on function private.require_manager(uuid) is 'As require_editor, for owners and administrators alone.';

create function private.require_member(p_org uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if auth.role() is distinct from 'service_role' and (p_org = any (private.member_orgs())) is not true then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
end
$$;
comment on function private.require_member(uuid) is 'Passes the server and members in any role. NTFND for everybody else.';

create function private.today(p_org uuid) returns date
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select (now() at time zone o.time_zone)::date from public.organizations o where o.id = p_org);
end
$$;
comment on function private.today(uuid) is 'The day it is where the merchant is.';

alter table public.organizations enable row level security;
revoke all on public.organizations from anon, authenticated;
grant select on public.organizations to authenticated;
grant update (name, tax_id, email, phone, address_line1, address_line2, postal_code, city, region, country, color,
  language, time_zone, portal_enabled, link_scope, sending_mode, accepting_quotes, asking_signature,
  tax_rounding) on public.organizations to authenticated;
create policy organizations_read on public.organizations for select to authenticated
  using (id = any ((select private.member_orgs())::uuid[]));
create policy organizations_change on public.organizations for update to authenticated
  using (id = any ((select private.manager_orgs())::uuid[]))
  with check (id = any ((select private.manager_orgs())::uuid[]));

alter table public.members enable row level security;
revoke all on public.members from anon, authenticated;
grant select on public.members to authenticated;
create policy members_read on public.members for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
-- No insert, update or delete: people join and leave through functions, so that a merchant always keeps an owner.
