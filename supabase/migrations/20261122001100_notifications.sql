-- What the merchant must know, stored in the transaction of its cause.

create table public.notifications (
  org_id uuid not null references public.organizations on delete cascade,
  id uuid not null default private.uuid_v7(),
  kind text not null check (kind in
    ('payment_received', 'payment_surplus', 'payment_quarantined', 'refund', 'refund_failed', 'refund_quarantined',
      'dispute', 'dispute_won', 'dispute_lost', 'dispute_closed', 'mail_failed', 'comment_received', 'document_confirmed',
      'quote_accepted', 'quote_declined')),
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
