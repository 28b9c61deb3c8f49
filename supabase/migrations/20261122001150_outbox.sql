-- E-mails: stored in the transaction of their cause, sent afterwards. A row keeps what to say and to whom; the text and
-- the tokens in it are made when it is sent.

-- Which request of a function this is: it says so in a header, in each call that it makes.
create function private.request_id() returns uuid
language sql stable set search_path = '' as $$
  select case when r.id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then r.id::uuid end
  from (select nullif(current_setting('request.headers', true), '')::jsonb ->> 'x-zaguan-request' as id) r
$$;
comment on function private.request_id() is 'The request of an edge function in which this runs; null outside of one.';

create table public.mail_deliveries (
  org_id uuid not null references public.organizations on delete cascade,
  id uuid not null default private.uuid_v7(),
  kind text not null check (kind in
    ('receipt', 'payment_notice', 'refund', 'refund_notice', 'dispute_notice', 'misfit_notice', 'recovery', 'fresh_link', 'password_changed',
      'invitation', 'document', 'comment', 'comment_notice', 'confirmation_notice', 'decision_notice')),
  contact_id uuid,
  -- What it is about: a payment, a link, a document, a contact, as its kind says.
  subject_id uuid not null,
  -- Beside which document it is shown.
  document_id uuid generated always as (case when kind in ('document', 'comment') then subject_id end) stored,
  language text not null check (language in ('es', 'fr', 'en')),
  payload jsonb not null default '{}',
  -- One e-mail for one cause and reader, however often its cause is applied.
  dedupe_key text not null,
  -- Somebody waits at the door; somebody did something; many at once.
  priority smallint generated always as
    (case when kind in ('recovery', 'fresh_link', 'password_changed') then 0 when kind = 'invitation' then 2 else 1 end) stored,
  -- Whose request brought it: that one sends it at once, what stays behind is the sweep's.
  request_id uuid default private.request_id(),
  created_at timestamptz not null default now(),
  -- A day after this it is given up.
  due_since timestamptz not null default now(),
  attempts integer not null default 0,
  next_try_at timestamptz not null default now(),
  lease uuid,
  leased_until timestamptz,
  -- Settled by the first try: whatever is sent a second time, across a crash, is the same e-mail.
  message_id text,
  sent_at timestamptz,
  given_up_at timestamptz,
  -- A code, never an address or an answer in full.
  last_error text,
  state text generated always as (case when sent_at is not null then 'sent' when given_up_at is not null then 'given_up'
    when last_error is not null then 'failed' else 'queued' end) stored,
  primary key (org_id, id),
  unique (org_id, dedupe_key),
  unique (org_id, message_id),
  foreign key (org_id, contact_id) references public.contacts on delete cascade
);
comment on table public.mail_deliveries is 'The outbox: stored first, leased, retried with growing pauses for a day.';
create index mail_deliveries_due on public.mail_deliveries (priority, next_try_at)
  where sent_at is null and given_up_at is null;
create index mail_deliveries_by_request on public.mail_deliveries (request_id)
  where sent_at is null and given_up_at is null;
create index mail_deliveries_by_contact on public.mail_deliveries (org_id, contact_id, id);
create index mail_deliveries_by_document on public.mail_deliveries (org_id, document_id, id) where document_id is not null;

alter table public.mail_deliveries enable row level security;
revoke all on public.mail_deliveries from anon, authenticated;
-- Where it stands, not what it says.
grant select (org_id, id, kind, contact_id, document_id, language, created_at, attempts, next_try_at, sent_at, last_error, state)
  on public.mail_deliveries to authenticated;
create policy mail_deliveries_read on public.mail_deliveries for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));

create function private.queue_mail(p_org uuid, p_kind text, p_contact uuid, p_subject uuid, p_payload jsonb default '{}',
  p_dedupe text default null) returns uuid
language sql volatile security definer set search_path = '' as $$
  insert into public.mail_deliveries (org_id, kind, contact_id, subject_id, language, payload, dedupe_key)
  select p_org, p_kind, p_contact, p_subject,
    case when p_kind like '%\_notice' then o.language else coalesce(c.locale, o.language) end,
    p_payload, coalesce(p_dedupe, p_kind || ':' || p_subject)
  from public.organizations o left join public.contacts c on c.org_id = o.id and c.id = p_contact
  where o.id = p_org
  on conflict (org_id, dedupe_key) do nothing
  returning id
$$;
comment on function private.queue_mail(uuid, text, uuid, uuid, jsonb, text) is
  'Stores an e-mail to send, in the contact''s language (a notice in the merchant''s). Its id; null when the same was queued before. No tokens in the payload.';

-- Planned for each call: the sweep's goes through what is due, a request's by its own few.
create function public.lease_outbox(p_limit integer, p_domain text, p_requests uuid[] default null)
returns table (org_id uuid, id uuid, lease uuid, kind text, contact_id uuid, subject_id uuid, payload jsonb, message_id text)
language plpgsql volatile security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
begin
  return query with due as materialized (
    select d.org_id, d.id from public.mail_deliveries d
    where d.sent_at is null and d.given_up_at is null and private.has_come(d.next_try_at, interval '90 minutes')
      and (p_requests is null or d.request_id = any (p_requests))
      and (d.leased_until is null or private.has_come(d.leased_until, interval '2 minutes'))
    order by d.priority, d.next_try_at limit p_limit for update skip locked)
  update public.mail_deliveries m
  set lease = gen_random_uuid(), leased_until = now() + interval '2 minutes', attempts = m.attempts + 1,
    message_id = coalesce(m.message_id, format('<%s@%s>', m.id, p_domain))
  from due where m.org_id = due.org_id and m.id = due.id
  returning m.org_id, m.id, m.lease, m.kind, m.contact_id, m.subject_id, m.payload, m.message_id;
end
$$;
comment on function public.lease_outbox(integer, text, uuid[]) is
  'Takes due e-mails for two minutes, the urgent ones first, so that two senders never send the same one: all merchants'' for the sweep, or what these requests brought.';

create function public.close_outbox(p_org uuid, p_id uuid, p_lease uuid, p_error text default null, p_final boolean default false)
returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_mail public.mail_deliveries;
begin
  update public.mail_deliveries m
  set lease = null, leased_until = null, last_error = left(p_error, 200),
    sent_at = case when p_error is null then now() end,
    given_up_at = case when p_error is not null and (p_final or m.due_since < now() - interval '1 day') then now() end,
    -- 1, 2, 4 … up to 64 minutes, with up to a third more so that many do not come back at once.
    next_try_at = now() + make_interval(secs => 60 * 2 ^ least(m.attempts - 1, 6) * (1 + random() / 3)),
    -- What somebody wrote into it is no longer needed.
    payload = case when p_error is null then '{}' else m.payload end
  where m.org_id = p_org and m.id = p_id and m.lease = p_lease and m.sent_at is null and m.given_up_at is null
  returning * into v_mail;
  if not found then
    return false;
  end if;
  -- One that had lost its reason or never had a reader failed nobody.
  if v_mail.given_up_at is not null and p_error not in ('not_needed', 'no_address') then
    insert into public.notifications (org_id, kind, contact_id, document_id)
    values (p_org, 'mail_failed', v_mail.contact_id, v_mail.document_id);
  end if;
  return true;
end
$$;
comment on function public.close_outbox(uuid, uuid, uuid, text, boolean) is
  'Records that an e-mail went out (no error), when to try it again, or that it is given up (a day, or a final error). Only for the holder of the lease: false for anybody else.';
grant execute on function public.lease_outbox(integer, text, uuid[]), public.close_outbox(uuid, uuid, uuid, text, boolean) to service_role;

create function public.retry_mail(p_org uuid, p_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_mail public.mail_deliveries;
begin
  perform private.require_editor(p_org);
  select * into v_mail from public.mail_deliveries m where m.org_id = p_org and m.id = p_id for update;
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  elsif v_mail.state not in ('failed', 'given_up') then
    raise exception 'It is on its way or has been sent' using errcode = 'STATE';
  end if;
  update public.mail_deliveries m
  set given_up_at = null, last_error = null, attempts = 0, due_since = now(), next_try_at = now()
  where m.org_id = p_org and m.id = p_id;
  perform private.audit(p_org, 'mail.retried', p_id, jsonb_build_object('kind', v_mail.kind));
end
$$;
comment on function public.retry_mail(uuid, uuid) is 'Tries an e-mail that failed or was given up anew, for a day. NTFND, DENID, STATE.';
grant execute on function public.retry_mail(uuid, uuid) to authenticated, service_role;
