-- Trying a template on somebody real before it is saved.

create function public.template_preview(p_org uuid, p_contact uuid default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_contact uuid := p_contact;
  v_document uuid;
  v_payment uuid;
begin
  perform private.require_member(p_org);
  if v_contact is null then
    -- Somebody for whom there is something to say.
    select d.contact_id into v_contact from public.documents d
    where d.org_id = p_org and d.status not in ('draft', 'void') order by d.issued_on desc, d.id desc limit 1;
    if not found then
      select c.id into v_contact from public.contacts c where c.org_id = p_org and c.archived_at is null order by c.id limit 1;
    end if;
  elsif not exists (select from public.contacts c where c.org_id = p_org and c.id = v_contact) then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  select d.id into v_document from public.documents d
  where d.org_id = p_org and d.contact_id = v_contact and d.status not in ('draft', 'void')
  order by d.issued_on desc, d.id desc limit 1;
  select p.id into v_payment from public.payments p
  where p.org_id = p_org and p.contact_id = v_contact order by p.received_at desc, p.id desc limit 1;
  return private.mail_people(p_org, v_contact) || jsonb_build_object(
    'has_password', exists (select from public.portal_accounts a
      where a.org_id = p_org and a.contact_id = v_contact and a.password_set_at is not null),
    'document', private.document_mail_facts(p_org, v_document) -> 'document',
    'payment', public.payment_mail(p_org, v_payment) - array['merchant', 'contact', 'template', 'members']);
end
$$;
comment on function public.template_preview(uuid, uuid) is
  'For members: what mails to a contact would speak of, its latest document and payment; of the one written to last when none is named. Nothing in it opens anything. NTFND.';
grant execute on function public.template_preview(uuid, uuid) to authenticated;
