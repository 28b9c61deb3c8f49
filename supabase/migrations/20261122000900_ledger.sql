-- Double entry: every movement of money writes an entry that sums to zero, and nothing written is ever changed.

create table public.bank_accounts (
  org_id uuid not null references public.organizations on delete cascade,
  id uuid not null default private.uuid_v7(),
  name text not null check (length(name) between 1 and 100),
  holder text not null check (length(holder) between 1 and 70),
  -- ISO 13616, without spaces. Check digits are verified by the function below.
  iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
  bic text check (bic ~ '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$'),
  currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
  -- The account that invoices name for transfers.
  on_invoices boolean not null default false,
  -- When the first document was issued that names it.
  named_at timestamptz,
  -- Out of use, kept for what names it.
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, iban),
  constraint bank_accounts_archived check (archived_at is null or not on_invoices)
);
comment on table public.bank_accounts is 'Where the merchant''s money goes.';
create unique index bank_accounts_one_on_invoices on public.bank_accounts (org_id) where on_invoices;

-- ISO 13616: country and check digits go to the end, and the number leaves 1 when divided by 97.
create function private.iban_is_valid(p_iban text) returns boolean
language sql immutable strict parallel safe set search_path = '' as $$
  select private.mod97(substring(p_iban from 5) || left(p_iban, 4)) = 1
$$;
-- A constraint runs as whoever writes the row.
grant execute on function private.iban_is_valid(text) to authenticated, service_role;
alter table public.bank_accounts add constraint bank_accounts_iban_valid check (private.iban_is_valid(iban));

create table public.ledger_accounts (
  org_id uuid not null references public.organizations on delete cascade,
  id uuid not null default private.uuid_v7(),
  role text not null check (role in ('receivable', 'sales', 'tax', 'fees', 'credit', 'bank')),
  -- Numbers of the Spanish general chart of accounts (RD 1514/2007).
  code text not null check (code ~ '^[0-9]{3,9}$'),
  bank_account_id uuid,
  primary key (org_id, id),
  unique (org_id, bank_account_id),
  foreign key (org_id, bank_account_id) references public.bank_accounts,
  constraint ledger_accounts_bank check ((role = 'bank') = (bank_account_id is not null))
);
comment on table public.ledger_accounts is
  'Receivables, sales, tax collected, bank charges, money held for a contact (credit), and one for each bank account.';
create unique index ledger_accounts_one_per_role on public.ledger_accounts (org_id, role) where role <> 'bank';

create function private.open_ledger() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.ledger_accounts (org_id, role, code) values
    (new.id, 'receivable', '430'), (new.id, 'sales', '700'), (new.id, 'tax', '477'),
    (new.id, 'fees', '626'), (new.id, 'credit', '438');
  return null;
end
$$;
create trigger organizations_ledger after insert on public.organizations
  for each row execute function private.open_ledger();

create function private.open_bank_ledger() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.ledger_accounts (org_id, role, code, bank_account_id) values (new.org_id, 'bank', '572', new.id);
  return null;
end
$$;
create trigger bank_accounts_ledger after insert on public.bank_accounts
  for each row execute function private.open_bank_ledger();

create table public.journal_entries (
  org_id uuid not null references public.organizations on delete restrict,
  id uuid not null default private.uuid_v7(),
  posted_on date not null,
  kind text not null check (kind in
    ('document', 'document_void', 'payment', 'payment_fee', 'refund', 'refund_failed', 'dispute', 'dispute_won')),
  -- The document, payment, refund or dispute that caused it. One cause, one entry: what is booked twice fails here.
  source_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, kind, source_id)
);
comment on table public.journal_entries is 'The journal. Append-only.';
create index journal_entries_by_date on public.journal_entries (org_id, posted_on desc, id desc);

create table public.journal_lines (
  org_id uuid not null,
  entry_id uuid not null,
  position integer not null,
  -- The entry's, kept here too, so that what moved with a contact is read by date from one index. Set by a trigger.
  posted_on date not null,
  account_id uuid not null,
  contact_id uuid,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- Minor units: debit above zero, credit below.
  amount bigint not null check (amount <> 0),
  primary key (org_id, entry_id, position),
  foreign key (org_id, entry_id) references public.journal_entries,
  foreign key (org_id, account_id) references public.ledger_accounts,
  foreign key (org_id, contact_id) references public.contacts
);
comment on table public.journal_lines is 'Debits and credits of an entry; they sum to zero in each currency.';
create index journal_lines_by_account on public.journal_lines (org_id, account_id, entry_id);
-- Covers a contact's statement: its sums read no table.
create index journal_lines_by_contact on public.journal_lines (org_id, contact_id, currency, posted_on, entry_id)
  include (account_id, amount);

create function private.date_line() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.posted_on := (select e.posted_on from public.journal_entries e where e.org_id = new.org_id and e.id = new.entry_id);
  return new;
end
$$;
create trigger journal_lines_date before insert on public.journal_lines
  for each row execute function private.date_line();

create trigger journal_entries_final before update or delete on public.journal_entries
  for each row execute function private.refuse_change();
create trigger journal_lines_final before update or delete on public.journal_lines
  for each row execute function private.refuse_change();
create trigger journal_entries_kept before truncate on public.journal_entries
  for each statement execute function private.refuse_change();
create trigger journal_lines_kept before truncate on public.journal_lines
  for each statement execute function private.refuse_change();

create function private.check_entry_balance() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_entry uuid := case tg_table_name when 'journal_entries' then (to_jsonb(new) ->> 'id')::uuid
    else (to_jsonb(new) ->> 'entry_id')::uuid end;
begin
  if not exists (select from public.journal_lines l where l.org_id = new.org_id and l.entry_id = v_entry)
    or exists (select from public.journal_lines l where l.org_id = new.org_id and l.entry_id = v_entry
      group by l.currency having sum(l.amount) <> 0) then
    raise exception 'A journal entry must have lines that sum to zero' using errcode = 'UNBAL';
  end if;
  return null;
end
$$;
-- Deferred: the entry is judged whole, when its transaction ends.
create constraint trigger journal_entries_balance after insert on public.journal_entries
  deferrable initially deferred for each row execute function private.check_entry_balance();
create constraint trigger journal_lines_balance after insert on public.journal_lines
  deferrable initially deferred for each row execute function private.check_entry_balance();

create function private.ledger_account(p_org uuid, p_role text, p_bank_account uuid default null) returns uuid
language sql stable security definer set search_path = '' as $$
  select a.id from public.ledger_accounts a
  where a.org_id = p_org and a.role = p_role and a.bank_account_id is not distinct from p_bank_account
$$;

-- p_lines: [{"account": uuid, "amount": minor units, "contact": uuid or null}]; lines of zero are left out.
create function private.post_entry(
  p_org uuid, p_kind text, p_source uuid, p_posted_on date, p_currency text, p_lines jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_entry uuid;
begin
  if not exists (select from jsonb_array_elements(p_lines) l where (l ->> 'amount')::bigint <> 0) then
    return null;
  end if;
  insert into public.journal_entries (org_id, posted_on, kind, source_id)
  values (p_org, p_posted_on, p_kind, p_source) returning id into v_entry;
  insert into public.journal_lines (org_id, entry_id, position, account_id, contact_id, currency, amount)
  select p_org, v_entry, row_number() over (order by l.ordinality), (l.value ->> 'account')::uuid,
    (l.value ->> 'contact')::uuid, p_currency, (l.value ->> 'amount')::bigint
  from jsonb_array_elements(p_lines) with ordinality l
  where (l.value ->> 'amount')::bigint <> 0;
  return v_entry;
end
$$;
comment on function private.post_entry(uuid, text, uuid, date, text, jsonb) is
  'Writes one balanced entry. 23505 when its cause is booked already; null when there is nothing to book.';

alter table public.bank_accounts enable row level security;
alter table public.ledger_accounts enable row level security;
alter table public.journal_entries enable row level security;
alter table public.journal_lines enable row level security;
revoke all on public.bank_accounts, public.ledger_accounts, public.journal_entries, public.journal_lines
  from anon, authenticated;
-- Not even the server writes the journal by hand.
revoke insert, update, delete, truncate on public.journal_entries, public.journal_lines from service_role;
grant select on public.bank_accounts, public.ledger_accounts, public.journal_entries, public.journal_lines to authenticated;
create policy bank_accounts_read on public.bank_accounts for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
-- No insert, update or delete of bank accounts: functions see to the books.
create policy ledger_accounts_read on public.ledger_accounts for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
create policy journal_entries_read on public.journal_entries for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
create policy journal_lines_read on public.journal_lines for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
create trigger bank_accounts_audit after insert or update or delete on public.bank_accounts
  for each row execute function private.audit_change();
