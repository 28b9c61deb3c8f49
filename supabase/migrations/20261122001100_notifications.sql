-- What the merchant must know, stored in the transaction of its cause.

create table public.notifications (
  org_id uuid not null references public.organizations on delete cascade,
  id uuid not null default private.uuid_v7(),
  kind text not null check (kind in
    ('payment_received', 'payment_surplus', 'payment_quarantined', 'payment_unknown', 'payments_elsewhere', 'gateway_refused', 'refund', 'refund_failed', 'refund_quarantined',
      'dispute', 'dispute_won', 'dispute_lost', 'dispute_closed', 'mail_failed', 'comment_received', 'document_confirmed',
      'quote_accepted', 'quote_declined')),
  contact_id uuid,
  document_id uuid,
  -- Of what is about several documents their numbers, and no document: it leads to the contact.
  document_numbers text[] not null default '{}',
  -- Minor units and currency, where it is about money.
  amount bigint,
  currency text check (currency ~ '^[A-Z]{3}$'),
  -- The beginning of what the contact said, where it said something.
  excerpt text check (length(excerpt) between 1 and 280),
  created_at timestamptz not null default now(),
  read_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, contact_id) references public.contacts on delete cascade,
  foreign key (org_id, document_id) references public.documents on delete cascade
);
comment on table public.notifications is 'What happened that the merchant wants to know, or must act on.';
create index notifications_by_contact on public.notifications (org_id, contact_id);
create index notifications_by_document on public.notifications (org_id, document_id);
create index notifications_unread on public.notifications (org_id) where read_at is null;

alter table public.notifications enable row level security;
revoke all on public.notifications from anon, authenticated;
grant select on public.notifications to authenticated;
grant update (read_at) on public.notifications to authenticated;
create policy notifications_read on public.notifications for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
create policy notifications_mark on public.notifications for update to authenticated
  using (org_id = any ((select private.editor_orgs())::uuid[]))
  with check (org_id = any ((select private.editor_orgs())::uuid[]));

create function public.count_unread(p_org uuid) returns integer
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_member(p_org);
  return (select count(*) from (
    select from public.notifications n where n.org_id = p_org and n.read_at is null limit 100) few);
end
$$;
comment on function public.count_unread(uuid) is
  'How many notifications nobody has read yet; a hundred means as many or more. NTFND.';
grant execute on function public.count_unread(uuid) to authenticated;

create function private.notify_money(p_org uuid, p_kind text, p_contact uuid, p_documents uuid[], p_amount bigint, p_currency text)
returns void
language sql volatile security definer set search_path = '' as $$
  insert into public.notifications (org_id, kind, contact_id, document_id, document_numbers, amount, currency)
  select p_org, p_kind, p_contact, case when count(*) = 1 then (array_agg(d.id))[1] end,
    case when count(*) > 1 then array_agg(d.number order by d.issued_on, d.number) else '{}' end, p_amount, p_currency
  from public.documents d where d.org_id = p_org and d.id = any (p_documents)
$$;
comment on function private.notify_money(uuid, text, uuid, uuid[], bigint, text) is
  'Tells the merchant of money (minor units): beside the one document it is about, or with the numbers of several.';
