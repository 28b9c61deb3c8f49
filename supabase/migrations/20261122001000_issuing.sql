-- Issuing and voiding: the moment a draft becomes a document that counts.

-- ISO 11649: RF, two check digits, at most 21 letters and digits.
create function private.checked_reference(p_body text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select 'RF' || lpad((98 - private.mod97(p_body || 'RF00'))::text, 2, '0') || p_body
$$;

create function private.creditor_reference(p_number text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select private.checked_reference(upper(b.text))
  from regexp_replace(normalize(p_number, NFKD), '[^A-Za-z0-9]', '', 'g') as b (text)
  where length(b.text) between 1 and 21
$$;
comment on function private.creditor_reference(text) is
  'The reference that carries a document''s number through a bank: F2026-0001 is RF12F20260001. Null where none can carry it whole.';

create function private.new_creditor_reference(p_document public.documents) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  v_reference text := private.creditor_reference(p_document.number);
begin
  if v_reference is null or exists (select from public.documents d
      where d.org_id = p_document.org_id and d.creditor_reference = v_reference) then
    -- The end of the number, for a reader, and enough of a hash of the id to be nobody else's.
    v_reference := private.checked_reference(upper(
      right(regexp_replace(normalize(p_document.number, NFKD), '[^A-Za-z0-9]', '', 'g'), 9)
      || left(encode(sha256(uuid_send(p_document.id)), 'hex'), 12)));
  end if;
  return v_reference;
end
$$;
comment on function private.new_creditor_reference(public.documents) is
  'The reference of a document about to be issued, that no other of the merchant has; it carries the number where it can.';

create function private.party(p_name text, p_tax_id text, p_email text, p_phone text, p_line1 text, p_line2 text,
  p_postal_code text, p_city text, p_region text, p_country text) returns jsonb
language sql immutable parallel safe set search_path = '' as $$
  select jsonb_build_object('name', p_name, 'tax_id', p_tax_id, 'email', p_email, 'phone', p_phone,
    'address', jsonb_build_object('line1', p_line1, 'line2', p_line2, 'postal_code', p_postal_code, 'city', p_city,
      'region', p_region, 'country', p_country))
$$;

create function private.document_snapshot(d public.documents) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'version', 1, 'kind', d.kind, 'number', d.number, 'currency', d.currency, 'language', d.language,
    'issued_on', d.issued_on, 'due_on', d.due_on, 'reference', d.reference, 'notes', d.notes,
    'seller', case when d.kind = 'purchase_order' then b.party else a.party end
      || jsonb_build_object('color', o.color, 'logo', o.logo_path),
    'buyer', case when d.kind = 'purchase_order' then a.party else b.party end,
    'lines', coalesce((select jsonb_agg(jsonb_build_object('position', l.position, 'description', l.description,
        'quantity', trim_scale(l.quantity)::text, 'unit', l.unit, 'unit_price', trim_scale(l.unit_price)::text,
        'discount', trim_scale(l.discount)::text, 'tax_rate', trim_scale(l.tax_rate)::text, 'net', l.net)
        order by l.position)
      from public.document_lines l where l.org_id = d.org_id and l.document_id = d.id), '[]'),
    'taxes', coalesce((select jsonb_agg(jsonb_build_object('rate', trim_scale(t.rate)::text, 'base', t.base, 'amount', t.amount)
        order by t.rate)
      from private.document_taxes(d.org_id, d.id) t), '[]'),
    'subtotal', d.subtotal, 'tax_total', d.tax_total, 'total', d.total,
    'transfer', case when d.kind in ('invoice', 'proforma') then
      (select jsonb_build_object('iban', k.iban, 'bic', k.bic, 'holder', k.holder,
        'reference', d.creditor_reference)
      from public.bank_accounts k where k.org_id = d.org_id and k.on_invoices and k.currency = d.currency) end)
  from public.organizations o
  join public.contacts c on c.org_id = o.id and c.id = d.contact_id
  cross join lateral (select private.party(o.name, o.tax_id, o.email, o.phone, o.address_line1, o.address_line2,
    o.postal_code, o.city, o.region, o.country) as party) a
  cross join lateral (select private.party(c.name, c.tax_id, c.email, c.phone, c.address_line1, c.address_line2,
    c.postal_code, c.city, c.region, c.country) as party) b
  where o.id = d.org_id
$$;
comment on function private.document_snapshot(public.documents) is
  'What paper and screen show. In a purchase order the contact sells and the merchant buys.';

-- An invoice claims its total and a credit note gives it back; voiding books the opposite.
create function private.post_document(p_document public.documents, p_kind text, p_sign integer, p_posted_on date) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_sign integer := p_sign * case p_document.kind when 'invoice' then 1 when 'credit_note' then -1 else 0 end;
  v_org uuid := p_document.org_id;
begin
  perform private.post_entry(v_org, p_kind, p_document.id, p_posted_on, p_document.currency, jsonb_build_array(
    jsonb_build_object('account', private.ledger_account(v_org, 'receivable'), 'contact', p_document.contact_id,
      'amount', v_sign * p_document.total),
    jsonb_build_object('account', private.ledger_account(v_org, 'sales'), 'amount', -v_sign * p_document.subtotal),
    jsonb_build_object('account', private.ledger_account(v_org, 'tax'), 'amount', -v_sign * p_document.tax_total)));
end
$$;

-- A supplier is sold nothing and a customer is bought nothing from: who does both is of both kinds.
create function private.suits(p_contact_kind text, p_document_kind text) returns boolean
language sql immutable strict parallel safe set search_path = '' as $$
  select p_contact_kind = 'both' or (p_contact_kind = 'supplier') = (p_document_kind = 'purchase_order')
$$;

create function private.require_suitable_contact(p_document public.documents) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (select from public.contacts c where c.org_id = p_document.org_id and c.id = p_document.contact_id
      and private.suits(c.kind, p_document.kind)) then
    raise exception 'A supplier receives purchase orders, a customer everything else' using errcode = 'INVAL';
  end if;
end
$$;

-- Otherwise a supplier would come upon what it was sold before.
create function private.keep_suitable_kind() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from public.documents d
      where d.org_id = new.org_id and d.contact_id = new.id and d.status <> 'draft' and not private.suits(new.kind, d.kind)
        and d.family = any (array['invoice', 'quote', 'proforma', 'delivery_note', 'sales_order', 'purchase_order'])) then
    raise exception 'This contact has documents of the other kind: it is both' using errcode = 'STATE';
  end if;
  return new;
end
$$;
create trigger contacts_suitable_kind before update of kind on public.contacts
  for each row when (old.kind <> new.kind and new.kind <> 'both') execute function private.keep_suitable_kind();

create function private.issuing_day(p_document public.documents, p_day date) returns date
language plpgsql stable security definer set search_path = '' as $$
declare
  v_today date := private.today(p_document.org_id);
  v_day date := coalesce(p_day, p_document.issued_on);
begin
  if v_day > v_today + 1 then
    raise exception 'A document is dated tomorrow at the latest' using errcode = 'DATFW';
  end if;
  return coalesce(v_day, greatest(v_today, (select s.last_issued_on from public.document_series s
    where s.org_id = p_document.org_id and s.kind = p_document.kind and s.year = extract(year from v_today)
      and p_document.number is null)));
end
$$;
comment on function private.issuing_day(public.documents, date) is
  'The day named, by the caller or in the draft; otherwise today, or tomorrow where the series has come to it. DATFW.';

create function public.issue_document(p_org uuid, p_document uuid, p_issued_on date default null) returns public.documents
language plpgsql security definer set search_path = '' as $$
declare
  v_document public.documents;
begin
  perform private.require_editor(p_org);
  -- The settings that are frozen now, how taxes are rounded among them, stay until this is done.
  perform from public.organizations o where o.id = p_org for no key update;
  select * into v_document from public.documents d where d.org_id = p_org and d.id = p_document for update;
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  if v_document.status <> 'draft' then
    raise exception 'This document was issued already' using errcode = 'STATE';
  end if;
  perform private.add_up_documents(p_org, array[p_document]);
  select * into v_document from public.documents d where d.org_id = p_org and d.id = p_document;
  if v_document.line_count = 0 then
    raise exception 'A document needs at least one line' using errcode = 'INVAL';
  end if;
  if v_document.kind = 'invoice' and v_document.total < 0 then
    raise exception 'An invoice below zero is a credit note' using errcode = 'INVAL';
  end if;
  perform private.require_suitable_contact(v_document);
  -- Its IBAN does not change between what is frozen now and the mark that it is named.
  perform from public.bank_accounts b where b.org_id = p_org and b.on_invoices for key share;
  v_document.issued_on := private.issuing_day(v_document, p_issued_on);
  v_document.number := coalesce(v_document.number, private.next_document_number(p_org, v_document.kind, v_document.issued_on));
  if v_document.kind in ('invoice', 'proforma') then
    v_document.creditor_reference := private.new_creditor_reference(v_document);
  end if;
  update public.documents d
  set status = 'issued', number = v_document.number, issued_on = v_document.issued_on, issued_at = now(),
    creditor_reference = v_document.creditor_reference, snapshot = private.document_snapshot(v_document),
    search_text = private.document_text(v_document)
  where d.org_id = p_org and d.id = p_document
  returning * into v_document;
  update public.bank_accounts b set named_at = now()
  where b.org_id = p_org and b.iban = v_document.snapshot #>> '{transfer,iban}' and b.named_at is null;
  perform private.post_document(v_document, 'document', 1, v_document.issued_on);
  insert into public.document_events (org_id, document_id, kind, actor) values (p_org, p_document, 'issued', auth.uid());
  perform private.audit(p_org, 'document.issued', p_document, jsonb_build_object('number', v_document.number));
  return v_document;
end
$$;
comment on function public.issue_document(uuid, uuid, date) is
  'Numbers, freezes and books a draft. NTFND, STATE when issued already, INVAL without lines or for a contact who does not trade so, DATBK before the last day of its series, DATFW beyond tomorrow.';

create function public.void_document(p_org uuid, p_document uuid) returns public.documents
language plpgsql security definer set search_path = '' as $$
declare
  v_document public.documents;
begin
  perform private.require_editor(p_org);
  select * into v_document from public.documents d where d.org_id = p_org and d.id = p_document for no key update;
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  if v_document.disputed then
    raise exception 'The contact''s bank holds money of this document' using errcode = 'DISPU';
  end if;
  if v_document.status in ('draft', 'void') or v_document.paid > 0 then
    raise exception 'A draft, a void or a paid document cannot be voided' using errcode = 'STATE';
  end if;
  update public.documents d set status = 'void', voided_at = now()
  where d.org_id = p_org and d.id = p_document returning * into v_document;
  perform private.post_document(v_document, 'document_void', -1,
    private.today(p_org));
  insert into public.document_events (org_id, document_id, kind, actor) values (p_org, p_document, 'voided', auth.uid());
  perform private.audit(p_org, 'document.voided', p_document, jsonb_build_object('number', v_document.number));
  return v_document;
end
$$;
comment on function public.void_document(uuid, uuid) is
  'Takes a document back and books the opposite. STATE when it is a draft, void already, or something was paid on it; DISPU while a bank disputes money of it.';

grant execute on function public.issue_document(uuid, uuid, date), public.void_document(uuid, uuid)
  to authenticated, service_role;
