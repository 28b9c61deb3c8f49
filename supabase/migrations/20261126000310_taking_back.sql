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
  order by d.id for no key update of d;
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
  -- A bank may take what had been refunded already: that is the contact's to pay back.
  if v_left > 0 then
    insert into public.reversal_allocations (org_id, payment_id, refund_id, dispute_id, amount)
    values (p_payment.org_id, p_payment.id, p_refund, p_dispute, v_left);
  end if;
  return v_credit + v_left;
end
$$;
comment on function private.take_back(public.payments, bigint, text, uuid, uuid) is
  'Takes an amount back from what a payment paid: what no document took first, then its documents, the last allocated first, then more than there was. Answers the part that no document gave.';

create function private.put_back(p_payment public.payments, p_amount bigint, p_event text, p_refund uuid, p_dispute uuid) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  v_part record;
  v_share bigint;
  v_credit bigint;
  v_left bigint;
begin
  perform from public.documents d
  where d.org_id = p_payment.org_id and d.id in (select a.document_id from public.payment_allocations a
    where a.org_id = p_payment.org_id and a.payment_id = p_payment.id)
  order by d.id for no key update of d;
  -- First what had been taken beyond the payment.
  v_credit := least(p_amount, greatest(0, coalesce((select sum(r.amount) from public.reversal_allocations r
      where r.org_id = p_payment.org_id and r.payment_id = p_payment.id and r.document_id is null), 0)
    - p_payment.amount + coalesce((select sum(a.amount) from public.payment_allocations a
      where a.org_id = p_payment.org_id and a.payment_id = p_payment.id), 0)));
  v_left := p_amount - v_credit;
  -- Then what this refund or dispute took from each document, then whatever else is missing, the last taken first. A
  -- document that was paid otherwise or voided meanwhile takes nothing.
  for v_pass in 1..2 loop
    for v_part in
      select a.document_id, least(g.gone, case v_pass when 1 then g.own else g.gone end,
        case when d.status in ('draft', 'void') then 0 else d.total - d.paid end) as most
      from public.payment_allocations a
      join public.documents d on d.org_id = a.org_id and d.id = a.document_id
      cross join lateral (
        select coalesce(sum(r.amount), 0) as gone, coalesce(sum(r.amount) filter (where
          r.refund_id is not distinct from p_refund and r.dispute_id is not distinct from p_dispute), 0) as own
        from public.reversal_allocations r
        where r.org_id = a.org_id and r.payment_id = a.payment_id and r.document_id = a.document_id) g
      where a.org_id = p_payment.org_id and a.payment_id = p_payment.id
      order by a.created_at, a.document_id
    loop
      v_share := least(v_part.most, v_left);
      if v_share > 0 then
        insert into public.reversal_allocations (org_id, payment_id, document_id, refund_id, dispute_id, amount)
        values (p_payment.org_id, p_payment.id, v_part.document_id, p_refund, p_dispute, -v_share);
        insert into public.document_events (org_id, document_id, kind, amount)
        values (p_payment.org_id, v_part.document_id, p_event, v_share);
        v_left := v_left - v_share;
      end if;
    end loop;
  end loop;
  v_credit := v_credit + v_left;
  if v_credit > 0 then
    insert into public.reversal_allocations (org_id, payment_id, refund_id, dispute_id, amount)
    values (p_payment.org_id, p_payment.id, p_refund, p_dispute, -v_credit);
  end if;
  return v_credit;
end
$$;
comment on function private.put_back(public.payments, bigint, text, uuid, uuid) is
  'Gives an amount that a refund or dispute took back again: first what was more than the payment, then to the documents it took from, then to the others, as far as they still owe. Answers the rest and what was more, which no document got.';

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

create function private.unrefunded(p_payment public.payments) returns bigint
language sql stable security definer set search_path = '' as $$
  select p_payment.amount - coalesce(sum(r.amount), 0)::bigint from public.reversal_allocations r
  where r.org_id = p_payment.org_id and r.payment_id = p_payment.id and r.refund_id is not null
$$;
comment on function private.unrefunded(public.payments) is
  'What of a payment was not refunded (minor units), whatever a bank has taken of it besides.';

create function private.documents_of_dispute(p_payment public.payments, p_dispute public.disputes) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select array_agg(a.document_id) from public.payment_allocations a
  where a.org_id = p_payment.org_id and a.payment_id = p_payment.id
    and (p_dispute.amount >= p_payment.amount or exists (select from public.reversal_allocations r
      where r.org_id = a.org_id and r.payment_id = a.payment_id and r.document_id = a.document_id
        and r.dispute_id = p_dispute.id and r.amount > 0))
$$;
comment on function private.documents_of_dispute(public.payments, public.disputes) is
  'The documents a dispute is about: all that its payment paid when all of it is disputed, else those it took from.';

create function private.mark_disputed(p_payment public.payments) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Another payment of the same document may be disputed too. What was given back and voided is in dispute no more.
  update public.documents d set disputed = not d.disputed
  where d.org_id = p_payment.org_id and d.status <> 'void'
    and d.id in (select a.document_id from public.payment_allocations a
      where a.org_id = p_payment.org_id and a.payment_id = p_payment.id)
    and d.disputed <> exists (
      select from public.payment_allocations a
      join public.payments p on p.org_id = a.org_id and p.id = a.payment_id
      join public.disputes c on c.org_id = a.org_id and c.payment_id = a.payment_id
      where a.org_id = d.org_id and a.document_id = d.id and c.reinstated_at is null
        -- Won, the money may still be on its way back.
        and (c.state = 'open' or (c.state = 'won' and c.withdrawn_at is not null))
        and d.id = any (private.documents_of_dispute(p, c)));
end
$$;
comment on function private.mark_disputed(public.payments) is
  'Writes down which of a payment''s documents a bank disputes now. The caller holds the payment''s lock.';
