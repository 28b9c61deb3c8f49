-- What the merchant must know, and what must be sent: both are stored in the transaction of their cause.

create table public.notifications (
  org_id uuid not null references public.organizations on delete cascade,
  id uuid not null default private.uuid_v7(),
  kind text not null check (kind in ('payment_received', 'payment_surplus', 'payment_quarantined')),
  contact_id uuid,
  document_id uuid,
  -- Minor units and currency, where it is about money.
  amount bigint,
  currency text check (currency ~ '^[A-Z]{3}$'),
  created_at timestamptz not null default now(),
  read_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, contact_id) references public.contacts on delete cascade,
  foreign key (org_id, document_id) references public.documents on delete cascade
);
comment on table public.notifications is 'What happened that the merchant wants to know, or must act on.';
create index notifications_by_contact on public.notifications (org_id, contact_id);
create index notifications_by_document on public.notifications (org_id, document_id);

alter table public.notifications enable row level security;
revoke all on public.notifications from anon, authenticated;
grant select on public.notifications to authenticated;
grant update (read_at) on public.notifications to authenticated;
create policy notifications_read on public.notifications for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
create policy notifications_mark on public.notifications for update to authenticated
  using (org_id = any ((select private.editor_orgs())::uuid[]))
  with check (org_id = any ((select private.editor_orgs())::uuid[]));

-- The outbox keeps what to say and to whom; text and tokens are made when it is sent.
create table private.outbox (
  id uuid primary key default private.uuid_v7(),
  org_id uuid not null references public.organizations on delete cascade,
  kind text not null check (kind in ('receipt', 'payment_notice')),
  contact_id uuid,
  subject_id uuid not null,
  -- One e-mail for one cause and reader, however often its cause is applied.
  dedupe_key text not null unique,
  created_at timestamptz not null default now(),
  attempts integer not null default 0,
  next_try_at timestamptz not null default now(),
  leased_until timestamptz,
  sent_at timestamptz,
  given_up_at timestamptz,
  last_error text
);
comment on table private.outbox is 'E-mails to send: stored first, leased, retried with growing pauses for a day.';
create index outbox_due on private.outbox (next_try_at) where sent_at is null and given_up_at is null;
create index outbox_by_org on private.outbox (org_id);

create function private.queue_mail(p_org uuid, p_kind text, p_contact uuid, p_subject uuid) returns void
language sql volatile security definer set search_path = '' as $$
  insert into private.outbox (org_id, kind, contact_id, subject_id, dedupe_key)
  values (p_org, p_kind, p_contact, p_subject, p_kind || ':' || p_subject)
  on conflict (dedupe_key) do nothing
$$;

create function public.lease_outbox(p_limit integer default 20)
returns table (id uuid, org_id uuid, kind text, contact_id uuid, subject_id uuid, attempts integer)
language sql volatile security definer set search_path = '' as $$
  update private.outbox o
  set leased_until = now() + interval '2 minutes', attempts = o.attempts + 1
  where o.id in (
    select d.id from private.outbox d
    where d.sent_at is null and d.given_up_at is null and d.next_try_at <= now()
      and (d.leased_until is null or d.leased_until < now())
    order by d.next_try_at limit p_limit for update skip locked)
  returning o.id, o.org_id, o.kind, o.contact_id, o.subject_id, o.attempts
$$;
comment on function public.lease_outbox(integer) is 'Takes due e-mails for two minutes, so that two sweeps never send the same one.';

create function public.close_outbox(p_id uuid, p_error text default null) returns void
language sql volatile security definer set search_path = '' as $$
  update private.outbox o
  set leased_until = null,
    sent_at = case when p_error is null then now() end,
    last_error = left(p_error, 500),
    given_up_at = case when p_error is not null and o.created_at < now() - interval '1 day' then now() end,
    -- 1, 2, 4 … up to 64 minutes, with up to a third more so that many do not come back at once.
    next_try_at = now() + make_interval(mins => (2 ^ least(o.attempts - 1, 6))::integer) * (1 + random() / 3)
  where o.id = p_id and o.sent_at is null
$$;
comment on function public.close_outbox(uuid, text) is 'Records that an e-mail went out (no error), or when to try it again.';

grant execute on function public.lease_outbox(integer), public.close_outbox(uuid, text) to service_role;
