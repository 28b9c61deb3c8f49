-- What the gateway says went back becomes what is booked: under the payment's lock, once, in whatever order it is heard.

-- p_known: payment and amount of the row there is already; null when it is new. p_most: no more can go back.
create function private.reversal_mismatch(p_payment public.payments, p_facts jsonb, p_known_payment uuid,
  p_known_amount bigint default null, p_most bigint default null)
returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  v_amount bigint := (p_facts ->> 'amount')::bigint;
begin
  return case
    when p_payment.id is null or p_known_payment <> p_payment.id then 'payment'
    when (p_facts ->> 'mode') is distinct from coalesce((select a.mode from public.payment_attempts a
      where a.org_id = p_payment.org_id and a.id = p_payment.attempt_id), p_facts ->> 'mode') then 'mode'
    when (p_facts ->> 'currency') is distinct from p_payment.currency then 'currency'
    when v_amount is null or v_amount < 1 or v_amount > p_most or v_amount <> p_known_amount then 'amount'
  end;
end
$$;
comment on function private.reversal_mismatch(public.payments, jsonb, uuid, bigint, bigint) is
  'Why what a gateway says went back does not fit its payment; null when it does.';

create function private.set_reversal_aside(p_org uuid, p_gateway text, p_ref text, p_reason text, p_facts jsonb, p_payment public.payments)
returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.quarantined_payments (org_id, gateway, external_id, attempt_id, reason, facts)
  values (p_org, p_gateway, p_ref, p_payment.attempt_id, p_reason, p_facts)
  on conflict (org_id, gateway, external_id) do nothing;
  if found then
    perform private.notify_money(p_org, 'refund_quarantined', p_payment.contact_id,
      private.documents_of_money(p_org, 'payment', p_payment.id), (p_facts ->> 'amount')::bigint,
      case when p_facts ->> 'currency' ~ '^[A-Z]{3}$' then p_facts ->> 'currency' end);
    if p_payment.id is not null then
      perform private.queue_mail(p_org, 'misfit_notice', p_payment.contact_id, p_payment.id,
        jsonb_build_object('amount', (p_facts ->> 'amount')::bigint), format('misfit_notice:%s:%s', p_payment.id, p_ref));
    end if;
  end if;
  return jsonb_build_object('state', 'quarantined', 'booked', false);
end
$$;

create function public.settle_refund(p_org uuid, p_gateway text, p_facts jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_payment public.payments;
  v_refund public.refunds;
  v_status text := p_facts ->> 'status';
  v_state text;
  v_reason text;
begin
  -- Whatever goes back of one payment comes here one after the other.
  select * into v_payment from public.payments p
  where p.org_id = p_org and p.gateway = p_gateway and p.external_id = p_facts ->> 'payment_ref' for no key update;
  select * into v_refund from public.refunds r
  where r.org_id = p_org and r.gateway = p_gateway and r.external_id = p_facts ->> 'refund_ref';
  v_state := coalesce(v_refund.state, 'pending');
  v_reason := private.reversal_mismatch(v_payment, p_facts, v_refund.payment_id, v_refund.amount, v_payment.amount);
  -- A bank may have taken the same money: then both went. Refunds alone never come to more than the payment.
  if v_reason is null and v_status = 'succeeded' and v_state = 'pending'
    and (p_facts ->> 'amount')::bigint > private.unrefunded(v_payment) then
    v_reason := 'amount';
  end if;
  if v_reason is not null then
    return private.set_reversal_aside(p_org, p_gateway, p_facts ->> 'refund_ref', v_reason, p_facts, v_payment);
  end if;
  if v_refund.id is null then
    insert into public.refunds (org_id, payment_id, gateway, external_id, currency, amount, made_at)
    values (p_org, v_payment.id, p_gateway, p_facts ->> 'refund_ref', v_payment.currency, (p_facts ->> 'amount')::bigint,
      coalesce((p_facts ->> 'made_at')::timestamptz, now()))
    returning * into v_refund;
  end if;
  if private.reversal_rank(v_status) is null or private.reversal_rank(v_status) <= private.reversal_rank(v_state) then
    return jsonb_build_object('state', v_state, 'booked', false);
  end if;
  update public.refunds r
  set state = v_status, failed_at = case when v_status = 'failed' then coalesce((p_facts ->> 'failed_at')::timestamptz, now()) end
  where r.org_id = p_org and r.id = v_refund.id returning * into v_refund;
  if v_status = 'succeeded' then
    perform private.post_reversal(v_payment, 'refund', v_refund.id, v_refund.made_at, 1, v_refund.amount,
      private.take_back(v_payment, v_refund.amount, 'refunded', v_refund.id, null));
    perform private.queue_mail(p_org, 'refund', v_payment.contact_id, v_refund.id);
  elsif v_state = 'succeeded' then
    perform private.post_reversal(v_payment, 'refund_failed', v_refund.id, v_refund.failed_at, -1, v_refund.amount,
      private.put_back(v_payment, v_refund.amount, 'refund_failed', v_refund.id, null));
  end if;
  perform private.notify_money(p_org, case when v_status = 'failed' then 'refund_failed' else 'refund' end, v_payment.contact_id,
    coalesce(private.documents_of_money(p_org, 'refund', v_refund.id), private.documents_of_money(p_org, 'payment', v_payment.id)),
    v_refund.amount, v_payment.currency);
  perform private.queue_mail(p_org, 'refund_notice', v_payment.contact_id, v_refund.id,
    jsonb_build_object('failed', v_status = 'failed'), format('refund_notice:%s:%s', v_refund.id, v_status));
  return jsonb_build_object('state', v_status, 'booked', true);
end
$$;
comment on function public.settle_refund(uuid, text, jsonb) is
  'Applies the gateway''s facts {refund_ref, payment_ref, status, mode, currency, amount, made_at} of a refund. May be called any number of times, in any order. What does not fit its payment is set aside and announced.';

create function private.tell_dispute(p_payment public.payments, p_dispute public.disputes) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_documents uuid[] := private.documents_of_dispute(p_payment, p_dispute);
begin
  -- Money that moved wrote its own event.
  insert into public.document_events (org_id, document_id, kind)
  select p_payment.org_id, d.id, k.kind from unnest(v_documents) as d (id)
  cross join (select case p_dispute.state when 'lost' then 'dispute_lost' when 'open' then 'disputed' end) as k (kind)
  where k.kind = 'dispute_lost' or (k.kind = 'disputed' and not exists (select from public.reversal_allocations r
    where r.org_id = p_payment.org_id and r.dispute_id = p_dispute.id and r.document_id = d.id));
  perform private.notify_money(p_payment.org_id, case p_dispute.state when 'won' then 'dispute_won' when 'lost' then 'dispute_lost'
      when 'warning_closed' then 'dispute_closed' else 'dispute' end, p_payment.contact_id,
    coalesce(v_documents, private.documents_of_money(p_payment.org_id, 'payment', p_payment.id)), p_dispute.amount, p_payment.currency);
  perform private.queue_mail(p_payment.org_id, 'dispute_notice', p_payment.contact_id, p_dispute.id,
    jsonb_build_object('state', p_dispute.state), format('dispute_notice:%s:%s', p_dispute.id, p_dispute.state));
end
$$;
comment on function private.tell_dispute(public.payments, public.disputes) is
  'Tells the merchant that a dispute began, went on or ended, in the app and by mail, and each document''s timeline.';

create function private.move_dispute_money(p_payment public.payments, p_dispute public.disputes, p_facts jsonb) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_taken timestamptz := (p_facts ->> 'withdrawn_at')::timestamptz;
  v_given timestamptz := (p_facts ->> 'reinstated_at')::timestamptz;
  v_fee bigint := coalesce((p_facts ->> 'fee')::bigint, 0);
  v_back bigint := coalesce((p_facts ->> 'fee_returned')::bigint, 0);
  v_takes boolean := v_taken is not null and p_dispute.withdrawn_at is null;
  v_gives boolean := v_given is not null and p_dispute.reinstated_at is null
    and (v_taken is not null or p_dispute.withdrawn_at is not null);
  -- What the gateway moved, which need not be what is disputed.
  v_out bigint := case when v_takes then coalesce((p_facts ->> 'withdrawn')::bigint, p_dispute.amount) else p_dispute.withdrawn end;
  v_in bigint := least(coalesce((p_facts ->> 'reinstated')::bigint, v_out), v_out);
begin
  if v_takes then
    update public.disputes d set withdrawn_at = v_taken, withdrawn = v_out, fee = v_fee
    where d.org_id = p_dispute.org_id and d.id = p_dispute.id;
    perform private.post_reversal(p_payment, 'dispute', p_dispute.id, v_taken, 1, v_out,
      private.take_back(p_payment, v_out, 'disputed', null, p_dispute.id), v_fee);
  end if;
  if v_gives then
    update public.disputes d set reinstated_at = v_given, reinstated = v_in, fee_returned = v_back
    where d.org_id = p_dispute.org_id and d.id = p_dispute.id;
    perform private.post_reversal(p_payment, 'dispute_won', p_dispute.id, v_given, -1, v_in,
      private.put_back(p_payment, v_in, 'dispute_won', null, p_dispute.id), v_back);
  end if;
  return v_takes or v_gives;
end
$$;
comment on function private.move_dispute_money(public.payments, public.disputes, jsonb) is
  'Books what the gateway took for a dispute with its fee, or gave back, each once, to the cent that moved.';

create function public.settle_dispute(p_org uuid, p_gateway text, p_facts jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_payment public.payments;
  v_dispute public.disputes;
  v_status text := p_facts ->> 'status';
  v_ended timestamptz := case when v_status not in ('warning', 'open') then now() end;
  v_respond_by timestamptz := (p_facts ->> 'respond_by')::timestamptz;
  v_page text := p_facts ->> 'page_url';
  v_news boolean;
  v_booked boolean;
  v_reason text;
begin
  select * into v_payment from public.payments p
  where p.org_id = p_org and p.gateway = p_gateway and p.external_id = p_facts ->> 'payment_ref' for no key update;
  select * into v_dispute from public.disputes d
  where d.org_id = p_org and d.gateway = p_gateway and d.external_id = p_facts ->> 'dispute_ref';
  -- What a bank takes is booked, also when it is more than what is left of the payment.
  v_reason := private.reversal_mismatch(v_payment, p_facts, v_dispute.payment_id);
  if v_reason is not null then
    return private.set_reversal_aside(p_org, p_gateway, p_facts ->> 'dispute_ref', v_reason, p_facts, v_payment);
  end if;
  v_news := v_dispute.id is null or private.reversal_rank(v_status) > private.reversal_rank(v_dispute.state);
  if v_dispute.id is null then
    insert into public.disputes (org_id, payment_id, gateway, external_id, currency, amount, state, opened_at, closed_at, respond_by, page_url)
    values (p_org, v_payment.id, p_gateway, p_facts ->> 'dispute_ref', v_payment.currency, (p_facts ->> 'amount')::bigint,
      v_status, coalesce((p_facts ->> 'opened_at')::timestamptz, now()), v_ended, v_respond_by, v_page)
    returning * into v_dispute;
  elsif v_news or (v_respond_by, v_page) is distinct from (v_dispute.respond_by, v_dispute.page_url) then
    update public.disputes d set state = case when v_news then v_status else d.state end,
      closed_at = case when v_news then coalesce(d.closed_at, v_ended) else d.closed_at end,
      respond_by = coalesce(v_respond_by, d.respond_by), page_url = coalesce(v_page, d.page_url)
    where d.org_id = p_org and d.id = v_dispute.id returning * into v_dispute;
  end if;
  -- Of two disputes about one document the second waits here, and then sees what the first has written.
  perform from public.documents d where d.org_id = p_org and d.id in (select a.document_id from public.payment_allocations a
    where a.org_id = p_org and a.payment_id = v_payment.id) order by d.id for no key update of d;
  v_booked := private.move_dispute_money(v_payment, v_dispute, p_facts);
  perform private.mark_disputed(v_payment);
  if v_news then
    perform private.tell_dispute(v_payment, v_dispute);
  end if;
  return jsonb_build_object('state', v_dispute.state, 'booked', v_booked, 'told', v_news);
end
$$;
comment on function public.settle_dispute(uuid, text, jsonb) is
  'Applies the gateway''s facts {dispute_ref, payment_ref, status, mode, currency, amount, opened_at, respond_by, page_url, withdrawn_at, withdrawn, fee, reinstated_at, reinstated, fee_returned} of a dispute. As settle_refund: any number of times, in any order.';

grant execute on function public.settle_refund(uuid, text, jsonb), public.settle_dispute(uuid, text, jsonb) to service_role;
