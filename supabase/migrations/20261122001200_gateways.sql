-- How contacts may pay: the merchant's gateways (their public part), the secrets (encrypted), and a switch per contact.

create table public.gateways (
  org_id uuid not null references public.organizations on delete cascade,
  gateway text not null check (gateway in ('stripe', 'paypal', 'square', 'redsys')),
  mode text not null check (mode in ('test', 'live')),
  enabled boolean not null default true,
  bank_account_id uuid not null,
  -- The merchant's own account at the gateway, as the gateway names it.
  account_ref text,
  -- Attempts remember with which credentials they began, so that a change of keys strands nothing.
  credential_version integer not null default 1,
  tested_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, gateway),
  foreign key (org_id, bank_account_id) references public.bank_accounts
);
comment on table public.gateways is 'Payment gateways of a merchant, each tied to the bank account it pays into. Secrets are elsewhere.';
create index gateways_by_bank_account on public.gateways (org_id, bank_account_id);
create trigger gateways_touch before update on public.gateways for each row execute function private.touch();
create trigger gateways_audit after insert or update or delete on public.gateways
  for each row execute function private.audit_change();

create table private.gateway_secrets (
  org_id uuid not null,
  gateway text not null,
  version integer not null,
  -- AES-256-GCM, made by the functions; the associated data binds merchant, gateway and key version.
  key_version integer not null,
  ciphertext text not null,
  created_at timestamptz not null default now(),
  primary key (org_id, gateway, version),
  foreign key (org_id, gateway) references public.gateways on delete cascade
);
comment on table private.gateway_secrets is
  'Keys and webhook secrets, encrypted outside the database. Old versions stay: payments begun with them must settle.';

create table public.contact_gateways (
  org_id uuid not null,
  contact_id uuid not null,
  gateway text not null,
  enabled boolean not null,
  primary key (org_id, contact_id, gateway),
  foreign key (org_id, contact_id) references public.contacts on delete cascade,
  foreign key (org_id, gateway) references public.gateways on delete cascade
);
comment on table public.contact_gateways is 'Whether a contact may pay through a gateway; without a row, it may.';
create index contact_gateways_by_gateway on public.contact_gateways (org_id, gateway);
create trigger contact_gateways_audit after insert or update or delete on public.contact_gateways
  for each row execute function private.audit_change();

create function private.pays_into(p_gateway public.gateways, p_currency text) returns boolean
language sql stable security definer set search_path = '' as $$
  select b.currency = p_currency from public.bank_accounts b where b.org_id = p_gateway.org_id and b.id = p_gateway.bank_account_id
$$;
comment on function private.pays_into(public.gateways, text) is
  'Whether a gateway pays into an account of this currency: what it brings to one of another, nobody can tell. Null for no gateway.';

create function private.usable_gateways(p_org uuid, p_contact uuid, p_currency text) returns text[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(g.gateway order by g.gateway), '{}')
  from public.gateways g
  left join public.contact_gateways c on c.org_id = g.org_id and c.gateway = g.gateway and c.contact_id = p_contact
  where g.org_id = p_org and g.enabled and coalesce(c.enabled, true) and private.pays_into(g, p_currency)
$$;
comment on function private.usable_gateways(uuid, uuid, text) is
  'The gateways through which a contact may pay in a currency now.';

create function public.save_gateway(p_org uuid, p_gateway text, p_mode text, p_bank_account uuid, p_account_ref text,
  p_key_version integer, p_ciphertext text, p_member uuid) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_version integer;
begin
  perform private.act_for_manager(p_org, p_member);
  if not exists (select from public.bank_accounts b where b.org_id = p_org and b.id = p_bank_account) then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  insert into public.gateways as g (org_id, gateway, mode, bank_account_id, account_ref)
  values (p_org, p_gateway, p_mode, p_bank_account, p_account_ref)
  on conflict (org_id, gateway) do update
    set mode = excluded.mode, bank_account_id = excluded.bank_account_id, account_ref = excluded.account_ref,
      enabled = true, tested_at = now(), credential_version = g.credential_version + 1
  returning g.credential_version into v_version;
  insert into private.gateway_secrets (org_id, gateway, version, key_version, ciphertext)
  values (p_org, p_gateway, v_version, p_key_version, p_ciphertext);
  return v_version;
end
$$;
comment on function public.save_gateway(uuid, text, text, uuid, text, integer, text, uuid) is
  'Stores tested credentials as a new version and answers its number, in the name of the member who gave them. For the server. NTFND; DENID for who manages nothing there.';

create function public.require_manager(p_org uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_manager(p_org);
  return auth.uid();
end
$$;
comment on function public.require_manager(uuid) is
  'For functions, with the caller''s own token, before they use the secret key: NTFND for strangers, DENID below administrator.';

create function public.gateway_secret(p_org uuid, p_gateway text, p_version integer default null)
returns table (version integer, key_version integer, ciphertext text, mode text, account_ref text)
language sql stable security definer set search_path = '' as $$
  select s.version, s.key_version, s.ciphertext, g.mode, g.account_ref
  from public.gateways g
  join private.gateway_secrets s on s.org_id = g.org_id and s.gateway = g.gateway
    and s.version = coalesce(p_version, g.credential_version)
  where g.org_id = p_org and g.gateway = p_gateway
$$;

create function public.gateway_secret_versions(p_org uuid, p_gateway text)
returns table (version integer, key_version integer, ciphertext text, mode text, account_ref text)
language sql stable security definer set search_path = '' as $$
  select s.version, s.key_version, s.ciphertext, g.mode, g.account_ref
  from public.gateways g
  join private.gateway_secrets s on s.org_id = g.org_id and s.gateway = g.gateway
  where g.org_id = p_org and g.gateway = p_gateway
  order by s.version desc limit 2
$$;
comment on function public.gateway_secret_versions(uuid, text) is
  'The last two versions: a webhook signed with the secret before the present one is still ours while secrets rotate.';

grant execute on function public.save_gateway(uuid, text, text, uuid, text, integer, text, uuid),
  public.gateway_secret(uuid, text, integer), public.gateway_secret_versions(uuid, text) to service_role;
grant execute on function public.require_manager(uuid) to authenticated;

alter table public.gateways enable row level security;
alter table public.contact_gateways enable row level security;
revoke all on public.gateways, public.contact_gateways from anon, authenticated;
grant select on public.gateways, public.contact_gateways to authenticated;
grant update (enabled, bank_account_id) on public.gateways to authenticated;
grant insert, update (enabled) on public.contact_gateways to authenticated;
create policy gateways_read on public.gateways for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
create policy gateways_change on public.gateways for update to authenticated
  using (org_id = any ((select private.manager_orgs())::uuid[]))
  with check (org_id = any ((select private.manager_orgs())::uuid[]));
create policy contact_gateways_read on public.contact_gateways for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
create policy contact_gateways_add on public.contact_gateways for insert to authenticated
  with check (org_id = any ((select private.editor_orgs())::uuid[]));
create policy contact_gateways_change on public.contact_gateways for update to authenticated
  using (org_id = any ((select private.editor_orgs())::uuid[]))
  with check (org_id = any ((select private.editor_orgs())::uuid[]));
