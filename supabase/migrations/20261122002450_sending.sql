-- Sending a document by e-mail: to its contact, at the address on record.

create function private.document_mail_facts(p_org uuid, p_document uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.mail_parties(d.org_id, d.contact_id, 'document') || jsonb_build_object(
    'document', jsonb_build_object('kind', d.kind, 'number', d.number, 'currency', d.currency, 'total', d.total,
      'balance', d.balance, 'issued_on', d.issued_on, 'due_on', d.due_on),
    -- Whether a link would open anything.
    'portal_open', o.portal_enabled and c.portal_enabled and c.archived_at is null)
  from public.documents d
  join public.organizations o on o.id = d.org_id
  join public.contacts c on c.org_id = d.org_id and c.id = d.contact_id
  where d.org_id = p_org and d.id = p_document and d.status not in ('draft', 'void')
$$;

create function public.document_mail_draft(p_org uuid, p_document uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_facts jsonb;
begin
  if p_org = any (private.member_orgs()) then
    v_facts := private.document_mail_facts(p_org, p_document);
  end if;
  if v_facts is null then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  return v_facts || jsonb_build_object('sending_mode',
    (select o.sending_mode from public.organizations o where o.id = p_org));
end
$$;
comment on function public.document_mail_draft(uuid, uuid) is
  'For members: what the mail with this document would say, and how the settings send it. NTFND, also for a draft or a void document.';
grant execute on function public.document_mail_draft(uuid, uuid) to authenticated;

create function public.send_document(p_org uuid, p_document uuid, p_how text, p_request uuid, p_subject text default null,
  p_body text default null) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_document public.documents;
  v_facts jsonb;
  v_dedupe text := format('document:%s:%s', p_document, p_request);
  v_mail uuid;
begin
  perform private.require_editor(p_org);
  if p_how is null or p_how not in ('pdf', 'link', 'both') or length(p_subject) > 200 or p_subject ~ '[\r\n]' or length(p_body) > 5000 then
    raise exception 'How, subject or text is not as it must be' using errcode = 'INVAL';
  end if;
  perform private.check_template('document', coalesce(p_subject, '') || coalesce(p_body, ''));
  select * into v_document from public.documents d where d.org_id = p_org and d.id = p_document;
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  v_facts := private.document_mail_facts(p_org, p_document);
  if v_facts is null or v_facts -> 'contact' ->> 'email' is null then
    raise exception 'A draft, a void document, or a contact without an e-mail' using errcode = 'STATE';
  elsif p_how <> 'pdf' and not (v_facts ->> 'portal_open')::boolean then
    raise exception 'The portal is closed for this contact' using errcode = 'CLOSD';
  end if;
  v_mail := private.queue_mail(p_org, 'document', v_document.contact_id, p_document,
    jsonb_strip_nulls(jsonb_build_object('how', p_how, 'subject', p_subject, 'body', p_body)), v_dedupe);
  if v_mail is null then
    return (select m.id from public.mail_deliveries m where m.org_id = p_org and m.dedupe_key = v_dedupe);
  end if;
  insert into public.document_events (org_id, document_id, kind, actor) values (p_org, p_document, 'sent', auth.uid());
  perform private.audit(p_org, 'document.sent', p_document, jsonb_build_object('how', p_how, 'mail_id', v_mail));
  return v_mail;
end
$$;
comment on function public.send_document(uuid, uuid, text, uuid, text, text) is
  'Queues a document for its contact, once for one request. The mail''s id. NTFND, DENID, INVAL, STATE, CLOSD.';
grant execute on function public.send_document(uuid, uuid, text, uuid, text, text) to authenticated;

create function public.document_mail(p_org uuid, p_document uuid, p_link boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_facts jsonb := private.document_mail_facts(p_org, p_document);
begin
  return v_facts || jsonb_build_object('token', case when p_link and (v_facts ->> 'portal_open')::boolean then
    private.new_link(p_org, (select d.contact_id from public.documents d where d.org_id = p_org and d.id = p_document), p_document,
      v_facts #>> '{contact,email}') ->> 'token' end);
end
$$;
comment on function public.document_mail(uuid, uuid, boolean) is
  'For the sender: what the mail says, with the token of a fresh link where one is wanted and opens something. Null when the document was voided meanwhile.';
grant execute on function public.document_mail(uuid, uuid, boolean) to service_role;
