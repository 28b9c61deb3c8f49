-- A contact's answer to a quote, with what proves it: who, by which way in, when, from where, and of which bytes.

-- A drawing is kept as the pen's strokes, each `[x, y, x, y, …]` in a box of 1000 by 400: small, bounded here, sharp at any
-- size, and nothing that a reader of images could be deceived with.
create function private.is_drawing(p_drawing jsonb) returns boolean
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
  v_stroke jsonb;
  v_numbers integer := 0;
begin
  if jsonb_typeof(p_drawing) <> 'array' or jsonb_array_length(p_drawing) > 100 then
    return false;
  end if;
  for v_stroke in select s.value from jsonb_array_elements(p_drawing) s loop
    if jsonb_typeof(v_stroke) <> 'array' or jsonb_array_length(v_stroke) < 2 or jsonb_array_length(v_stroke) % 2 = 1 then
      return false;
    end if;
    v_numbers := v_numbers + jsonb_array_length(v_stroke);
    if v_numbers > 6000 or exists (
      select from jsonb_array_elements(v_stroke) with ordinality p (value, place)
      where case when jsonb_typeof(p.value) = 'number'
        then p.value::numeric % 1 <> 0 or p.value::numeric not between 0 and case when p.place % 2 = 1 then 1000 else 400 end
        else true end) then
      return false;
    end if;
  end loop;
  -- One dot is no signature.
  return v_numbers >= 4;
end
$$;

-- A decision names bytes that are the document's.
alter table public.document_files add constraint document_files_of_document unique (org_id, document_id, sha256);

create table public.quote_decisions (
  org_id uuid not null,
  document_id uuid not null,
  contact_id uuid not null,
  account_id uuid not null,
  session_kind text not null check (session_kind in ('password', 'link')),
  decision text not null check (decision in ('accepted', 'declined')),
  -- Lines and tabs, and no other sign that controls.
  reason text check (length(reason) between 1 and 1000 and reason !~ '[\x01-\x08\x0b-\x1f\x7f]' and private.says_something(reason)),
  -- Whoever signed; without a signature the contact's on that day.
  -- One line that reads in the order in which it was written.
  name text not null check (length(name) between 1 and 200 and private.says_something(name)
    and name !~ '[[:cntrl:]\u2028-\u202e\u2066-\u2069]'),
  signature text check (signature in ('drawn', 'typed')),
  drawing jsonb check (private.is_drawing(drawing)),
  decided_at timestamptz not null default now(),
  -- As the proxy told that the functions were told to trust; null without one.
  address inet,
  browser text check (length(browser) <= 400),
  -- Of the PDF as it was then and stays.
  sha256 bytea not null,
  -- One answer for a quote.
  primary key (org_id, document_id),
  foreign key (org_id, contact_id, document_id) references public.documents (org_id, contact_id, id),
  foreign key (org_id, account_id) references public.portal_accounts,
  foreign key (org_id, document_id, sha256) references public.document_files (org_id, document_id, sha256),
  constraint quote_decisions_reason check (reason is null or decision = 'declined'),
  constraint quote_decisions_signature check (signature is null or decision = 'accepted'),
  constraint quote_decisions_drawing check ((signature is not distinct from 'drawn') = (drawing is not null))
);
comment on table public.quote_decisions is 'What contacts answered to quotes, and what proves it. Written once, changed by nobody.';
create index quote_decisions_by_contact on public.quote_decisions (org_id, contact_id, document_id);
create index quote_decisions_by_file on public.quote_decisions (org_id, document_id, sha256);
create index quote_decisions_by_account on public.quote_decisions (org_id, account_id);
create trigger quote_decisions_final before update or delete on public.quote_decisions
  for each row execute function private.refuse_change();
create trigger quote_decisions_kept before truncate on public.quote_decisions
  for each statement execute function private.refuse_change();

alter table public.quote_decisions enable row level security;
revoke all on public.quote_decisions from anon, authenticated;
-- Not even the server rewrites it, or writes it past the function.
revoke insert, update, delete, truncate on public.quote_decisions from service_role;
grant select on public.quote_decisions to authenticated;
create policy quote_decisions_read on public.quote_decisions for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));

create function private.person_name(p_contact public.contacts) returns text
language sql stable security definer set search_path = '' as $$
  select coalesce(
    (select q.name from public.quote_decisions q
      where q.org_id = p_contact.org_id and q.contact_id = p_contact.id and q.signature is not null
      order by q.decided_at desc limit 1),
    -- DNI and NIE: the tax numbers of people, which no company has.
    case when regexp_replace(upper(p_contact.tax_id), '[^0-9A-Z]', '', 'g') ~ '^(ES)?([0-9]{8}|[KLMXYZ][0-9]{7})[A-Z]$'
      then p_contact.name end,
    '')
$$;
comment on function private.person_name(public.contacts) is
  'The name of a person who signs for this contact: whoever signed last, or the contact that is a person by its tax number. Empty where none is on record.';

create function private.deciding(p_document public.documents) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select jsonb_build_object('name', private.person_name(c), 'signature', o.asking_signature)
    from public.organizations o join public.contacts c on c.org_id = o.id and c.id = p_document.contact_id
    where o.id = p_document.org_id and o.accepting_quotes and p_document.kind = 'quote' and p_document.status = 'issued'
      and coalesce(p_document.due_on, 'infinity'::date) >= private.today(o.id));
end
$$;
comment on function private.deciding(public.documents) is
  'How a quote is to be answered {name (of a person on record, offered to who signs), signature (asked for)}; null for what is not to be answered: another kind, answered or void, past its date, or a merchant who takes no answers.';

create function private.decision_on(p_org uuid, p_document uuid, p_member boolean) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select jsonb_build_object('decision', q.decision, 'at', q.decided_at, 'name', q.name, 'reason', q.reason,
      'signature', q.signature, 'drawing', q.drawing, 'sha256', encode(q.sha256, 'hex'))
      || case when p_member then jsonb_build_object('address', host(q.address), 'browser', q.browser) else '{}' end
    from public.quote_decisions q where q.org_id = p_org and q.document_id = p_document);
end
$$;
comment on function private.decision_on(uuid, uuid, boolean) is
  'The answer to a quote as its page shows it; from where it came for members alone.';

-- The quote, locked, if this session may decide so now or did.
create function private.quote_to_decide(p_session private.portal_sessions, p_org uuid, p_document uuid, p_decision text)
returns public.documents
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_document public.documents;
begin
  if (p_decision in ('accepted', 'declined')) is not true then
    raise exception 'A quote is accepted or declined' using errcode = 'INVAL';
  end if;
  select * into v_document from public.documents d
  where d.org_id = p_org and d.id = p_document and d.status <> 'draft'
    and d.org_id = p_session.org_id and d.contact_id = p_session.contact_id
    and d.id = coalesce(p_session.document_id, d.id)
  for no key update;
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  elsif private.deciding(v_document) is null and (v_document.kind <> 'quote' or v_document.status <> p_decision) then
    raise exception 'This document is not to be answered so' using errcode = 'STATE';
  end if;
  return v_document;
end
$$;

create function public.authorize_decision(p_org uuid, p_document uuid, p_decision text) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_session private.portal_sessions := private.require_session();
begin
  perform private.quote_to_decide(v_session, p_org, p_document, p_decision);
  return v_session.session_id;
end
$$;
comment on function public.authorize_decision(uuid, uuid, text) is
  'With the contact''s own token: may it answer this quote so? Its session, for the server. NOSES, PRVEW, INVAL, NTFND, STATE.';
grant execute on function public.authorize_decision(uuid, uuid, text) to authenticated;

create function private.tell_decision(p_document public.documents, p_decision text, p_actor uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into public.document_events (org_id, document_id, kind, actor)
  values (p_document.org_id, p_document.id, p_decision, p_actor);
  insert into public.notifications (org_id, kind, contact_id, document_id, excerpt)
  values (p_document.org_id, 'quote_' || p_decision, p_document.contact_id, p_document.id,
    (select left(q.reason, 280) from public.quote_decisions q where q.org_id = p_document.org_id and q.document_id = p_document.id));
  perform private.queue_mail(p_document.org_id, 'decision_notice', p_document.contact_id, p_document.id);
  insert into public.audit_log (org_id, actor, action, subject_id, detail)
  values (p_document.org_id, p_actor, 'document.' || p_decision, p_document.id,
    jsonb_build_object('number', p_document.number));
end
$$;

create function public.decide_quote(p_session uuid, p_org uuid, p_document uuid, p_answer jsonb, p_proof jsonb) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_session private.portal_sessions := private.require_session(p_session);
  v_decision text := p_answer ->> 'decision';
  v_document public.documents := private.quote_to_decide(v_session, p_org, p_document, v_decision);
  v_deciding jsonb := private.deciding(v_document);
  v_signature text := case when v_decision = 'accepted' then p_answer ->> 'signature' end;
  v_actor uuid := (select a.user_id from public.portal_accounts a where a.org_id = p_org and a.id = v_session.account_id);
begin
  if v_document.status = v_decision then
    return v_decision;
  elsif v_decision = 'accepted' and (v_deciding -> 'signature')::boolean and v_signature is null then
    raise exception 'The merchant asks for a signature' using errcode = 'STATE';
  elsif decode(p_proof ->> 'sha256', 'hex') is distinct from (private.paper_file(p_org, p_document)).sha256 then
    raise exception 'These are not the bytes of the document' using errcode = 'STATE';
  end if;
  begin
    insert into public.quote_decisions (org_id, document_id, contact_id, account_id, session_kind, decision, reason, name,
      signature, drawing, address, browser, sha256)
    values (p_org, p_document, v_session.contact_id, v_session.account_id, v_session.kind, v_decision,
      case when v_decision = 'declined' and private.says_something(p_answer ->> 'reason')
        then btrim(replace(p_answer ->> 'reason', E'\r\n', E'\n'), E' \t\n') end,
      -- Pasted names bring marks that turn or break what follows them; who reads sees none, and keeps none.
      btrim(regexp_replace(case when v_signature is null
          then (select c.name from public.contacts c where c.org_id = p_org and c.id = v_session.contact_id)
          else p_answer ->> 'name' end, '[\u2028-\u202e\u2066-\u2069]', '', 'g')),
      v_signature, case when v_signature = 'drawn' then p_answer -> 'drawing' end,
      case when pg_input_is_valid(p_proof ->> 'address', 'inet') then (p_proof ->> 'address')::inet end,
      nullif(left(p_proof ->> 'browser', 400), ''), decode(p_proof ->> 'sha256', 'hex'));
  exception when check_violation or not_null_violation then
    raise exception 'A name, a drawing and a reason have their forms' using errcode = 'INVAL';
  end;
  update public.documents d set status = v_decision where d.org_id = p_org and d.id = p_document;
  perform private.tell_decision(v_document, v_decision, v_actor);
  return v_decision;
end
$$;
comment on function public.decide_quote(uuid, uuid, uuid, jsonb, jsonb) is
  'Answers a quote in a session whose holder proved it: {decision, reason, name, signature, drawing}, with the proof {sha256, address, browser}. The same again is as good as once. NOSES, INVAL, NTFND; STATE when it is not to be answered so, or not of these bytes.';

create function public.decision_mail(p_org uuid, p_document uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.notice_facts(p_org, p_document) || private.decision_on(p_org, p_document, false)
$$;
comment on function public.decision_mail(uuid, uuid) is 'For the sender: what was answered to a quote, and who is told.';

create function public.decision_certificate(p_org uuid, p_document uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.decision_on(p_org, p_document, true) || jsonb_build_object('snapshot', d.snapshot, 'time_zone', o.time_zone,
    'session', q.session_kind)
  from public.quote_decisions q
  join public.documents d on d.org_id = q.org_id and d.id = q.document_id
  join public.organizations o on o.id = q.org_id
  where q.org_id = p_org and q.document_id = p_document
$$;
comment on function public.decision_certificate(uuid, uuid) is
  'For the server, on behalf of a caller whose right was checked before: all that proves an answer. Null where none was given.';
grant execute on function public.decide_quote(uuid, uuid, uuid, jsonb, jsonb), public.decision_mail(uuid, uuid),
  public.decision_certificate(uuid, uuid) to service_role;
