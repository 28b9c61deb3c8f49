-- What the gateway says becomes what is booked: under a lock, once, whichever messenger came first.

create function private.allocate_payment(p_payment public.payments, p_attempt uuid) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  v_line record;
  v_left bigint := p_payment.amount;
  v_share bigint;
begin
  -- All of them first: a loop reads ahead in parts, and between two the contact's standing is held.
  perform from public.payment_attempt_allocations l
  join public.documents d on d.org_id = l.org_id and d.id = l.document_id
  where l.org_id = p_payment.org_id and l.attempt_id = p_attempt
  order by d.id for no key update of d;
  for v_line in
    -- Not its balance, which is zero during a dispute: money for an invoice goes to that invoice then too.
    select d.id, l.amount, case when d.kind = 'invoice' and d.status not in ('draft', 'void') then d.total - d.paid else 0 end as owed
    from public.payment_attempt_allocations l
    join public.documents d on d.org_id = l.org_id and d.id = l.document_id
    where l.org_id = p_payment.org_id and l.attempt_id = p_attempt
    order by d.id
  loop
    v_share := least(v_line.amount, v_line.owed, v_left);
    if v_share > 0 then
      insert into public.payment_allocations (org_id, payment_id, document_id, amount)
      values (p_payment.org_id, p_payment.id, v_line.id, v_share);
      -- The day that journal and receipt have, though it was learnt of later.
      insert into public.document_events (org_id, document_id, kind, amount, at)
      values (p_payment.org_id, v_line.id, 'paid', v_share, least(p_payment.received_at, now()));
      v_left := v_left - v_share;
    end if;
  end loop;
  return v_left;
end
$$;
comment on function private.allocate_payment(public.payments, uuid) is
  'Pays the attempt''s documents as far as they still owe, and answers what is left over (minor units): the contact''s credit.';

create function private.documents_of_attempt(p_org uuid, p_attempt uuid) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select array_agg(l.document_id) from public.payment_attempt_allocations l where l.org_id = p_org and l.attempt_id = p_attempt
$$;

create function private.book_payment(p_attempt public.payment_attempts, p_facts jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_org uuid := p_attempt.org_id;
  v_payment public.payments;
  v_left bigint;
begin
  insert into public.payments (org_id, contact_id, gateway, bank_account_id, attempt_id, external_id, currency, amount, fee, received_at)
  select v_org, p_attempt.contact_id, p_attempt.gateway, g.bank_account_id, p_attempt.id, p_facts ->> 'payment_ref',
    p_attempt.currency, p_attempt.amount, (p_facts ->> 'fee')::bigint,
    coalesce((p_facts ->> 'paid_at')::timestamptz, now())
  from public.gateways g where g.org_id = v_org and g.gateway = p_attempt.gateway
  on conflict (org_id, gateway, external_id) do nothing
  returning * into v_payment;
  if not found then
    return false;
  end if;
  v_left := private.allocate_payment(v_payment, p_attempt.id);
  perform private.post_entry(v_org, 'payment', v_payment.id,
    (select (v_payment.received_at at time zone o.time_zone)::date from public.organizations o where o.id = v_org),
    v_payment.currency, jsonb_build_array(
      jsonb_build_object('account', private.ledger_account(v_org, 'bank', v_payment.bank_account_id),
        'amount', v_payment.amount - coalesce(v_payment.fee, 0)),
      jsonb_build_object('account', private.ledger_account(v_org, 'fees'), 'amount', coalesce(v_payment.fee, 0)),
      jsonb_build_object('account', private.ledger_account(v_org, 'receivable'), 'contact', v_payment.contact_id,
        'amount', -(v_payment.amount - v_left)),
      jsonb_build_object('account', private.ledger_account(v_org, 'credit'), 'contact', v_payment.contact_id,
        'amount', -v_left)));
  perform private.notify_money(v_org, n.kind, v_payment.contact_id, private.documents_of_attempt(v_org, p_attempt.id), n.amount,
    v_payment.currency)
  from (values ('payment_received', v_payment.amount), ('payment_surplus', v_left)) as n (kind, amount)
  where n.amount > 0;
  perform private.queue_mail(v_org, 'receipt', v_payment.contact_id, v_payment.id);
  perform private.queue_mail(v_org, 'payment_notice', v_payment.contact_id, v_payment.id);
  return true;
end
$$;
comment on function private.book_payment(public.payment_attempts, jsonb) is
  'Payment, allocations, journal entry, notification and mails, together or not at all. False when that money is booked already.';

create function private.book_late_fee(p_attempt public.payment_attempts, p_facts jsonb) returns timestamptz
language plpgsql security definer set search_path = '' as $$
declare
  v_org uuid := p_attempt.org_id;
  v_payment public.payments;
begin
  select * into v_payment from public.payments p
  where p.org_id = v_org and p.gateway = p_attempt.gateway and p.external_id = p_facts ->> 'payment_ref'
  for no key update;
  if v_payment.fee is null and p_facts ->> 'fee' is not null then
    update public.payments p set fee = (p_facts ->> 'fee')::bigint
    where p.org_id = v_org and p.id = v_payment.id returning * into v_payment;
    perform private.post_entry(v_org, 'payment_fee', v_payment.id, private.today(v_org), v_payment.currency, jsonb_build_array(
      jsonb_build_object('account', private.ledger_account(v_org, 'bank', v_payment.bank_account_id), 'amount', -v_payment.fee),
      jsonb_build_object('account', private.ledger_account(v_org, 'fees'), 'amount', v_payment.fee)));
  end if;
  -- One that is taken in another currency is never told.
  return case when v_payment.fee is null then v_payment.created_at + interval '7 days' end;
end
$$;
comment on function private.book_late_fee(public.payment_attempts, jsonb) is
  'Books the fee of a payment that came without one, once, and answers until when to ask for it; null when it is known.';

create function private.mismatch(p_attempt public.payment_attempts, p_facts jsonb) returns text
language sql immutable set search_path = '' as $$
  select case
    when (p_facts ->> 'attempt_id') is distinct from p_attempt.id::text then 'attempt'
    when (p_facts ->> 'mode') is distinct from p_attempt.mode then 'mode'
    when (p_facts ->> 'currency') is distinct from p_attempt.currency then 'currency'
    when (p_facts ->> 'amount')::bigint is distinct from p_attempt.amount then 'amount'
  end
$$;
comment on function private.mismatch(public.payment_attempts, jsonb) is 'Why money that arrived is not what was asked for; null when it is.';

create function private.misplaced(p_attempt public.payment_attempts, p_facts jsonb) returns text
language sql stable security definer set search_path = '' as $$
  select 'currency' from public.gateways g
  where g.org_id = p_attempt.org_id and g.gateway = p_attempt.gateway and not private.pays_into(g, p_attempt.currency)
    and not exists (select from public.payments p where p.org_id = g.org_id and p.gateway = g.gateway
      and p.external_id = p_facts ->> 'payment_ref')
$$;
comment on function private.misplaced(public.payment_attempts, jsonb) is
  'Why money that arrived cannot be booked: its gateway was tied to an account of another currency meanwhile. Null when it can, or is.';

create function public.settle_attempt(p_org uuid, p_attempt uuid, p_facts jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_attempt public.payment_attempts;
  v_status text := p_facts ->> 'status';
  v_reason text;
  v_booked boolean := false;
  v_state text;
  v_fee_until timestamptz;
begin
  select * into v_attempt from public.payment_attempts a where a.org_id = p_org and a.id = p_attempt for no key update;
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  v_state := v_attempt.state;
  v_fee_until := v_attempt.fee_awaited_until;
  if v_status = 'paid' then
    v_reason := coalesce(private.mismatch(v_attempt, p_facts), private.misplaced(v_attempt, p_facts));
    if v_reason is not null then
      insert into private.quarantined_payments (org_id, gateway, external_id, attempt_id, reason, facts)
      values (p_org, v_attempt.gateway, p_facts ->> 'payment_ref', p_attempt, v_reason, p_facts)
      on conflict (org_id, gateway, external_id) do nothing;
      if found then
        perform private.notify_money(p_org, 'payment_quarantined', v_attempt.contact_id,
          private.documents_of_attempt(p_org, p_attempt), v_attempt.amount, v_attempt.currency);
      end if;
      v_state := case when v_state = 'succeeded' then v_state else 'quarantined' end;
    else
      -- Money that arrived is booked, whatever became of the attempt or its documents meanwhile.
      v_booked := private.book_payment(v_attempt, p_facts);
      v_fee_until := private.book_late_fee(v_attempt, p_facts);
      v_state := 'succeeded';
    end if;
  elsif v_state in ('created', 'pending', 'processing') then
    v_state := case v_status
      when 'processing' then 'processing' when 'failed' then 'failed'
      when 'expired' then 'expired' when 'cancelled' then 'expired' else v_state end;
  end if;
  update public.payment_attempts a
  set state = v_state, synced_at = now(), fee_awaited_until = v_fee_until, gateway_ref = coalesce(a.gateway_ref, p_facts ->> 'ref'),
    -- Facts about another session of the same attempt say nothing of the one that is remembered.
    open_at_gateway = case when p_facts ->> 'ref' <> a.gateway_ref then a.open_at_gateway
      when v_state in ('failed', 'expired') and v_status in ('open', 'processing') then v_status end
  where a.org_id = p_org and a.id = p_attempt;
  if v_state in ('succeeded', 'failed', 'expired') then
    update public.payment_attempt_allocations l set open = false
    where l.org_id = p_org and l.attempt_id = p_attempt and l.open;
  end if;
  return private.attempt_summary(p_org, p_attempt) || jsonb_build_object('booked', v_booked);
end
$$;
comment on function public.settle_attempt(uuid, uuid, jsonb) is
  'Applies the gateway''s facts {status, ref, payment_ref, attempt_id, mode, currency, amount, fee, paid_at} to an attempt. May be called any number of times, in any order.';

create function public.record_gateway_event(p_org uuid, p_gateway text, p_event text, p_type text, p_ref text,
  p_attempt uuid default null, p_payment text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_event private.gateway_events;
begin
  insert into private.gateway_events as e (org_id, gateway, event_id, type, gateway_ref)
  values (p_org, p_gateway, p_event, p_type, p_ref)
  on conflict (org_id, gateway, event_id) do update set received_at = e.received_at
  returning * into v_event;
  return jsonb_build_object(
    'done', v_event.applied_at is not null or v_event.set_aside is not null,
    'attempt_id', coalesce(
      (select p.attempt_id from public.payments p
        where p.org_id = p_org and p.gateway = p_gateway and p.external_id = p_payment),
      (select a.id from public.payment_attempts a
        where a.org_id = p_org and a.gateway = p_gateway and (a.gateway_ref = p_ref or a.id = p_attempt)
        order by (a.gateway_ref = p_ref) desc nulls last limit 1)));
end
$$;
comment on function public.record_gateway_event(uuid, text, text, text, text, uuid, text) is
  'Stores a verified event once and finds its attempt within the merchant of the address: by the payment, session or attempt it names. `done`: it was applied or set aside before.';

create function public.close_gateway_event(p_org uuid, p_gateway text, p_event text, p_set_aside text default null) returns void
language sql volatile security definer set search_path = '' as $$
  update private.gateway_events e
  set applied_at = case when p_set_aside is null then now() end, set_aside = p_set_aside
  where e.org_id = p_org and e.gateway = p_gateway and e.event_id = p_event
$$;

grant execute on function public.settle_attempt(uuid, uuid, jsonb),
  public.record_gateway_event(uuid, text, text, text, text, uuid, text),
  public.close_gateway_event(uuid, text, text, text) to service_role;
