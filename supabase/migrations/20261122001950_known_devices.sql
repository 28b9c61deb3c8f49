-- Browsers in which a contact signed in before. Their tries are counted by themselves, so that a stranger who guesses at a
-- known e-mail uses up the tries of strangers and not the owner's. The token opens nothing: with it one still has to know
-- the password, and may guess as often as without.

create table private.known_devices (
  org_id uuid not null,
  id uuid not null default private.uuid_v7(),
  account_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  seen_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, token_hash),
  foreign key (org_id, account_id) references public.portal_accounts on delete cascade
);
comment on table private.known_devices is 'Proof of an earlier sign-in, ten for an account at most; half a year unused, or with another password, and it is forgotten.';
create index known_devices_by_account on private.known_devices (org_id, account_id, seen_at);

create function private.known_device(p_org uuid, p_account uuid, p_token text) returns uuid
language sql stable security definer set search_path = '' as $$
  select d.id from private.known_devices d
  where d.token_hash = private.token_hash(p_token) and d.org_id = p_org and d.account_id = p_account
    and d.seen_at > now() - interval '180 days'
$$;

create function public.know_device(p_org uuid, p_account uuid, p_token text default null) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_device uuid := private.known_device(p_org, p_account, p_token);
  v_token text := p_token;
begin
  if v_device is null then
    v_token := private.new_token();
    insert into private.known_devices (org_id, account_id, token_hash)
    values (p_org, p_account, private.token_hash(v_token)) returning id into v_device;
  end if;
  update private.known_devices d set seen_at = now() where d.org_id = p_org and d.id = v_device;
  delete from private.known_devices d where d.org_id = p_org and d.account_id = p_account and d.id in (
    select o.id from private.known_devices o where o.org_id = p_org and o.account_id = p_account
    order by o.id = v_device desc, o.seen_at desc, o.id desc offset 10);
  return v_token;
end
$$;
comment on function public.know_device(uuid, uuid, text) is
  'Once somebody has signed in: the token by which the browser is known from then on, the one it has or a new one.';
grant execute on function public.know_device(uuid, uuid, text) to service_role;
