-- Beginning and settling a payment. The browser names documents and, to pay a part, amounts; everything else is read here.

create function private.attempt_summary(p_org uuid, p_attempt uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'org_id', a.org_id, 'attempt_id', a.id, 'contact_id', a.contact_id, 'gateway', a.gateway, 'state', a.state,
    'credential_version', a.credential_version, 'currency', a.currency, 'amount', a.amount,
    'gateway_ref', a.gateway_ref, 'checkout_url', a.checkout_url, 'expires_at', a.expires_at, 'created_at', a.created_at,
    'synced_at', a.synced_at, 'open_at_gateway', a.open_at_gateway, 'slug', coalesce(a.asked_for ->> 'slug', o.slug), 'merchant_name', o.name,
    'contact_name', c.name, 'contact_email', a.asked_for ->> 'email', 'language', coalesce(a.asked_for ->> 'language', c.locale),
    'items', (select jsonb_agg(jsonb_build_object('document_id', l.document_id, 'kind', d.kind, 'number', d.number,
        'amount', l.amount, 'still_due', d.balance >= l.amount) order by d.issued_on, d.number)
      from public.payment_attempt_allocations l
      join public.documents d on d.org_id = l.org_id and d.id = l.document_id
      where l.org_id = a.org_id and l.attempt_id = a.id))
  from public.payment_attempts a
  join public.organizations o on o.id = a.org_id
  join public.contacts c on c.org_id = a.org_id and c.id = a.contact_id
  where a.org_id = p_org and a.id = p_attempt
$$;

create function private.amount_asked(p_document public.documents, p_amounts jsonb, p_minimum bigint) returns bigint
language plpgsql immutable set search_path = '' as $$
declare
  v_text text := p_amounts ->> p_document.id::text;
  v_amount bigint;
begin
  if v_text is not null and v_text !~ '^-?[0-9]{1,15}$' then
    raise exception 'An amount is a whole number of minor units' using errcode = 'INVAL';
  end if;
  v_amount := coalesce(v_text::bigint, p_document.balance);
  if v_amount > p_document.balance then
    raise exception 'The amount is more than what is owed on %', p_document.number using errcode = 'AMTHI';
  elsif v_amount <= 0 then
    raise exception 'The amount is too small' using errcode = 'AMTLO';
  elsif v_amount < p_document.balance and p_document.balance - v_amount < p_minimum then
    raise exception 'What would be left is too small to be paid later' using errcode = 'AMTLO';
  end if;
  return v_amount;
end
$$;

create function public.begin_payment(p_gateway text, p_documents uuid[], p_amounts jsonb default '{}', p_minimum bigint default 1,
  p_maximum bigint default null)
returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_session private.portal_sessions := private.require_session();
  v_document public.documents;
  v_wanted jsonb := '{}';
  v_currency text;
  v_total bigint := 0;
  v_gateway public.gateways;
  v_attempt uuid;
  v_open record;
  v_supersede uuid[] := '{}';
begin
  if p_documents is null or cardinality(p_documents) not between 1 and 20
    or cardinality(p_documents) <> (select count(distinct x) from unnest(p_documents) x)
    or jsonb_typeof(coalesce(p_amounts, '{}')) <> 'object' or coalesce(p_minimum, 0) < 1 then
    raise exception 'Choose between one and twenty documents' using errcode = 'INVAL';
  end if;
  -- The rows stay locked until the attempt is written: two tabs meet here, one after the other, always in the same order.
  for v_document in
    select d.* from public.documents d
    where d.org_id = v_session.org_id and d.contact_id = v_session.contact_id and d.id = any (p_documents)
      and d.status <> 'draft' and (v_session.document_id is null or d.id = v_session.document_id)
    order by d.id for no key update
  loop
    if v_document.disputed then
      raise exception 'The contact''s bank holds money of %', v_document.number using errcode = 'DISPU';
    elsif v_document.kind <> 'invoice' or v_document.status = 'void' or v_document.balance <= 0 then
      raise exception 'Document % cannot be paid', v_document.number using errcode = 'NTDUE';
    end if;
    if v_currency <> v_document.currency then
      raise exception 'Documents paid together have one currency' using errcode = 'INVAL';
    end if;
    v_currency := v_document.currency;
    v_wanted := v_wanted || jsonb_build_object(v_document.id,
      private.amount_asked(v_document, coalesce(p_amounts, '{}'), p_minimum));
  end loop;
  if (select count(*) from jsonb_object_keys(v_wanted)) <> cardinality(p_documents) then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  select sum(value::bigint) into v_total from jsonb_each_text(v_wanted);
  if v_total < p_minimum then
    raise exception 'The amount is too small' using errcode = 'AMTLO';
  elsif v_total > p_maximum then
    raise exception 'The gateway takes at most % minor units of % at once', p_maximum, v_currency using errcode = 'GWMAX';
  end if;
  select * into v_gateway from public.gateways g
  where g.org_id = v_session.org_id and g.gateway = p_gateway;
  if not private.pays_into(v_gateway, v_currency) then
    raise exception 'The gateway pays into no account in %', v_currency using errcode = 'GWCUR';
  elsif not coalesce(p_gateway = any (private.usable_gateways(v_session.org_id, v_session.contact_id, v_currency)), false) then
    raise exception 'This way of paying is not available' using errcode = 'GWOFF';
  end if;

  for v_open in
    select a.*, (select jsonb_object_agg(l.document_id, l.amount) from public.payment_attempt_allocations l
      where l.org_id = a.org_id and l.attempt_id = a.id) as wanted
    from public.payment_attempts a
    where a.org_id = v_session.org_id and a.id in (
      select l.attempt_id from public.payment_attempt_allocations l
      where l.org_id = v_session.org_id and l.open and l.document_id = any (p_documents))
  loop
    if v_open.state in ('processing', 'quarantined') then
      raise exception 'A payment of this is on its way' using errcode = 'BUSYY';
    end if;
    if v_open.wanted = v_wanted and v_open.gateway = p_gateway and v_open.credential_version = v_gateway.credential_version
      -- Long enough for the contact to pay, and for a gateway that wants its session to last half an hour.
      and v_open.expires_at > now() + (case when v_open.checkout_url is null then interval '35 minutes' else interval '5 minutes' end) then
      return private.attempt_summary(v_session.org_id, v_open.id) || jsonb_build_object('supersede', '[]'::jsonb);
    end if;
    v_supersede := v_supersede || v_open.id;
  end loop;
  if cardinality(v_supersede) > 0 then
    return jsonb_build_object('supersede', to_jsonb(v_supersede), 'org_id', v_session.org_id);
  end if;

  -- Each open attempt is a page at the gateway and work for the sweep, which serves all merchants. Counted one at a time.
  perform pg_advisory_xact_lock(hashtextextended('begin_payment' || v_session.contact_id, 0));
  if (select count(*) from public.payment_attempts a where a.org_id = v_session.org_id
      and a.contact_id = v_session.contact_id and a.state in ('created', 'pending')) >= 20 then
    raise exception 'Too many payments were begun and left open' using errcode = 'BUSYY';
  end if;
  insert into public.payment_attempts (org_id, contact_id, gateway, mode, credential_version, currency, amount, asked_for)
  select o.id, c.id, p_gateway, v_gateway.mode, v_gateway.credential_version, v_currency, v_total,
    jsonb_build_object('slug', o.slug, 'email', c.email, 'language', c.locale)
  from public.organizations o join public.contacts c on c.org_id = o.id
  where o.id = v_session.org_id and c.id = v_session.contact_id
  returning id into v_attempt;
  insert into public.payment_attempt_allocations (org_id, attempt_id, document_id, amount)
  select v_session.org_id, v_attempt, w.key::uuid, w.value::bigint from jsonb_each_text(v_wanted) w;
  return private.attempt_summary(v_session.org_id, v_attempt) || jsonb_build_object('supersede', '[]'::jsonb);
end
$$;
comment on function public.begin_payment(text, uuid[], jsonb, bigint, bigint) is
  'The contact''s open attempt for this selection: the one there is, or a new one. `supersede` names open attempts that must be ended at their gateway first; then ask again. '
  'NOSES, PRVEW, INVAL, NTFND, NTDUE, DISPU, AMTLO, AMTHI, GWMAX, GWCUR, GWOFF, BUSYY.';
grant execute on function public.begin_payment(text, uuid[], jsonb, bigint, bigint) to authenticated;

create function public.attach_checkout(p_org uuid, p_attempt uuid, p_ref text, p_url text, p_return_token text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update public.payment_attempts a
  set gateway_ref = p_ref, checkout_url = p_url, return_token_hash = private.token_hash(p_return_token),
    state = case when a.state = 'created' then 'pending' else a.state end,
    open_at_gateway = case when a.state in ('failed', 'expired') then 'open' end
  where a.org_id = p_org and a.id = p_attempt and (a.gateway_ref is null or a.gateway_ref = p_ref);
  if not found then
    raise exception 'The attempt has another session already' using errcode = 'STATE';
  end if;
  return (select a.state in ('created', 'pending') from public.payment_attempts a where a.org_id = p_org and a.id = p_attempt);
end
$$;
comment on function public.attach_checkout(uuid, uuid, text, text, text) is
  'Remembers the gateway''s session. False when the attempt was closed meanwhile: then the session must be ended at the gateway, which the sweep does where the caller could not.';

create function public.close_unopened(p_org uuid, p_attempt uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_closed boolean;
begin
  update public.payment_attempts a set state = 'expired', synced_at = now()
  where a.org_id = p_org and a.id = p_attempt and a.gateway_ref is null and a.state = 'created';
  v_closed := found;
  update public.payment_attempt_allocations l set open = false
  where v_closed and l.org_id = p_org and l.attempt_id = p_attempt and l.open;
  return private.attempt_summary(p_org, p_attempt);
end
$$;
comment on function public.close_unopened(uuid, uuid) is
  'Closes an attempt of whose session nobody here knows, and answers how it stands. One whose session was attached meanwhile has a payer: it stays as it is.';

create function public.attempt_to_settle(p_org uuid, p_attempt uuid) returns jsonb
language sql stable security definer set search_path = '' as $$ select private.attempt_summary(p_org, p_attempt) $$;
comment on function public.attempt_to_settle(uuid, uuid) is 'What the server needs to ask the gateway about an attempt; null when there is none.';

create function public.attempt_by_return_token(p_token text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.attempt_summary(a.org_id, a.id) from public.payment_attempts a
  where a.return_token_hash = private.token_hash(p_token)
$$;
comment on function public.attempt_by_return_token(text) is 'The attempt to which a payer returns; null for an unknown token.';

create function public.attempts_to_sync(p_limit integer default 50) returns setof jsonb
language sql volatile security definer set search_path = '' as $$
  with due as (
    select a.org_id, a.id from public.payment_attempts a
    where (a.state in ('created', 'pending', 'processing') or a.open_at_gateway is not null or a.fee_awaited_until > now())
      and private.has_passed(coalesce(a.synced_at, a.created_at), case
        -- A fee comes in seconds or in days: each time it is asked for after half as long again.
        when a.fee_awaited_until is not null then greatest(interval '1 minute', (now() - a.created_at) / 2)
        when a.created_at > now() - interval '15 minutes' then interval '1 minute'
        -- A debit takes days.
        when a.created_at < now() - interval '1 day' then interval '1 hour' else interval '5 minutes' end)
    order by a.synced_at nulls first, a.created_at limit p_limit for update skip locked),
  claimed as (
    update public.payment_attempts a set synced_at = now() from due
    where a.org_id = due.org_id and a.id = due.id returning a.org_id, a.id)
  select private.attempt_summary(c.org_id, c.id) from claimed c
$$;
comment on function public.attempts_to_sync(integer) is
  'Attempts that are open here or at the gateway, or whose fee is not known yet, and nobody asked about for a while; asking claims them, so that two sweeps share the work.';

grant execute on function public.attach_checkout(uuid, uuid, text, text, text), public.close_unopened(uuid, uuid),
  public.attempt_to_settle(uuid, uuid),
  public.attempt_by_return_token(text),
  public.attempts_to_sync(integer) to service_role;
