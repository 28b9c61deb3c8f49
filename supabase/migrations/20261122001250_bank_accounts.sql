-- Keeping the list of bank accounts: added, corrected, put on invoices, archived. What the books stand on stays: an IBAN that
-- papers or entries name does not change, and an account that has them is archived, never deleted.

create function private.bank_account_in_books(p_bank public.bank_accounts) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return p_bank.named_at is not null
    or exists (select from public.payments p where p.org_id = p_bank.org_id and p.bank_account_id = p_bank.id)
    or exists (select from public.ledger_accounts a
      join public.journal_lines l on l.org_id = a.org_id and l.account_id = a.id
      where a.org_id = p_bank.org_id and a.bank_account_id = p_bank.id);
end
$$;
comment on function private.bank_account_in_books(public.bank_accounts) is
  'Whether issued documents, payments or journal lines name the account: then its IBAN is final and it is kept.';

create function public.list_bank_accounts(p_org uuid)
returns table (id uuid, name text, holder text, iban text, bic text, currency text, on_invoices boolean,
  archived_at timestamptz, in_books boolean, gateways text[])
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_member(p_org);
  return query select b.id, b.name, b.holder, b.iban, b.bic, b.currency, b.on_invoices, b.archived_at,
    private.bank_account_in_books(b),
    array(select g.gateway from public.gateways g where g.org_id = b.org_id and g.bank_account_id = b.id order by g.gateway)
  from public.bank_accounts b where b.org_id = p_org order by b.archived_at nulls first, b.id;
end
$$;
comment on function public.list_bank_accounts(uuid) is
  'The merchant''s bank accounts, the archived last: which one invoices name, which are in the books, which gateways pay into them. NTFND.';

-- The account, locked until the transaction ends: whoever issues a document or ties a gateway to it waits.
create function private.hold_bank_account(p_org uuid, p_bank uuid) returns public.bank_accounts
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_bank public.bank_accounts;
begin
  perform private.require_manager(p_org);
  select * into v_bank from public.bank_accounts b where b.org_id = p_org and b.id = p_bank for update;
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  return v_bank;
end
$$;

create function public.add_bank_account(p_org uuid, p_name text, p_holder text, p_iban text, p_bic text default null) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_bank uuid;
begin
  perform private.require_manager(p_org);
  -- The first one goes on the invoices.
  insert into public.bank_accounts (org_id, name, holder, iban, bic, currency, on_invoices)
  select o.id, p_name, p_holder, p_iban, p_bic, o.currency,
    not exists (select from public.bank_accounts b where b.org_id = p_org and (b.on_invoices or b.archived_at is null))
  from public.organizations o where o.id = p_org returning id into v_bank;
  return v_bank;
exception
  when unique_violation then
    raise exception 'This account is in the list' using errcode = 'IBNTK';
  when check_violation or not_null_violation then
    raise exception 'The account lacks a name or holder, or its IBAN or BIC is wrong' using errcode = 'INVAL';
end
$$;
comment on function public.add_bank_account(uuid, text, text, text, text) is
  'Adds an account in the merchant''s currency; the first goes on the invoices. NTFND, DENID, INVAL, IBNTK.';

create function public.change_bank_account(p_org uuid, p_bank uuid, p_name text, p_holder text, p_iban text, p_bic text default null)
returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_bank public.bank_accounts := private.hold_bank_account(p_org, p_bank);
begin
  if p_iban is distinct from v_bank.iban and private.bank_account_in_books(v_bank) then
    raise exception 'Documents or entries name this IBAN' using errcode = 'IBNFR';
  end if;
  update public.bank_accounts b set name = p_name, holder = p_holder, iban = p_iban, bic = p_bic
  where b.org_id = p_org and b.id = p_bank;
exception
  when unique_violation then
    raise exception 'This account is in the list' using errcode = 'IBNTK';
  when check_violation or not_null_violation then
    raise exception 'The account lacks a name or holder, or its IBAN or BIC is wrong' using errcode = 'INVAL';
end
$$;
comment on function public.change_bank_account(uuid, uuid, text, text, text, text) is
  'Corrects an account; issued documents keep what they say. NTFND, DENID, INVAL, IBNTK, IBNFR for another IBAN than the one in the books.';

create function public.put_on_invoices(p_org uuid, p_bank uuid default null) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.require_manager(p_org);
  -- Of two who choose at once the second waits here, and has the last word.
  perform from public.bank_accounts b where b.org_id = p_org order by b.id for update;
  if p_bank is not null then
    if (private.hold_bank_account(p_org, p_bank)).archived_at is not null then
      raise exception 'An archived account goes on no invoice' using errcode = 'STATE';
    end if;
  end if;
  update public.bank_accounts b set on_invoices = false where b.org_id = p_org and b.on_invoices and b.id is distinct from p_bank;
  update public.bank_accounts b set on_invoices = true where b.org_id = p_org and b.id = p_bank and not b.on_invoices;
end
$$;
comment on function public.put_on_invoices(uuid, uuid) is
  'Which account the invoices to come name; none when left out. NTFND, DENID, STATE for an archived one.';

create function public.remove_bank_account(p_org uuid, p_bank uuid) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_bank public.bank_accounts := private.hold_bank_account(p_org, p_bank);
begin
  if exists (select from public.gateways g where g.org_id = p_org and g.bank_account_id = p_bank) then
    raise exception 'A gateway pays into this account' using errcode = 'BNKGW';
  elsif private.bank_account_in_books(v_bank) then
    update public.bank_accounts b set archived_at = coalesce(b.archived_at, now()), on_invoices = false
    where b.org_id = p_org and b.id = p_bank;
    return 'archived';
  end if;
  delete from public.ledger_accounts a where a.org_id = p_org and a.bank_account_id = p_bank;
  delete from public.bank_accounts b where b.org_id = p_org and b.id = p_bank;
  return 'removed';
end
$$;
comment on function public.remove_bank_account(uuid, uuid) is
  'Takes an account out of use, and from the invoices to come: `removed`, or `archived` when the books name it. NTFND, DENID, BNKGW while a gateway pays into it.';

create function public.restore_bank_account(p_org uuid, p_bank uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.hold_bank_account(p_org, p_bank);
  update public.bank_accounts b set archived_at = null where b.org_id = p_org and b.id = p_bank;
end
$$;
comment on function public.restore_bank_account(uuid, uuid) is 'Brings an archived account back into use. NTFND, DENID.';

grant execute on function public.list_bank_accounts(uuid), public.add_bank_account(uuid, text, text, text, text),
  public.change_bank_account(uuid, uuid, text, text, text, text), public.put_on_invoices(uuid, uuid),
  public.remove_bank_account(uuid, uuid), public.restore_bank_account(uuid, uuid) to authenticated;

create function private.refuse_archived_bank() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_archived timestamptz;
begin
  -- Whoever archives it at this moment has it locked: the answer is the one after that.
  select b.archived_at into v_archived from public.bank_accounts b
  where b.org_id = new.org_id and b.id = new.bank_account_id for share;
  if v_archived is not null then
    raise exception 'An archived account receives nothing' using errcode = 'STATE';
  end if;
  return new;
end
$$;
create trigger gateways_bank before insert or update of bank_account_id on public.gateways
  for each row execute function private.refuse_archived_bank();
