-- A refund or dispute that nobody announced: each gateway is asked from time to time what happened since it was last asked.

create table private.gateway_checks (
  org_id uuid not null,
  gateway text not null,
  asked_at timestamptz not null default now(),
  -- Everything that happened at the gateway before this moment has been heard.
  heard_until timestamptz not null,
  primary key (org_id, gateway),
  foreign key (org_id, gateway) references public.gateways on delete cascade
);
comment on table private.gateway_checks is 'When a merchant''s gateway was last asked for news, and until when they are known.';
create index gateway_checks_due on private.gateway_checks (asked_at);

-- Only money that came can go back: the first payment begins it.
create function private.begin_gateway_checks() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Money may come by a gateway that was taken away meanwhile: it is booked all the same.
  insert into private.gateway_checks (org_id, gateway, heard_until)
  select g.org_id, g.gateway, new.received_at from public.gateways g where g.org_id = new.org_id and g.gateway = new.gateway
  on conflict (org_id, gateway) do nothing;
  return null;
end
$$;
create trigger payments_begin_checks after insert on public.payments
  for each row execute function private.begin_gateway_checks();

create function public.gateways_to_check(p_limit integer default 20)
returns table (org_id uuid, gateway text, since timestamptz, until timestamptz)
language sql volatile security definer set search_path = '' as $$
  with due as (
    select c.org_id, c.gateway from private.gateway_checks c
    where private.has_passed(c.asked_at, interval '10 minutes')
    order by c.asked_at limit p_limit for update skip locked)
  update private.gateway_checks c set asked_at = now() from due
  where c.org_id = due.org_id and c.gateway = due.gateway
  -- An hour twice: clocks differ, and what was heard is not applied again.
  returning c.org_id, c.gateway, least(c.heard_until, now()) - interval '1 hour', c.asked_at
$$;
comment on function public.gateways_to_check(integer) is
  'Gateways that were not asked for news in the last ten minutes, also those switched off; asking claims them. `since`: from when to ask; `until`: what to close the check with.';

create function public.close_gateway_check(p_org uuid, p_gateway text, p_until timestamptz) returns void
language sql volatile security definer set search_path = '' as $$
  update private.gateway_checks c set heard_until = greatest(case when c.heard_until <= now() then c.heard_until end, p_until)
  where c.org_id = p_org and c.gateway = p_gateway
$$;
comment on function public.close_gateway_check(uuid, text, timestamptz) is
  'All that happened at a gateway until then has been applied. Not called when something failed: the next check asks again from where the last good one ended.';

create table private.gateway_refusals (
  org_id uuid not null,
  gateway text not null,
  credential_version integer not null,
  told_at timestamptz not null default now(),
  primary key (org_id, gateway, credential_version),
  foreign key (org_id, gateway) references public.gateways on delete cascade
);
comment on table private.gateway_refusals is 'Keys that a gateway no longer takes, of which the merchant was told.';

create function public.note_gateway_refusal(p_org uuid, p_gateway text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into private.gateway_refusals (org_id, gateway, credential_version)
  select g.org_id, g.gateway, g.credential_version from public.gateways g where g.org_id = p_org and g.gateway = p_gateway
  on conflict do nothing;
  if found then
    perform private.notify_money(p_org, 'gateway_refused', null, '{}', null, null);
  end if;
end
$$;
comment on function public.note_gateway_refusal(uuid, text) is
  'The gateway refuses the merchant''s present keys: the merchant is told, once for them.';

grant execute on function public.gateways_to_check(integer), public.close_gateway_check(uuid, text, timestamptz),
  public.note_gateway_refusal(uuid, text) to service_role;
