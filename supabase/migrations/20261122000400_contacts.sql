-- Whom a merchant trades with. The table is the merchant's: a contact reads its own card through portal_profile().

create table public.contacts (
  org_id uuid not null references public.organizations on delete cascade,
  id uuid not null default private.uuid_v7(),
  kind text not null default 'customer' check (kind in ('customer', 'supplier', 'both')),
  -- Sorted as people sort names, Á beside A.
  name text collate "und-x-icu" not null check (length(name) between 1 and 200 and name !~ '[[:cntrl:]]'),
  tax_id text check (length(tax_id) between 1 and 40),
  email text check (email ~ '^[^@\s<>()\[\],;:\\"]+@[^@\s<>()\[\],;:\\"]+$' and length(email) <= 254),
  phone text check (length(phone) <= 40),
  address_line1 text check (length(address_line1) <= 200),
  address_line2 text check (length(address_line2) <= 200),
  postal_code text check (length(postal_code) <= 20),
  city text check (length(city) <= 100),
  region text check (length(region) <= 100),
  country text check (country ~ '^[A-Z]{2}$'),
  locale text not null default 'es' check (locale in ('es', 'fr', 'en')),
  portal_enabled boolean not null default true,
  catalogue_enabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (org_id, id)
);
comment on table public.contacts is 'Customers and suppliers of a merchant.';
create index contacts_by_name on public.contacts (org_id, name, id);
create index contacts_by_age on public.contacts (org_id, created_at, id);
create index contacts_by_email on public.contacts (org_id, private.email_key(email));
create trigger contacts_readable_email before insert or update of email on public.contacts
  for each row when (new.email is not null) execute function private.keep_email_readable();
create trigger contacts_touch before update on public.contacts
  for each row execute function private.touch();
create trigger contacts_audit after insert or update or delete on public.contacts
  for each row execute function private.audit_change();

alter table public.contacts enable row level security;
revoke all on public.contacts from anon, authenticated;
grant select on public.contacts to authenticated;
grant insert (org_id, kind, name, tax_id, email, phone, address_line1, address_line2, postal_code, city, region, country,
  locale, portal_enabled, catalogue_enabled) on public.contacts to authenticated;
grant update (kind, name, tax_id, email, phone, address_line1, address_line2, postal_code, city, region, country,
  locale, portal_enabled, catalogue_enabled, archived_at) on public.contacts to authenticated;
create policy contacts_read on public.contacts for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
create policy contacts_add on public.contacts for insert to authenticated
  with check (org_id = any ((select private.editor_orgs())::uuid[]));
create policy contacts_change on public.contacts for update to authenticated
  using (org_id = any ((select private.editor_orgs())::uuid[]))
  with check (org_id = any ((select private.editor_orgs())::uuid[]));
-- No delete: a contact with history is archived, or erased by a function that keeps what the law asks to keep.
