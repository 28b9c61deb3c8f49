-- What the mails about a refund or a dispute say; asked when they are sent.

create function private.reversal_items(p_org uuid, p_refund uuid, p_dispute uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('document_id', d.id, 'kind', d.kind, 'number', d.number,
      'amount', r.amount) order by d.issued_on, d.number), '[]')
    from public.reversal_allocations r join public.documents d on d.org_id = r.org_id and d.id = r.document_id
    where r.org_id = p_org and r.amount > 0
      and r.refund_id is not distinct from p_refund and r.dispute_id is not distinct from p_dispute);
end
$$;
comment on function private.reversal_items(uuid, uuid, uuid) is 'From which documents a refund or dispute took how much.';

create function public.refund_mail(p_org uuid, p_refund uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select private.mail_parties(p.org_id, p.contact_id, 'refund') || jsonb_build_object(
      'members', private.managers_mail(p.org_id), 'amount', r.amount, 'currency', r.currency, 'made_at', r.made_at,
      'items', private.reversal_items(p.org_id, r.id, null))
    from public.refunds r join public.payments p on p.org_id = r.org_id and p.id = r.payment_id
    where r.org_id = p_org and r.id = p_refund);
end
$$;
comment on function public.refund_mail(uuid, uuid) is 'A refund: to whom, how much, of which documents. For the server.';

create function public.dispute_mail(p_org uuid, p_dispute uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select private.mail_people(p.org_id, p.contact_id) || jsonb_build_object(
      'members', private.managers_mail(p.org_id), 'amount', d.amount, 'currency', d.currency, 'made_at', d.opened_at,
      'items', private.reversal_items(p.org_id, null, d.id))
    from public.disputes d join public.payments p on p.org_id = d.org_id and p.id = d.payment_id
    where d.org_id = p_org and d.id = p_dispute);
end
$$;
comment on function public.dispute_mail(uuid, uuid) is 'A dispute: with whom, about how much, of which documents. For the server.';

create function public.misfit_mail(p_org uuid, p_payment uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select private.mail_people(p.org_id, p.contact_id) || jsonb_build_object(
      'members', private.managers_mail(p.org_id), 'currency', p.currency, 'made_at', p.received_at,
      'items', coalesce((select jsonb_agg(jsonb_build_object('document_id', d.id, 'kind', d.kind, 'number', d.number,
          'amount', a.amount) order by d.issued_on, d.number)
        from public.payment_allocations a join public.documents d on d.org_id = a.org_id and d.id = a.document_id
        where a.org_id = p.org_id and a.payment_id = p.id), '[]'))
    from public.payments p where p.org_id = p_org and p.id = p_payment);
end
$$;
comment on function public.misfit_mail(uuid, uuid) is
  'The payment of which the gateway reports that something went back which does not fit it: whose, and for which documents. For the server.';

grant execute on function public.refund_mail(uuid, uuid), public.misfit_mail(uuid, uuid), public.dispute_mail(uuid, uuid) to service_role;
