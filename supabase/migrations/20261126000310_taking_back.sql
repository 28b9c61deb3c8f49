-- How money that goes back is taken from what a payment paid, and how it is booked. The callers hold the payment's lock.

create function private.take_back(p_payment public.payments, p_amount bigint, p_event text, p_refund uuid, p_dispute uuid)
returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  v_part record;
  v_left bigint := p_amount;
  v_share bigint;
  v_credit bigint := 0;
begin
  -- In the order of every other lock of documents.
  perform from public.documents d
  where d.org_id = p_payment.org_id and d.id in (select a.document_id from public.payment_allocations a
    where a.org_id = p_payment.org_id and a.payment_id = p_payment.id)
  order by d.id for update of d;
  for v_part in
    select h.document_id, h.brought - coalesce((select sum(r.amount) from public.reversal_allocations r
        where r.org_id = p_payment.org_id and r.payment_id = p_payment.id
          and r.document_id is not distinct from h.document_id), 0) as held
    from (
      select a.document_id, a.amount as brought, a.created_at from public.payment_allocations a
      where a.org_id = p_payment.org_id and a.payment_id = p_payment.id
      union all
      select null, p_payment.amount - coalesce(sum(a.amount), 0), null from public.payment_allocations a
      where a.org_id = p_payment.org_id and a.payment_id = p_payment.id) h
    order by h.document_id is not null, h.created_at desc, h.document_id desc
  loop
    v_share := least(v_part.held, v_left);
    if v_share > 0 then
      insert into public.reversal_allocations (org_id, payment_id, document_id, refund_id, dispute_id, amount)
      values (p_payment.org_id, p_payment.id, v_part.document_id, p_refund, p_dispute, v_share);
      if v_part.document_id is null then
        v_credit := v_share;
      else
        insert into public.document_events (org_id, document_id, kind, amount)
        values (p_payment.org_id, v_part.document_id, p_event, v_share);
      end if;
      v_left := v_left - v_share;
    end if;
  end loop;
  if v_left > 0 then
    raise exception 'More goes back than is left of the payment' using errcode = 'INTRN';
  end if;
  return v_credit;
end
$$;
comment on function private.take_back(public.payments, bigint, text, uuid, uuid) is
  'Takes an amount back from what a payment paid: what no document took first, then its documents, the last allocated first. Answers the part that was credit.';

create function private.put_back(p_payment public.payments, p_event text, p_refund uuid, p_dispute uuid) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  v_part record;
  v_share bigint;
  v_credit bigint := 0;
begin
  perform from public.documents d
  where d.org_id = p_payment.org_id and d.id in (select r.document_id from public.reversal_allocations r
    where r.org_id = p_payment.org_id and r.payment_id = p_payment.id)
  order by d.id for update of d;
  for v_part in
    select r.document_id, r.amount, coalesce(d.balance, 0) as owed
    from public.reversal_allocations r
    left join public.documents d on d.org_id = r.org_id and d.id = r.document_id
    where r.org_id = p_payment.org_id and r.payment_id = p_payment.id and r.amount > 0
      and r.refund_id is not distinct from p_refund and r.dispute_id is not distinct from p_dispute
    order by r.document_id
  loop
    -- A document that was paid otherwise or voided meanwhile takes nothing.
    v_share := greatest(least(v_part.amount, v_part.owed), 0);
    if v_share > 0 then
      insert into public.reversal_allocations (org_id, payment_id, document_id, refund_id, dispute_id, amount)
      values (p_payment.org_id, p_payment.id, v_part.document_id, p_refund, p_dispute, -v_share);
      insert into public.document_events (org_id, document_id, kind, amount)
      values (p_payment.org_id, v_part.document_id, p_event, v_share);
    end if;
    v_credit := v_credit + v_part.amount - v_share;
  end loop;
  if v_credit > 0 then
    insert into public.reversal_allocations (org_id, payment_id, refund_id, dispute_id, amount)
    values (p_payment.org_id, p_payment.id, p_refund, p_dispute, -v_credit);
  end if;
  return v_credit;
end
$$;
comment on function private.put_back(public.payments, text, uuid, uuid) is
  'Gives what a refund or dispute took back to its documents again, as far as they still owe. Answers the rest, which is the contact''s credit.';

-- p_sign: 1 when the money goes, -1 when it comes back. p_credit: how much of the amount was or becomes credit.
create function private.post_reversal(p_payment public.payments, p_kind text, p_source uuid, p_at timestamptz, p_sign integer,
  p_amount bigint, p_credit bigint, p_fee bigint default 0) returns uuid
language sql volatile security definer set search_path = '' as $$
  select private.post_entry(o.id, p_kind, p_source, (p_at at time zone o.time_zone)::date, p_payment.currency, jsonb_build_array(
    jsonb_build_object('account', private.ledger_account(o.id, 'receivable'), 'contact', p_payment.contact_id,
      'amount', p_sign * (p_amount - p_credit)),
    jsonb_build_object('account', private.ledger_account(o.id, 'credit'), 'contact', p_payment.contact_id,
      'amount', p_sign * p_credit),
    jsonb_build_object('account', private.ledger_account(o.id, 'fees'), 'amount', p_sign * p_fee),
    jsonb_build_object('account', private.ledger_account(o.id, 'bank', p_payment.bank_account_id),
      'amount', -p_sign * (p_amount + p_fee))))
  from public.organizations o where o.id = p_payment.org_id
$$;

create function private.left_of(p_payment public.payments) returns bigint
language sql stable security definer set search_path = '' as $$
  select p_payment.amount - coalesce(sum(r.amount), 0)::bigint from public.reversal_allocations r
  where r.org_id = p_payment.org_id and r.payment_id = p_payment.id
$$;
comment on function private.left_of(public.payments) is 'What of a payment has not gone back (minor units).';
