-- Money that goes back: refunds, and disputes in which the contact's bank takes a payment back. Each is a row of its own
-- beside the payment, which never changes. What it took from which document is written down too, so that what is paid on
-- a document stays a sum of rows that are only ever added.

create table public.refunds (
  org_id uuid not null references public.organizations on delete restrict,
  id uuid not null default private.uuid_v7(),
  payment_id uuid not null,
  gateway text not null,
  -- The gateway's own id. One row for one such id.
  external_id text not null check (length(external_id) between 1 and 255),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- Minor units.
  amount bigint not null check (amount > 0),
  -- pending: the gateway has not sent it yet, nothing is booked; failed: it never left, or came back and is booked back.
  state text not null default 'pending' check (state in ('pending', 'succeeded', 'failed')),
  -- When the gateway was asked for it.
  made_at timestamptz not null,
  -- When we heard that it failed.
  failed_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, gateway, external_id),
  foreign key (org_id, payment_id) references public.payments,
  constraint refunds_failed_dated check ((state = 'failed') = (failed_at is not null))
);
comment on table public.refunds is 'What the merchant gave back of a payment, as the gateway tells it.';
create index refunds_by_payment on public.refunds (org_id, payment_id);

create table public.disputes (
  org_id uuid not null references public.organizations on delete restrict,
  id uuid not null default private.uuid_v7(),
  payment_id uuid not null,
  gateway text not null,
  external_id text not null check (length(external_id) between 1 and 255),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- Minor units: what is disputed of the payment. Where a part was refunded before, it may be more than what is left.
  amount bigint not null check (amount > 0),
  -- What the gateway took of it, and what it gave back.
  withdrawn bigint not null default 0 check (withdrawn >= 0),
  reinstated bigint not null default 0 check (reinstated between 0 and withdrawn),
  -- What the gateway asked for the trouble, and what it gave back of that.
  fee bigint not null default 0 check (fee >= 0),
  fee_returned bigint not null default 0 check (fee_returned >= 0),
  -- warning: the bank only asks, no money moved; warning_closed: and asks no more.
  state text not null check (state in ('warning', 'open', 'warning_closed', 'lost', 'won')),
  opened_at timestamptz not null,
  -- When the gateway took the money, and when it gave it back.
  withdrawn_at timestamptz,
  reinstated_at timestamptz,
  -- Until when the merchant may answer it, and where; null when the gateway does not say.
  respond_by timestamptz,
  page_url text check (page_url ~ '^https?://'),
  -- When we heard how it ended.
  closed_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, gateway, external_id),
  foreign key (org_id, payment_id) references public.payments,
  constraint disputes_money_in_order check (reinstated_at is null or withdrawn_at is not null),
  constraint disputes_closed_dated check ((state in ('warning', 'open')) = (closed_at is null))
);
comment on table public.disputes is 'Payments that a contact''s bank takes back or asks about, as the gateway tells it. For the merchant alone.';
create index disputes_by_payment on public.disputes (org_id, payment_id);

create table public.reversal_allocations (
  org_id uuid not null,
  id uuid not null default private.uuid_v7(),
  payment_id uuid not null,
  -- Null: of what no document had taken, the contact's credit.
  document_id uuid,
  refund_id uuid,
  dispute_id uuid,
  -- Minor units. Above zero taken back from the document; below, come back when the refund failed or the dispute was won.
  amount bigint not null check (amount <> 0),
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, payment_id) references public.payments,
  foreign key (org_id, document_id) references public.documents,
  foreign key (org_id, payment_id, document_id) references public.payment_allocations (org_id, payment_id, document_id),
  foreign key (org_id, refund_id) references public.refunds,
  foreign key (org_id, dispute_id) references public.disputes,
  constraint reversal_allocations_one_cause check (num_nonnulls(refund_id, dispute_id) = 1)
);
comment on table public.reversal_allocations is
  'What refunds and disputes took back of what a payment paid. The rule: first what no document had taken, then the documents it paid, the last one first; what is more than the payment is owed by the contact. It comes back the other way round.';
create index reversal_allocations_by_payment on public.reversal_allocations (org_id, payment_id, document_id) include (amount);
create index reversal_allocations_by_document on public.reversal_allocations (org_id, document_id);
create index reversal_allocations_by_refund on public.reversal_allocations (org_id, refund_id);
create index reversal_allocations_by_dispute on public.reversal_allocations (org_id, dispute_id);

create trigger reversal_allocations_final before update or delete on public.reversal_allocations
  for each row execute function private.refuse_change();
create trigger reversal_allocations_add_up after insert on public.reversal_allocations
  for each row when (new.document_id is not null) execute function private.add_up_paid();

create function private.check_reversed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- All of a payment may be more than it was: a bank can take back what had been refunded.
  if (select sum(r.amount) < 0 from public.reversal_allocations r
      where r.org_id = new.org_id and r.payment_id = new.payment_id)
    or (select sum(r.amount) not between 0 and a.amount
      from public.reversal_allocations r join public.payment_allocations a on a.org_id = r.org_id
        and a.payment_id = r.payment_id and a.document_id = r.document_id
      where r.org_id = new.org_id and r.payment_id = new.payment_id and r.document_id = new.document_id group by a.amount) then
    raise exception 'More goes back of a document than was paid, or less than nothing' using errcode = 'INTRN';
  end if;
  return null;
end
$$;
create trigger reversal_allocations_within after insert on public.reversal_allocations
  for each row execute function private.check_reversed();

-- How far along a state is. None goes back; a dispute that was lost may still be won.
create function private.reversal_rank(p_state text) returns integer
language sql immutable parallel safe set search_path = '' as $$
  select case p_state when 'pending' then 0 when 'succeeded' then 1 when 'failed' then 2
    when 'warning' then 0 when 'open' then 1 when 'warning_closed' then 2 when 'lost' then 2 when 'won' then 3 end
$$;

create function private.only_forward() returns trigger
language plpgsql set search_path = '' as $$
declare
  v_moving text[] := array['state', 'failed_at', 'closed_at', 'withdrawn_at', 'withdrawn', 'reinstated_at', 'reinstated',
    'fee', 'fee_returned', 'respond_by', 'page_url'];
begin
  if tg_op = 'DELETE' or to_jsonb(new) - v_moving <> to_jsonb(old) - v_moving
    or private.reversal_rank(new.state) < private.reversal_rank(old.state)
    or to_jsonb(old) ->> 'withdrawn_at' <> coalesce(to_jsonb(new) ->> 'withdrawn_at', '')
    or to_jsonb(old) ->> 'reinstated_at' <> coalesce(to_jsonb(new) ->> 'reinstated_at', '') then
    raise exception 'What went back only moves forward' using errcode = 'FINAL';
  end if;
  return new;
end
$$;
create trigger refunds_forward before update or delete on public.refunds
  for each row execute function private.only_forward();
create trigger disputes_forward before update or delete on public.disputes
  for each row execute function private.only_forward();

alter table public.refunds enable row level security;
alter table public.disputes enable row level security;
alter table public.reversal_allocations enable row level security;
revoke all on public.refunds, public.disputes, public.reversal_allocations from anon, authenticated;
revoke insert, update, delete, truncate on public.refunds, public.disputes, public.reversal_allocations from service_role;
grant select on public.refunds, public.disputes, public.reversal_allocations to authenticated;
create policy refunds_read on public.refunds for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
create policy disputes_read on public.disputes for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
create policy reversal_allocations_read on public.reversal_allocations for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
