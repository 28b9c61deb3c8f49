-- What the mails about a payment need to say; asked when they are sent, so that nothing personal waits in the outbox.

-- In plpgsql, which keeps its plan: many are asked for in a row, and planning cost more than reading.
create function public.payment_mail(p_org uuid, p_payment uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select private.mail_parties(p.org_id, p.contact_id, 'receipt') || jsonb_build_object(
      'members', private.managers_mail(p.org_id),
      'amount', p.amount, 'currency', p.currency, 'received_at', p.received_at,
      'items', coalesce((select jsonb_agg(jsonb_build_object('document_id', d.id, 'kind', d.kind, 'number', d.number,
          'amount', a.amount) order by d.issued_on, d.number)
        from public.payment_allocations a join public.documents d on d.org_id = a.org_id and d.id = a.document_id
        where a.org_id = p.org_id and a.payment_id = p.id), '[]'))
    from public.payments p
    where p.org_id = p_org and p.id = p_payment);
end
$$;
comment on function public.payment_mail(uuid, uuid) is 'Receipt and notice of one payment: who, how much, for what, to whom. For the server.';
grant execute on function public.payment_mail(uuid, uuid) to service_role;

create function public.receipt_address(p_org uuid, p_attempt uuid) returns text
language sql stable security definer set search_path = '' as $$
  select c.email from public.payments p
    join public.mail_deliveries m on m.org_id = p.org_id and m.kind = 'receipt' and m.subject_id = p.id
    join public.contacts c on c.org_id = p.org_id and c.id = p.contact_id
  where p.org_id = p_org and p.attempt_id = p_attempt and m.given_up_at is null
$$;
comment on function public.receipt_address(uuid, uuid) is
  'To which address the receipt of an attempt''s payment goes; null where none does: nothing was booked, the contact has no e-mail, or sending was given up.';
grant execute on function public.receipt_address(uuid, uuid) to service_role;
