-- Paying, exactly once. An attempt is ours and comes first; a payment is what a gateway says it received; an allocation
-- says what it paid. What is paid on a document is the sum of its allocations, less what was given back of them, and is
-- never set by hand.

create table public.payment_attempts (
  org_id uuid not null references public.organizations on delete cascade,
  id uuid not null default private.uuid_v7(),
  contact_id uuid not null,
  gateway text not null,
  -- As they were when the attempt began: a later change of keys does not touch it.
  mode text not null check (mode in ('test', 'live')),
  credential_version integer not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- Minor units, fixed from the open balances when the attempt began.
  amount bigint not null check (amount > 0),
  -- created: no session at the gateway yet; pending: the contact may pay; processing: money is on its way.
  state text not null default 'created' check (state in
    ('created', 'pending', 'processing', 'succeeded', 'failed', 'expired', 'quarantined')),
  gateway_ref text,
  checkout_url text,
  -- Language and e-mail of the payer and the merchant's slug as they were: asking the gateway twice must ask the same.
  asked_for jsonb not null default '{}',
  -- Of an attempt that is closed here: what the gateway last said while it might still take money for it. The sweep sees to it.
  open_at_gateway text check (open_at_gateway in ('open', 'processing')),
  -- Of money that came without its fee: until when the gateway is asked what it kept.
  fee_awaited_until timestamptz,
  -- Of the token in the address to which the gateway sends the payer back.
  return_token_hash bytea unique check (length(return_token_hash) = 32),
  expires_at timestamptz not null default now() + interval '60 minutes',
  synced_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, gateway, gateway_ref),
  foreign key (org_id, contact_id) references public.contacts,
  foreign key (org_id, gateway) references public.gateways
);
comment on table public.payment_attempts is 'A contact''s wish to pay, with the amounts as the database fixed them.';
comment on constraint payment_attempts_return_token_hash_key on public.payment_attempts is
  'Global: who comes back from a gateway brings the token and names no merchant.';
create index payment_attempts_by_contact on public.payment_attempts (org_id, contact_id, id);
create index payment_attempts_open on public.payment_attempts (synced_at nulls first, created_at)
  where state in ('created', 'pending', 'processing') or open_at_gateway is not null or fee_awaited_until is not null;

create table public.payment_attempt_allocations (
  org_id uuid not null,
  attempt_id uuid not null,
  document_id uuid not null,
  amount bigint not null check (amount > 0),
  open boolean not null default true,
  primary key (org_id, attempt_id, document_id),
  foreign key (org_id, attempt_id) references public.payment_attempts on delete cascade,
  foreign key (org_id, document_id) references public.documents
);
comment on table public.payment_attempt_allocations is 'What an attempt would pay. One open attempt per document.';
create unique index payment_attempt_allocations_one_open
  on public.payment_attempt_allocations (org_id, document_id) where open;
create index payment_attempt_allocations_by_document on public.payment_attempt_allocations (org_id, document_id);

create table public.payments (
  org_id uuid not null references public.organizations on delete restrict,
  id uuid not null default private.uuid_v7(),
  contact_id uuid not null,
  gateway text not null,
  bank_account_id uuid not null,
  attempt_id uuid,
  -- The gateway's own id of the money (at Stripe, the payment intent). One row for one such id.
  external_id text not null check (length(external_id) between 1 and 255),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount bigint not null check (amount > 0),
  -- What the gateway kept; null until it says so. Of a very small payment it may keep more than it was.
  fee bigint check (fee >= 0),
  received_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, gateway, external_id),
  foreign key (org_id, contact_id) references public.contacts,
  foreign key (org_id, bank_account_id) references public.bank_accounts,
  foreign key (org_id, attempt_id) references public.payment_attempts
);
comment on table public.payments is 'Money received. What no document could take stays as the contact''s credit.';
create index payments_by_contact on public.payments (org_id, contact_id, received_at desc, id desc);
create index payments_by_attempt on public.payments (org_id, attempt_id);
create index payments_by_bank_account on public.payments (org_id, bank_account_id);
create index payments_by_date on public.payments (org_id, received_at desc, id desc);

create table public.payment_allocations (
  org_id uuid not null,
  payment_id uuid not null,
  document_id uuid not null,
  amount bigint not null check (amount > 0),
  created_at timestamptz not null default now(),
  primary key (org_id, payment_id, document_id),
  foreign key (org_id, payment_id) references public.payments,
  foreign key (org_id, document_id) references public.documents
);
comment on table public.payment_allocations is 'Which documents a payment paid, and how much of each; what was given back since is in `reversal_allocations`.';
create index payment_allocations_by_document on public.payment_allocations (org_id, document_id);
create function private.let_fee_come() returns trigger
language plpgsql set search_path = '' as $$
begin
  if tg_op = 'DELETE' or old.fee is not null or to_jsonb(new) - 'fee' <> to_jsonb(old) - 'fee' then
    raise exception 'A payment does not change' using errcode = 'FINAL';
  end if;
  return new;
end
$$;
comment on function private.let_fee_come() is 'Of a payment only an unknown fee changes, once: it becomes known.';
create trigger payments_final before update or delete on public.payments
  for each row execute function private.let_fee_come();
create trigger payment_allocations_final before update or delete on public.payment_allocations
  for each row execute function private.refuse_change();

-- What payments brought to a document less what refunds and disputes took back of each (made by a later migration).
create function private.add_up_paid() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.documents d
  set paid = t.paid,
    settled_on = case when t.paid >= d.total then (t.last_received_at at time zone o.time_zone)::date end
  from public.organizations o, (
    select coalesce(sum(a.amount - b.amount), 0)::bigint as paid,
      max(p.received_at) filter (where a.amount > b.amount) as last_received_at
    from public.payment_allocations a
    join public.payments p on p.org_id = a.org_id and p.id = a.payment_id
    cross join lateral (select coalesce(sum(r.amount), 0) as amount from public.reversal_allocations r
      where r.org_id = a.org_id and r.payment_id = a.payment_id and r.document_id = a.document_id) b
    where a.org_id = new.org_id and a.document_id = new.document_id) t
  where d.org_id = new.org_id and d.id = new.document_id and o.id = new.org_id;
  return null;
end
$$;
create trigger payment_allocations_add_up after insert on public.payment_allocations
  for each row execute function private.add_up_paid();

create function private.check_allocated() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if (select sum(a.amount) from public.payment_allocations a
      where a.org_id = new.org_id and a.payment_id = new.payment_id)
    > (select p.amount from public.payments p where p.org_id = new.org_id and p.id = new.payment_id) then
    raise exception 'More is allocated than was paid' using errcode = 'INTRN';
  end if;
  return null;
end
$$;
create trigger payment_allocations_within after insert on public.payment_allocations
  for each row execute function private.check_allocated();

create table private.quarantined_payments (
  org_id uuid not null references public.organizations on delete cascade,
  gateway text not null,
  external_id text not null,
  attempt_id uuid,
  reason text not null check (reason in ('currency', 'amount', 'attempt', 'mode', 'payment')),
  facts jsonb not null,
  created_at timestamptz not null default now(),
  primary key (org_id, gateway, external_id)
);
comment on table private.quarantined_payments is
  'What a gateway reports that does not match what was asked or paid: kept and announced, never allocated.';

create table private.gateway_events (
  org_id uuid not null references public.organizations on delete cascade,
  gateway text not null,
  event_id text not null,
  type text not null,
  gateway_ref text,
  received_at timestamptz not null default now(),
  applied_at timestamptz,
  -- Why it was set aside without being applied.
  set_aside text,
  primary key (org_id, gateway, event_id)
);
comment on table private.gateway_events is
  'Webhooks received. One whose application failed has no applied_at and runs again when it is delivered again.';

alter table public.payment_attempts enable row level security;
alter table public.payment_attempt_allocations enable row level security;
alter table public.payments enable row level security;
alter table public.payment_allocations enable row level security;
revoke all on public.payment_attempts, public.payment_attempt_allocations, public.payments, public.payment_allocations
  from anon, authenticated;
revoke insert, update, delete, truncate on public.payments, public.payment_allocations from service_role;
grant select (org_id, id, contact_id, gateway, currency, amount, state, expires_at, synced_at, created_at)
  on public.payment_attempts to authenticated;
grant select on public.payment_attempt_allocations, public.payments, public.payment_allocations to authenticated;
create policy payment_attempts_read on public.payment_attempts for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
create policy payment_attempt_allocations_read on public.payment_attempt_allocations for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
create policy payments_read on public.payments for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
create policy payment_allocations_read on public.payment_allocations for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
