-- The rules of documents: arithmetic, numbering and what no longer changes.

create function private.document_taxes(p_org uuid, p_document uuid)
returns table (rate numeric, base bigint, amount bigint)
language sql stable security definer set search_path = '' as $$
  select l.tax_rate, sum(l.net)::bigint,
    (case when o.tax_rounding = 'per_tax' then round(sum(l.net) * l.tax_rate / 100)
      else sum(round(l.net * l.tax_rate / 100)) end)::bigint
  from public.document_lines l join public.organizations o on o.id = l.org_id
  where l.org_id = p_org and l.document_id = p_document
  group by l.tax_rate, o.tax_rounding
  order by l.tax_rate
$$;
comment on function private.document_taxes(uuid, uuid) is
  'Tax by rate, in minor units, rounded half away from zero once for each rate or line by line, as the merchant chose.';

create function private.add_up_documents(p_org uuid, p_documents uuid[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Two who write lines of one document at once meet here: the second adds up what the first has written as well.
  perform from public.documents d where d.org_id = p_org and d.id = any (p_documents) order by d.id for no key update;
  update public.documents d
  set subtotal = t.base, tax_total = t.amount, total = t.base + t.amount, line_count = t.lines
  from unnest(p_documents) as u (id)
  cross join lateral (select coalesce(sum(x.base), 0)::bigint as base, coalesce(sum(x.amount), 0)::bigint as amount,
      (select count(*) from public.document_lines l where l.org_id = p_org and l.document_id = u.id) as lines
    from private.document_taxes(p_org, u.id) x) t
  where d.org_id = p_org and d.id = u.id
    and (d.subtotal, d.tax_total, d.total, d.line_count) is distinct from (t.base, t.amount, t.base + t.amount, t.lines);
end
$$;
comment on function private.add_up_documents(uuid, uuid[]) is 'Writes the totals of drafts anew from their lines. Holds their rows until the transaction ends.';

create function private.follow_tax_rounding() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.add_up_documents(new.id, array(select d.id from public.documents d where d.org_id = new.id and d.status = 'draft'));
  return null;
end
$$;
create trigger organizations_tax_rounding after update of tax_rounding on public.organizations
  for each row when (old.tax_rounding <> new.tax_rounding) execute function private.follow_tax_rounding();

-- Lines belong to a draft. (When their document is deleted with them, it is gone already and there is nothing to keep.)
create function private.keep_lines(p_org uuid, p_documents uuid[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  -- What is being issued at this moment is waited for: afterwards it is no draft.
  if exists (select from (select d.status from public.documents d where d.org_id = p_org and d.id = any (p_documents)
      order by d.id for no key update) d where d.status <> 'draft') then
    raise exception 'An issued document does not change' using errcode = 'FINAL';
  end if;
  if exists (select from public.document_lines l where l.org_id = p_org and l.document_id = any (p_documents)
      group by l.document_id having count(*) > private.max_document_lines()) then
    raise exception 'A document has % lines at most', private.max_document_lines() using errcode = 'LNMAX';
  end if;
  perform private.add_up_documents(p_org, p_documents);
end
$$;

-- Once for each merchant in a statement, however many lines it writes.
create function private.follow_lines() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    perform private.keep_lines(n.org_id, array_agg(distinct n.document_id)) from new_rows n group by n.org_id;
  elsif tg_op = 'DELETE' then
    perform private.keep_lines(o.org_id, array_agg(distinct o.document_id)) from old_rows o group by o.org_id;
  else
    perform private.keep_lines(l.org_id, array_agg(distinct l.document_id))
    from (select n.org_id, n.document_id from new_rows n union select o.org_id, o.document_id from old_rows o) l
    group by l.org_id;
  end if;
  return null;
end
$$;
create trigger document_lines_follow_insert after insert on public.document_lines referencing new table as new_rows
  for each statement execute function private.follow_lines();
create trigger document_lines_follow_update after update on public.document_lines
  referencing old table as old_rows new table as new_rows
  for each statement execute function private.follow_lines();
create trigger document_lines_follow_delete after delete on public.document_lines referencing old table as old_rows
  for each statement execute function private.follow_lines();

-- Once issued, only its state, what was paid and whether it was read move.
create function private.keep_issued_document() returns trigger
language plpgsql set search_path = '' as $$
declare
  -- With them the generated columns, which are not made yet when this runs.
  v_moving constant text[] :=
    array['status', 'paid', 'disputed', 'balance', 'family', 'settled_on', 'read_at', 'voided_at', 'updated_at'];
begin
  if tg_op = 'DELETE' then
    raise exception 'An issued document is voided, not deleted' using errcode = 'FINAL';
  end if;
  if (to_jsonb(new) - v_moving) is distinct from (to_jsonb(old) - v_moving)
    or new.status = 'draft' or (old.status = 'void' and new.status <> 'void') then
    raise exception 'An issued document does not change' using errcode = 'FINAL';
  end if;
  return new;
end
$$;
create trigger documents_keep_update before update on public.documents
  for each row when (old.status <> 'draft') execute function private.keep_issued_document();
create trigger documents_keep_delete before delete on public.documents
  for each row when (old.status <> 'draft') execute function private.keep_issued_document();

-- One word for where a document stands: what became of the money where there is money, the answer where one is awaited.
create function private.document_state(p_kind text, p_status text, p_paid bigint, p_balance bigint, p_disputed boolean, p_due_on date,
  p_today date)
returns text
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return case
    when p_status <> 'issued' then p_status
    when p_kind = 'invoice' then case when p_disputed then 'disputed' when p_balance <= 0 then 'paid' when p_due_on < p_today then 'overdue'
      when p_paid > 0 then 'partly_paid' else 'unpaid' end
    when p_kind = 'quote' then case when p_due_on < p_today then 'expired' else 'open' end
    else 'issued' end;
end
$$;
comment on function private.document_state(text, text, bigint, bigint, boolean, date, date) is
  'draft, void, accepted, declined, confirmed; unpaid, partly_paid, overdue, paid, disputed of an invoice; open, expired of a quote; issued.';

create function private.document_text(p_document public.documents) returns text
language sql stable security definer set search_path = '' as $$
  select left(private.folded(concat_ws(' ', p_document.number, p_document.reference, c.name,
    (select string_agg(l.description, ' ' order by l.position) from public.document_lines l
      where l.org_id = c.org_id and l.document_id = p_document.id))), 20000)
  from public.contacts c where c.org_id = p_document.org_id and c.id = p_document.contact_id
$$;
comment on function private.document_text(public.documents) is
  'What a search of documents looks through: number, reference, buyer and lines, folded; of very long ones the beginning.';

-- Numbers run without gaps in each series (Spain: RD 1619/2012, article 6): taken in the transaction that issues.
create table public.document_series (
  org_id uuid not null references public.organizations on delete cascade,
  kind text not null,
  year integer not null check (year between 2000 and 2999),
  prefix text not null check (prefix ~ '^[A-Z]{1,4}$'),
  last_number integer not null default 0 check (last_number >= 0),
  last_issued_on date not null,
  primary key (org_id, kind, year)
);
comment on table public.document_series is 'The last number given and its day, by kind and year.';

create function private.series_prefix(p_kind text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select case p_kind when 'invoice' then 'F' when 'credit_note' then 'R' when 'quote' then 'P' when 'proforma' then 'PF'
    when 'delivery_note' then 'A' when 'sales_order' then 'PV' else 'PC' end
$$;

-- Four digits, and more once a year has seen ten thousand: `lpad` alone would cut the fifth off.
create function private.series_number(p_prefix text, p_year integer, p_number integer) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select p_prefix || p_year || '-' || lpad(p_number::text, greatest(4, length(p_number::text)), '0')
$$;

-- Days follow numbers, as the same article has it. What was issued elsewhere may have numbers that look like the series': they are passed over.
create function private.next_document_number(p_org uuid, p_kind text, p_issued_on date) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_number text;
begin
  loop
    insert into public.document_series as s (org_id, kind, year, prefix, last_number, last_issued_on)
    values (p_org, p_kind, extract(year from p_issued_on)::integer, private.series_prefix(p_kind), 1, p_issued_on)
    on conflict (org_id, kind, year) do update set last_number = s.last_number + 1, last_issued_on = excluded.last_issued_on
      where s.last_issued_on <= excluded.last_issued_on
    returning private.series_number(s.prefix, s.year, s.last_number) into v_number;
    if v_number is null then
      raise exception 'In its series a document of a later day was issued already' using errcode = 'DATBK';
    end if;
    exit when not exists (select from public.documents d where d.org_id = p_org and d.kind = p_kind and d.number = v_number);
  end loop;
  return v_number;
end
$$;

-- A draft may bring a number of its own, but none that the series will give: deleted again, it would leave a gap.
create function private.keep_own_number() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.number ~ ('^' || private.series_prefix(new.kind) || '[0-9]{4}-[0-9]{4,}$')
    or exists (select from public.documents d where d.org_id = new.org_id and d.kind = new.kind and d.number = new.number and d.id <> new.id) then
    raise exception 'Another document has the number %, or the series will give it', new.number using errcode = 'NUMTK';
  end if;
  return new;
end
$$;
create trigger documents_own_number before insert or update of kind, number on public.documents
  for each row when (new.status = 'draft' and new.number is not null) execute function private.keep_own_number();

alter table public.document_lines enable row level security;
alter table public.document_events enable row level security;
alter table public.document_files enable row level security;
alter table public.document_series enable row level security;
revoke all on public.document_lines, public.document_events, public.document_files, public.document_series
  from anon, authenticated;
grant select on public.document_lines, public.document_events, public.document_files, public.document_series
  to authenticated;
create policy document_lines_read on public.document_lines for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
create policy document_events_read on public.document_events for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
create policy document_files_read on public.document_files for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
create policy document_series_read on public.document_series for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
