-- A supplier confirms a purchase order; a customer a proforma, an order, or that goods came: the merchant learns of it at once.

create function public.confirm_document(p_org uuid, p_document uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
  v_session private.portal_sessions := private.require_session();
  v_document public.documents;
begin
  select * into v_document from public.documents d
  where d.org_id = p_org and d.id = p_document and d.status <> 'draft'
    and d.org_id = v_session.org_id and d.contact_id = v_session.contact_id
    and d.id = coalesce(v_session.document_id, d.id)
  for no key update;
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  elsif v_document.kind not in ('purchase_order', 'proforma', 'sales_order', 'delivery_note')
    or v_document.status not in ('issued', 'confirmed') then
    raise exception 'This document is not to be confirmed' using errcode = 'STATE';
  end if;
  if v_document.status = 'issued' then
    update public.documents d set status = 'confirmed' where d.org_id = p_org and d.id = p_document;
    insert into public.document_events (org_id, document_id, kind, actor) values (p_org, p_document, 'confirmed', auth.uid());
    insert into public.notifications (org_id, kind, contact_id, document_id)
    values (p_org, 'document_confirmed', v_document.contact_id, p_document);
    perform private.queue_mail(p_org, 'confirmation_notice', v_document.contact_id, p_document);
    perform private.audit(p_org, 'document.confirmed', p_document, jsonb_build_object('number', v_document.number));
  end if;
  return 'confirmed';
end
$$;
comment on function public.confirm_document(uuid, uuid) is
  'The contact confirms an order, a proforma or a delivery note addressed to it; again is as good as once. NOSES, PRVEW, NTFND, STATE for a void one and for other kinds.';
grant execute on function public.confirm_document(uuid, uuid) to authenticated;

create function public.confirmation_mail(p_org uuid, p_document uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.notice_facts(p_org, p_document)
$$;
comment on function public.confirmation_mail(uuid, uuid) is 'For the sender: which document was confirmed, and who is told.';
grant execute on function public.confirmation_mail(uuid, uuid) to service_role;
