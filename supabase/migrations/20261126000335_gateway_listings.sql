-- Payments that were lost all the same: once a day each gateway is asked for all it took, and that is compared with ours.

create table private.gateway_listings (
  org_id uuid not null,
  gateway text not null,
  asked_at timestamptz not null default now(),
  -- Everything that the gateway took before this moment has been compared.
  listed_until timestamptz not null default now(),
  -- When the listing that is under way began, and where in it we are; null between two.
  began_at timestamptz,
  cursor text,
  -- When the merchant was told that the account takes payments that are not the portal's. Once: it may be a shop of its own.
  told_elsewhere_at timestamptz,
  primary key (org_id, gateway),
  foreign key (org_id, gateway) references public.gateways on delete cascade
);
comment on table private.gateway_listings is 'How far each merchant''s gateway has been listed and compared with what is booked.';
create index gateway_listings_due on private.gateway_listings (asked_at);

-- Nothing can be lost before the first attempt.
create function private.begin_gateway_listing() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.gateway_listings (org_id, gateway) values (new.org_id, new.gateway) on conflict (org_id, gateway) do nothing;
  return null;
end
$$;
create trigger payment_attempts_begin_listing after insert on public.payment_attempts
  for each row execute function private.begin_gateway_listing();

create function public.gateways_to_list(p_limit integer default 5)
returns table (org_id uuid, gateway text, since timestamptz, began_at timestamptz, cursor text)
language sql volatile security definer set search_path = '' as $$
  with due as (
    select l.org_id, l.gateway from private.gateway_listings l
    -- One that is under way goes on with the next sweep.
    where private.has_passed(l.asked_at, case when l.cursor is null then interval '1 day' else interval '1 minute' end)
    order by l.asked_at limit p_limit for update skip locked)
  update private.gateway_listings l set asked_at = now(), began_at = coalesce(l.began_at, now()) from due
  where l.org_id = due.org_id and l.gateway = due.gateway
  -- Two days twice: a payment may be made long after its page was opened, and clocks differ.
  returning l.org_id, l.gateway, least(l.listed_until, now()) - interval '2 days', l.began_at, l.cursor
$$;
comment on function public.gateways_to_list(integer) is
  'Gateways whose payments were not listed for a day, or whose listing is under way; asking claims them. `since`: from when to list; `cursor`: beyond which payment.';

create function public.unbooked_payments(p_org uuid, p_gateway text, p_found jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(f.value || jsonb_build_object('attempt', case when f.value ->> 'attempt_id' is not null
    then private.attempt_summary(p_org, (f.value ->> 'attempt_id')::uuid) end) order by f.ordinality), '[]')
  from jsonb_array_elements(p_found) with ordinality f
  where not exists (select from public.payments p
      where p.org_id = p_org and p.gateway = p_gateway and p.external_id = f.value ->> 'payment_ref')
    and not exists (select from private.quarantined_payments q
      where q.org_id = p_org and q.gateway = p_gateway and q.external_id = f.value ->> 'payment_ref')
$$;
comment on function public.unbooked_payments(uuid, text, jsonb) is
  'Of payments [{payment_ref, attempt_id, …}] that a gateway took those that are neither booked nor set aside here, each with its `attempt` (null for none of ours).';

create function public.set_payment_aside(p_org uuid, p_gateway text, p_found jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into private.quarantined_payments (org_id, gateway, external_id, reason, facts)
  values (p_org, p_gateway, p_found ->> 'payment_ref', 'attempt', p_found)
  on conflict (org_id, gateway, external_id) do nothing;
  if found then
    perform private.notify_money(p_org, 'payment_unknown', null, '{}', (p_found ->> 'amount')::bigint, p_found ->> 'currency');
  end if;
end
$$;
comment on function public.set_payment_aside(uuid, text, jsonb) is
  'Keeps a payment {payment_ref, attempt_id, amount, currency} that says it is ours and is none we know, and tells the merchant once.';

create function public.close_gateway_listing(p_org uuid, p_gateway text, p_cursor text, p_elsewhere integer) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_listing private.gateway_listings;
begin
  select * into v_listing from private.gateway_listings l where l.org_id = p_org and l.gateway = p_gateway for update;
  if p_elsewhere > 0 and v_listing.told_elsewhere_at is null then
    perform private.notify_money(p_org, 'payments_elsewhere', null, '{}', null, null);
    v_listing.told_elsewhere_at := now();
  end if;
  update private.gateway_listings l
  set cursor = p_cursor, told_elsewhere_at = v_listing.told_elsewhere_at,
    listed_until = case when p_cursor is null then coalesce(l.began_at, l.listed_until) else l.listed_until end,
    began_at = case when p_cursor is not null then l.began_at end
  where l.org_id = p_org and l.gateway = p_gateway;
end
$$;
comment on function public.close_gateway_listing(uuid, text, text, integer) is
  'A part of a listing has been compared: up to a payment (`p_cursor`), or to its end (null). Not called when something failed. `p_elsewhere`: how many payments of the account were not the portal''s.';

grant execute on function public.gateways_to_list(integer), public.unbooked_payments(uuid, text, jsonb),
  public.set_payment_aside(uuid, text, jsonb), public.close_gateway_listing(uuid, text, text, integer) to service_role;
