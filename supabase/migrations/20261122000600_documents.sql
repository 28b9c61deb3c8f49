-- The trade: what a merchant sends to and receives from its contacts. Totals are computed here and nowhere else.

-- So many that a cold function draws them with half of the 2 s of processor time that it has.
create function private.max_document_lines() returns integer
language sql immutable parallel safe set search_path = '' as $$ select 500 $$;
-- A constraint runs as whoever writes the row.
grant execute on function private.max_document_lines() to authenticated, service_role;

create table public.documents (
  org_id uuid not null references public.organizations on delete cascade,
  id uuid not null default private.uuid_v7(),
  contact_id uuid not null,
  kind text not null check (kind in
    ('invoice', 'credit_note', 'quote', 'proforma', 'delivery_note', 'sales_order', 'purchase_order')),
  status text not null default 'draft' check (status in
    ('draft', 'issued', 'accepted', 'declined', 'confirmed', 'void')),
  number text check (length(number) between 1 and 40),
  reference text check (length(reference) <= 100),
  language text not null check (language in ('es', 'fr', 'en')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  issued_on date,
  due_on date,
  notes text check (length(notes) <= 4000),
  -- Minor units of `currency`. Kept by triggers on the lines and on the allocations.
  subtotal bigint not null default 0,
  tax_total bigint not null default 0,
  total bigint not null default 0,
  paid bigint not null default 0,
  -- The contact's bank holds money of this document until it has decided. Nothing is asked of the contact meanwhile.
  disputed boolean not null default false,
  -- What may be asked of the contact now.
  balance bigint not null generated always as
    (case when kind = 'invoice' and status not in ('draft', 'void') and not disputed then total - paid else 0 end) stored,
  -- The list it stands in: credit notes beside the invoices they take back.
  family text not null generated always as (case when kind = 'credit_note' then 'invoice' else kind end) stored,
  -- How many lines it has, kept by the trigger that adds them up.
  line_count integer not null default 0 check (line_count between 0 and private.max_document_lines()),
  -- What paper and screen show, frozen when the document was issued.
  snapshot jsonb,
  -- What to quote in a transfer (ISO 11649); written when the document is issued.
  creditor_reference text check (creditor_reference ~ '^RF[0-9]{2}[A-Z0-9]{1,21}$'
    and private.mod97(substring(creditor_reference from 5) || left(creditor_reference, 4)) = 1),
  -- What a search looks through: number, reference, buyer and lines, folded; written when the document is issued.
  search_text text,
  issued_at timestamptz,
  -- When the contact first read it, inside the portal. Scanners, link previews and members leave no trace here.
  read_at timestamptz,
  -- The day (in the merchant's zone) of the payment after which nothing was owed; null while something is.
  settled_on date,
  voided_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, kind, number),
  -- Money that arrives with a reference is of one document.
  unique (org_id, creditor_reference),
  foreign key (org_id, contact_id) references public.contacts,
  constraint documents_issued_whole check
    (status = 'draft' or (number is not null and issued_on is not null and issued_at is not null and snapshot is not null)),
  -- A quote is answered, what is sent or ordered is confirmed; money is claimed and given back without being asked.
  constraint documents_status_of_kind check (case status
    when 'accepted' then kind = 'quote' when 'declined' then kind = 'quote'
    when 'confirmed' then kind in ('proforma', 'delivery_note', 'sales_order', 'purchase_order') else true end),
  -- What may be paid by transfer has its reference.
  constraint documents_referenced check
    ((creditor_reference is not null) = (status <> 'draft' and kind in ('invoice', 'proforma'))),
  constraint documents_due_after_issue check (due_on >= issued_on),
  -- Paid is what was allocated, and no more than the document asks is ever allocated to it.
  constraint documents_paid_within check (paid >= 0 and paid <= greatest(total, 0)),
  constraint documents_void_dated check ((status = 'void') = (voided_at is not null)),
  -- A void document asks for nothing that a bank could dispute.
  constraint documents_void_undisputed check (not (disputed and status = 'void'))
);
comment on table public.documents is 'Invoices, credit notes, quotes, proformas, delivery notes and orders.';
create index documents_by_contact on public.documents (org_id, contact_id, issued_on desc, id desc)
  include (kind, status, disputed, currency, total, balance);
create index documents_by_date on public.documents (org_id, issued_on desc, id desc)
  include (kind, status, disputed, currency, total, balance);
-- Lists are of one family, by date, amount or due date. Those by date carry what totals need, so that they are read alone.
create index documents_by_contact_family on public.documents (org_id, contact_id, family, issued_on desc, id desc)
  include (kind, status, disputed, currency, total, balance, line_count, settled_on);
create index documents_by_family on public.documents (org_id, family, issued_on desc, id desc)
  include (kind, status, disputed, currency, total, balance);
create index documents_by_contact_total on public.documents (org_id, contact_id, total desc, id desc);
create index documents_by_total on public.documents (org_id, total desc, id desc);
create index documents_by_contact_due on public.documents (org_id, contact_id, coalesce(due_on, 'infinity'::date), id);
create index documents_by_due on public.documents (org_id, coalesce(due_on, 'infinity'::date), id);
-- What is still owed is little beside what was ever issued: sums and the first to fall due are read here alone.
create index documents_open on public.documents (org_id, contact_id, due_on, id) include (currency, balance) where balance > 0;
create index documents_disputed on public.documents (org_id, contact_id, due_on, id) include (currency, total, paid) where disputed;
-- So is what still waits for an answer.
create index documents_unanswered on public.documents (org_id, contact_id, kind, coalesce(due_on, 'infinity'::date), id)
  include (issued_on, due_on) where status = 'issued' and kind in ('quote', 'purchase_order', 'proforma', 'sales_order', 'delivery_note');
create index documents_unread on public.documents (org_id, contact_id, issued_on desc, id desc)
  where read_at is null and status not in ('draft', 'void');
-- Documents are issued one by one: the index is kept up at once, for pending entries make the planner shun it.
create index documents_by_text on public.documents
  using gin (org_id, contact_id, search_text extensions.gin_trgm_ops) with (fastupdate = off);
create index documents_drafts on public.documents (org_id, id desc) where status = 'draft';
create trigger documents_touch before update on public.documents
  for each row execute function private.touch();

create table public.document_lines (
  org_id uuid not null,
  document_id uuid not null,
  position integer not null check (position between 1 and 10000),
  description text not null check (length(description) between 1 and 4000),
  quantity numeric(14, 4) not null default 1,
  unit text check (length(unit) <= 20),
  -- Minor units, with up to four decimals below: prices per piece are often finer than a cent.
  unit_price numeric(18, 4) not null,
  -- Per cent.
  discount numeric(5, 2) not null default 0 check (discount between 0 and 100),
  tax_rate numeric(5, 2) not null default 0 check (tax_rate between 0 and 100),
  -- Minor units, rounded half away from zero, before tax.
  net bigint not null generated always as (round(quantity * unit_price * (1 - discount / 100))) stored,
  primary key (org_id, document_id, position),
  foreign key (org_id, document_id) references public.documents on delete cascade
);
comment on table public.document_lines is 'What a document charges for. Readers get them inside the frozen snapshot.';

create table public.document_events (
  org_id uuid not null,
  id uuid not null default private.uuid_v7(),
  document_id uuid not null,
  -- The document's, so that what happened with a contact is read in one look.
  contact_id uuid not null,
  kind text not null check (kind in
    ('issued', 'shared', 'sent', 'opened', 'accepted', 'declined', 'confirmed', 'commented', 'paid', 'refunded',
      'refund_failed', 'disputed', 'dispute_won', 'dispute_lost', 'voided')),
  at timestamptz not null default now(),
  -- The member or contact's user; null when the system or a gateway acted.
  actor uuid,
  -- Minor units, where the event is about money.
  amount bigint,
  primary key (org_id, id),
  foreign key (org_id, document_id) references public.documents on delete cascade
);
comment on table public.document_events is 'Where a document stands and how it got there: its timeline.';
create index document_events_by_document on public.document_events (org_id, document_id, id);
create index document_events_by_contact on public.document_events (org_id, contact_id, at, id);
create function private.name_event_contact() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select d.contact_id into new.contact_id from public.documents d where d.org_id = new.org_id and d.id = new.document_id;
  return new;
end
$$;
create trigger document_events_contact before insert on public.document_events
  for each row execute function private.name_event_contact();
create trigger document_events_final before update on public.document_events
  for each row execute function private.refuse_change();

create table public.document_files (
  org_id uuid not null,
  id uuid not null default private.uuid_v7(),
  document_id uuid not null,
  kind text not null check (kind in ('rendered', 'original')),
  -- Where the bytes lie in the bucket `documents`.
  path text not null,
  sha256 bytea not null check (length(sha256) = 32),
  byte_size integer not null check (byte_size > 0),
  -- What a rendered invoice asks to be paid, its balance when it was made, and why. Null for other kinds.
  owed bigint check (owed >= 0),
  standing text check (standing in ('due', 'disputed', 'void')),
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, path),
  foreign key (org_id, document_id) references public.documents on delete cascade,
  -- So that a path is one merchant's.
  constraint document_files_path check (starts_with(path, org_id::text || '/'))
);
comment on table public.document_files is
  'The PDF of a document: rendered once for each amount owed and standing, or the merchant''s own; always the same bytes. Those that were replaced stay.';
create unique index document_files_one_rendered on public.document_files (org_id, document_id, owed, standing) nulls not distinct
  where kind = 'rendered';
create index document_files_by_document on public.document_files (org_id, document_id, id);
