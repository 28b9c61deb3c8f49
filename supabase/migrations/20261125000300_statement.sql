-- The account statement: what moved between a merchant and a contact, and what is owed now. The journal is the truth: a
-- movement is an entry's effect on what the contact owes (430) less the money held for it (438).

-- What credit notes give back, without reading all that was issued. (What is owed has its index: documents_open.)
create index documents_given_back on public.documents (org_id, contact_id, currency) include (status, total)
  where kind = 'credit_note';

create function private.require_statement(p_org uuid, p_contact uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  v_session private.portal_sessions := private.live_session();
begin
  if exists (select from public.contacts c where c.org_id = p_org and c.id = p_contact
      and (p_org = any (private.member_orgs())
        or (v_session.org_id = p_org and v_session.contact_id = p_contact and v_session.document_id is null
          and c.kind <> 'supplier'))) then
    return;
  end if;
  raise exception 'Not found' using errcode = 'NTFND';
end
$$;
comment on function private.require_statement(uuid, uuid) is
  'Passes the merchant''s members, and the contact itself inside its whole portal unless it only supplies. NTFND for all others.';

create function private.contact_accounts(p_org uuid) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select array_agg(a.id) from public.ledger_accounts a where a.org_id = p_org and a.role in ('receivable', 'credit'));
end
$$;
comment on function private.contact_accounts(uuid) is 'The two accounts on which a contact''s balance stands. Ask in a subquery: once, not for each row.';

-- One row for each currency that the contact ever moved. All of it in one reading of its lines: there may be hundreds of
-- thousands.
create function private.statement_sums(p_org uuid, p_contact uuid, p_from date, p_to date)
returns table (currency text, now bigint, opening bigint, charged bigint, credited bigint, closing bigint, movements bigint,
  held bigint)
language plpgsql stable security definer set search_path = '' as $$
declare
  v_accounts uuid[] := private.contact_accounts(p_org);
  v_credit uuid := private.ledger_account(p_org, 'credit');
begin
  return query select m.currency, sum(m.amount)::bigint, coalesce(sum(m.amount) filter (where m.posted_on < p_from), 0)::bigint,
    coalesce(sum(m.amount) filter (where m.amount > 0 and m.posted_on between p_from and p_to), 0)::bigint,
    coalesce(-sum(m.amount) filter (where m.amount < 0 and m.posted_on between p_from and p_to), 0)::bigint,
    coalesce(sum(m.amount) filter (where m.posted_on <= p_to), 0)::bigint,
    count(*) filter (where m.amount <> 0 and m.posted_on between p_from and p_to), -sum(m.held)::bigint
  from (
    select l.currency, l.posted_on, l.entry_id, sum(l.amount) as amount,
      coalesce(sum(l.amount) filter (where l.account_id = v_credit), 0) as held
    from public.journal_lines l
    where l.org_id = p_org and l.contact_id = p_contact and l.account_id = any (v_accounts)
    group by l.currency, l.posted_on, l.entry_id) m
  group by m.currency
  order by m.currency;
end
$$;

create function private.ageing(p_org uuid, p_contact uuid, p_currency text, p_today date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select jsonb_agg(jsonb_build_object('age', a.age, 'amount', coalesce(o.amount, 0), 'invoices', coalesce(o.invoices, 0))
      order by a.position)
    from (values (1, 'current'), (2, 'to_30'), (3, 'to_60'), (4, 'to_90'), (5, 'over_90')) as a (position, age)
    left join (
      select case when d.due_on is null or d.due_on >= p_today then 'current' when p_today - d.due_on <= 30 then 'to_30'
          when p_today - d.due_on <= 60 then 'to_60' when p_today - d.due_on <= 90 then 'to_90' else 'over_90' end as age,
        sum(d.balance)::bigint as amount, count(*) as invoices
      from public.documents d
      where d.org_id = p_org and d.contact_id = p_contact and d.currency = p_currency and d.balance > 0
      group by 1) o using (age));
end
$$;
comment on function private.ageing(uuid, uuid, text, date) is
  'What invoices still owe, by the days since they fell due: not yet (or no due date), 1–30, 31–60, 61–90, more.';

create function public.statement(p_org uuid, p_contact uuid, p_from date default '-infinity', p_to date default 'infinity',
  p_currency text default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_org public.organizations;
  v_today date;
  v_sums jsonb;
  v_currency text;
  v_sum jsonb;
begin
  perform private.require_statement(p_org, p_contact);
  select * into v_org from public.organizations o where o.id = p_org;
  v_today := (now() at time zone v_org.time_zone)::date;
  select coalesce(jsonb_object_agg(s.currency, to_jsonb(s)), '{}') into v_sums
  from private.statement_sums(p_org, p_contact, p_from, p_to) s;
  -- The one asked for; else the merchant's own, if anything moved in it; else the first.
  v_currency := coalesce(p_currency, case when v_sums ? v_org.currency or v_sums = '{}' then v_org.currency end,
    (select min(k) from jsonb_object_keys(v_sums) k));
  v_sum := coalesce(v_sums -> v_currency, jsonb_build_object('currency', v_currency, 'now', 0, 'opening', 0, 'charged', 0,
    'credited', 0, 'closing', 0, 'movements', 0, 'held', 0));
  return v_sum || jsonb_build_object(
    'contact', (select c.name from public.contacts c where c.org_id = p_org and c.id = p_contact),
    'today', v_today,
    'currencies', (select coalesce(jsonb_agg(k order by k), '[]') from jsonb_object_keys(v_sums) k),
    'ageing', private.ageing(p_org, p_contact, v_currency, v_today),
    'disputed', (select coalesce(sum(d.total - d.paid), 0)::bigint from public.documents d
      where d.org_id = p_org and d.contact_id = p_contact and d.currency = v_currency and d.disputed),
    'credit_notes', (select coalesce(sum(d.total), 0)::bigint from public.documents d
      where d.org_id = p_org and d.contact_id = p_contact and d.currency = v_currency and d.kind = 'credit_note'
        and d.status not in ('draft', 'void')));
end
$$;
comment on function public.statement(uuid, uuid, date, date, text) is
  'A contact''s account: balances around a period, what is owed now, in one currency. Above zero the contact owes. NTFND.';

-- The movements strictly after one key and before another, from either end.
create function private.statement_entries(p_org uuid, p_contact uuid, p_currency text, p_from date, p_to date,
  p_day date, p_entry uuid, p_latest_first boolean, p_limit integer)
returns table (posted_on date, entry_id uuid, amount bigint) rows 25
language plpgsql stable security definer set search_path = '' as $$
begin
  -- Written out for each call, so that the index is walked from the right end and only as far as needed.
  return query execute format($sql$
    select l.posted_on, l.entry_id, sum(l.amount)::bigint
    from public.journal_lines l
    where l.org_id = $1 and l.contact_id = $2 and l.currency = $3 and l.account_id = any ($4)
      and l.posted_on between $5 and $6 %1$s
    group by l.posted_on, l.entry_id having sum(l.amount) <> 0
    order by l.posted_on %2$s, l.entry_id %2$s limit $9 $sql$,
    case when p_entry is null then '' when p_latest_first then 'and (l.posted_on, l.entry_id) < ($7, $8)'
      else 'and (l.posted_on, l.entry_id) > ($7, $8)' end,
    case when p_latest_first then 'desc' else 'asc' end)
  using p_org, p_contact, p_currency, private.contact_accounts(p_org), p_from, p_to, p_day, p_entry, p_limit;
end
$$;

create function private.named(p_document public.documents) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return jsonb_build_object('id', p_document.id, 'kind', p_document.kind, 'number', p_document.number);
end
$$;

-- The tables of what went back are made by a later migration: a body in PL/pgSQL is read when it runs.
create function private.documents_of_money(p_org uuid, p_kind text, p_source uuid) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  if p_kind = 'payment' then
    return (select array_agg(p.document_id) from public.payment_allocations p
      where p.org_id = p_org and p.payment_id = p_source);
  end if;
  return (select array_agg(distinct r.document_id) from public.reversal_allocations r
    where r.org_id = p_org and (r.refund_id = p_source or r.dispute_id = p_source)
      and (r.amount > 0) = (p_kind in ('refund', 'dispute')));
end
$$;
comment on function private.documents_of_money(uuid, text, uuid) is
  'Which documents an entry about money was for: paid, or taken back from by a refund or dispute, or given back to.';

create function public.statement_movements(p_org uuid, p_contact uuid, p_currency text, p_from date default '-infinity',
  p_to date default 'infinity', p_limit integer default 26, p_latest_first boolean default false, p_day date default null,
  p_entry uuid default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_statement(p_org, p_contact);
  return (
    with page as materialized (
      select * from private.statement_entries(p_org, p_contact, p_currency, p_from, p_to, p_day, p_entry, p_latest_first,
        least(greatest(p_limit, 1), 1000))),
    earliest as (select p.posted_on, p.entry_id from page p order by p.posted_on, p.entry_id limit 1),
    before as (
      select coalesce(sum(l.amount), 0) as balance
      from public.journal_lines l
      where l.org_id = p_org and l.contact_id = p_contact and l.currency = p_currency
        and (l.posted_on, l.entry_id) < ((select e.posted_on from earliest e), (select e.entry_id from earliest e))
        and l.account_id = any ((select private.contact_accounts(p_org))::uuid[]))
    select coalesce(jsonb_agg(jsonb_build_object('id', m.entry_id, 'on', m.posted_on,
      'kind', case e.kind when 'document' then d.kind when 'document_void' then 'void' else e.kind end,
      'due_on', case when e.kind = 'document' then d.due_on end,
      'documents', case when d.id is not null then jsonb_build_array(private.named(d)) else coalesce((
        select jsonb_agg(private.named(a) order by a.issued_on, a.number) from public.documents a
        where a.org_id = p_org and a.id = any (private.documents_of_money(p_org, e.kind, e.source_id))), '[]') end,
      'amount', m.amount, 'balance', m.balance) order by m.place), '[]')
    from (
      select p.*, (b.balance + sum(p.amount) over (order by p.posted_on, p.entry_id))::bigint as balance,
        row_number() over (order by case when p_latest_first then p.posted_on end desc,
          case when p_latest_first then p.entry_id end desc, p.posted_on, p.entry_id) as place
      from page p cross join before b) m
    join public.journal_entries e on e.org_id = p_org and e.id = m.entry_id
    left join public.documents d on d.org_id = p_org and d.id = e.source_id and e.kind in ('document', 'document_void'));
end
$$;
comment on function public.statement_movements(uuid, uuid, text, date, date, integer, boolean, date, uuid) is
  'At most 1000 movements of a period in one currency, beyond the one named, each with the balance after it. NTFND.';

-- Whose paper a statement is, and for whom: for the server, after the caller's right was checked.
create function public.statement_parties(p_org uuid, p_contact uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'seller', private.party(o.name, o.tax_id, o.email, o.phone, o.address_line1, o.address_line2, o.postal_code, o.city,
      o.region, o.country) || jsonb_build_object('color', o.color, 'logo', o.logo_path),
    'buyer', private.party(c.name, c.tax_id, c.email, c.phone, c.address_line1, c.address_line2, c.postal_code, c.city,
      c.region, c.country))
  from public.organizations o join public.contacts c on c.org_id = o.id
  where o.id = p_org and c.id = p_contact
$$;

grant execute on function public.statement(uuid, uuid, date, date, text),
  public.statement_movements(uuid, uuid, text, date, date, integer, boolean, date, uuid) to authenticated;
grant execute on function public.statement_parties(uuid, uuid) to service_role;
