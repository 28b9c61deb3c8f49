-- A contact's credential at *this* merchant. Each has an auth user of its own whose address is a random alias, so that a
-- merchant who sets a password opens its own portal and nobody else's, though the same person be a contact of many.

create table public.portal_accounts (
  org_id uuid not null,
  id uuid not null default gen_random_uuid(),
  contact_id uuid not null,
  user_id uuid unique references auth.users on delete set null (user_id),
  -- The contact's e-mail, which it follows. A link opens the account without one, or beside others with the same.
  email text,
  -- The address with which its auth user is made: random, so nobody finds the user by a person's e-mail. Each password
  -- brings another, see private.auth_address.
  alias text not null default gen_random_uuid() || '@contacts.invalid',
  -- Null: no password was ever set through our functions, whatever the auth server may hold.
  password_set_at timestamptz,
  last_seen_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, contact_id),
  unique (org_id, alias),
  foreign key (org_id, contact_id) references public.contacts on delete cascade
);
comment on table public.portal_accounts is 'The credential of a contact at a merchant.';
comment on constraint portal_accounts_user_id_key on public.portal_accounts is
  'Global: the auth server knows no merchants, and a user of one must open nothing at another.';
-- Whoever signs in by e-mail and password is found by the e-mail: of several contacts with one address, one has a password.
create unique index portal_accounts_email on public.portal_accounts (org_id, private.email_key(email))
  where password_set_at is not null;

alter table public.portal_accounts enable row level security;
revoke all on public.portal_accounts from anon, authenticated;
-- Not the alias and not the user: nobody needs them outside the functions.
grant select (org_id, id, contact_id, email, password_set_at, last_seen_at, created_at)
  on public.portal_accounts to authenticated;
create policy portal_accounts_read on public.portal_accounts for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));

-- The auth server is asked, not this table: a password and its address change there in one step.
create function private.auth_address(p_account public.portal_accounts) returns text
language sql stable security definer set search_path = '' as $$
  select coalesce((select u.email from auth.users u where u.id = p_account.user_id), p_account.alias)
$$;
comment on function private.auth_address(public.portal_accounts) is
  'The address of the account''s auth user at this moment. Tokens name it, so the one that belongs to a password was in none before it.';

create function private.ensure_portal_account(p_org uuid, p_contact uuid) returns public.portal_accounts
language plpgsql security definer set search_path = '' as $$
declare
  v_account public.portal_accounts;
  v_email text;
begin
  select * into v_account from public.portal_accounts a where a.org_id = p_org and a.contact_id = p_contact;
  if found then
    return v_account;
  end if;
  select c.email into v_email from public.contacts c where c.org_id = p_org and c.id = p_contact;
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  insert into public.portal_accounts (org_id, contact_id, email)
  values (p_org, p_contact, v_email)
  on conflict (org_id, contact_id) do nothing
  returning * into v_account;
  if not found then
    select * into v_account from public.portal_accounts a where a.org_id = p_org and a.contact_id = p_contact;
  end if;
  return v_account;
end
$$;

-- Signing in goes by the e-mail on record: when it changes, the old one opens nothing.
create function private.follow_contact_email() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.portal_accounts a set email = new.email
  where a.org_id = new.org_id and a.contact_id = new.id;
  return null;
exception when unique_violation then
  raise exception 'Another contact with a password has this e-mail' using errcode = 'EMLTK';
end
$$;
create trigger contacts_email after update of email on public.contacts
  for each row when (old.email is distinct from new.email) execute function private.follow_contact_email();

create function private.may_choose_password(p_org uuid, p_contact uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select c.email is not null and not exists (select from public.portal_accounts a
    where a.org_id = p_org and a.contact_id <> p_contact and a.password_set_at is not null
      and private.email_key(a.email) = private.email_key(c.email))
  from public.contacts c where c.org_id = p_org and c.id = p_contact
$$;
comment on function private.may_choose_password(uuid, uuid) is
  'Whether a contact has an e-mail to sign in with, and no other contact signs in with it.';

create function public.contacts_with_email(p_org uuid, p_email text, p_except uuid default null)
returns table (id uuid, name text, has_password boolean, archived boolean)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_member(p_org);
  return query select c.id, c.name::text, a.password_set_at is not null, c.archived_at is not null
    from public.contacts c left join public.portal_accounts a on a.org_id = c.org_id and a.contact_id = c.id
    where c.org_id = p_org and private.email_key(c.email) = private.email_key(p_email) and c.id is distinct from p_except
    order by a.password_set_at is null, c.id limit 5;
end
$$;
comment on function public.contacts_with_email(uuid, text, uuid) is
  'For members: the other contacts with an e-mail, however it is written; who has a password first, five at most. NTFND.';
grant execute on function public.contacts_with_email(uuid, text, uuid) to authenticated;
