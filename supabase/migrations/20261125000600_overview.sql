-- What a contact sees on entering: what waits for it, what happened lately, and the figures of a year. Members read the
-- same of a contact they name. Each part reads a bounded stretch of one index, however many documents there are. In
-- PL/pgSQL, which keeps its plans: functions in SQL would plan each part anew for each visitor, and take ten times as long.

create function private.overview_contact(p_org uuid, p_contact uuid) returns public.contacts
language plpgsql stable security definer set search_path = '' as $$
declare
  v_session private.portal_sessions;
  v_contact public.contacts;
  v_id uuid := p_contact;
begin
  if auth.role() is distinct from 'service_role' and (p_org = any (private.member_orgs())) is not true then
    v_session := private.live_session();
    -- A session that reaches one document alone has no overview.
    v_id := case when v_session.org_id = p_org and v_session.document_id is null
      and coalesce(p_contact, v_session.contact_id) = v_session.contact_id then v_session.contact_id end;
  end if;
  select * into v_contact from public.contacts c where c.org_id = p_org and c.id = v_id;
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  return v_contact;
end
$$;
comment on function private.overview_contact(uuid, uuid) is
  'Whose overview: the caller''s own, or for members the contact they name. NTFND for everybody else.';

create function private.document_brief(p_document public.documents, p_today date) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return jsonb_build_object('id', p_document.id, 'kind', p_document.kind, 'number', p_document.number,
    'currency', p_document.currency, 'total', p_document.total, 'balance', p_document.balance,
    'issued_on', p_document.issued_on, 'due_on', p_document.due_on,
    'state', private.document_state(p_document.kind, p_document.status, p_document.paid, p_document.balance,
      p_document.disputed, p_document.due_on, p_today));
end
$$;

create function private.overview_to_pay(p_org uuid, p_contact uuid, p_today date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object(
    'totals', coalesce((select jsonb_agg(to_jsonb(t) order by t.count desc, t.currency) from (
        select d.currency, count(*) as count, sum(d.balance)::bigint as balance,
          count(*) filter (where d.due_on < p_today) as overdue_count,
          coalesce(sum(d.balance) filter (where d.due_on < p_today), 0)::bigint as overdue,
          min(d.due_on) filter (where d.due_on >= p_today) as next_due
        from public.documents d
        where d.org_id = p_org and d.contact_id = p_contact and d.balance > 0
        group by d.currency) t), '[]'),
    'documents', coalesce((select jsonb_agg(private.document_brief(f.d, p_today) order by (f.d).due_on, (f.d).id) from (
        select d from public.documents d
        where d.org_id = p_org and d.contact_id = p_contact and d.balance > 0
        order by d.due_on, d.id limit 4) f), '[]'));
end
$$;
comment on function private.overview_to_pay(uuid, uuid, date) is
  'What is owed by currency {currency, count, balance, overdue_count, overdue, next_due}, and the four documents due first.';

create function private.overview_waiting(p_org uuid, p_contact uuid, p_state text, p_order text, p_today date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_waiting jsonb;
begin
  -- What a state means is said once, for lists and for this: the figures are those of the list that it leads to.
  execute format($query$
    with waiting as materialized (
      select d.id, d.family, row_number() over (order by %2$s) as place from public.documents d
      where d.org_id = %3$L and d.contact_id = %4$L and %1$s order by %2$s limit 100)
    select jsonb_build_object('count', (select count(*) from waiting),
      'families', (select coalesce(jsonb_agg(distinct w.family), '[]') from waiting w),
      'documents', coalesce((select jsonb_agg(private.document_brief(d, %5$L) order by w.place)
        from waiting w join public.documents d on d.org_id = %3$L and d.id = w.id where w.place <= 3), '[]'))
  $query$, private.document_state_condition(p_state, p_today), p_order, p_org, p_contact, p_today) into v_waiting;
  return v_waiting;
end
$$;
comment on function private.overview_waiting(uuid, uuid, text, text, date) is
  'What of a contact is in a state of lists (`open`, `to_confirm`, `unread`), in an order: how many (100 is more than 99), in which lists, and the first three.';

create function private.overview_latest(p_org uuid, p_contact uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  -- What one act did to many documents (a payment, an import) is one happening. The oldest of a full stretch may be cut
  -- through, and is left out unless it is all there is.
  return (with stretch as (
      select e.*, count(*) over () as found, min(e.at) over () as oldest, max(e.at) over () as newest from (
        select e.* from public.document_events e where e.org_id = p_org and e.contact_id = p_contact
        order by e.at desc, e.id desc limit 500) e),
    happenings as (
      select e.kind, e.at, d.currency, count(*) as count, sum(e.amount)::bigint as amount,
        case when count(*) = 1 then jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'number', d.number)) -> 0 end as document
      from stretch e join public.documents d on d.org_id = p_org and d.id = e.document_id
      where e.kind in ('issued', 'accepted', 'declined', 'confirmed', 'commented', 'paid', 'refunded', 'refund_failed',
          'disputed', 'dispute_won', 'dispute_lost', 'voided')
        and (e.found < 500 or e.at > e.oldest or e.newest = e.oldest)
      group by e.kind, e.at, d.currency
      order by e.at desc, e.kind limit 6)
    select coalesce(jsonb_agg(jsonb_build_object('kind', h.kind, 'on', (h.at at time zone o.time_zone)::date, 'at', h.at,
      'count', h.count, 'amount', h.amount, 'currency', h.currency, 'document', h.document) order by h.at desc, h.kind), '[]')
    from happenings h join public.organizations o on o.id = p_org);
end
$$;
comment on function private.overview_latest(uuid, uuid) is
  'The six latest happenings {kind, on (a day where the merchant is), at, count, amount, currency, document}; document only where it is one.';

create function private.overview_day_before(p_org uuid, p_contact uuid, p_day date) returns date
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select max(f.day) from unnest(array['invoice', 'quote', 'purchase_order']) as k (family), lateral (
      select d.issued_on as day from public.documents d
      where d.org_id = p_org and d.contact_id = p_contact and d.family = k.family and d.issued_on < p_day
        and d.status not in ('draft', 'void')
      order by d.issued_on desc, d.id desc limit 1) f);
end
$$;
comment on function private.overview_day_before(uuid, uuid, date) is
  'The last day before another on which something with figures was issued to the contact; null when there is none.';

create function private.overview_years(p_org uuid, p_contact uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  -- From each year to the next older one in one look at the index.
  return (with recursive latest (day) as (
      select private.overview_day_before(p_org, p_contact, 'infinity')
      union all
      select private.overview_day_before(p_org, p_contact, date_trunc('year', l.day)::date) from latest l where l.day is not null)
    select coalesce(jsonb_agg(extract(year from l.day) order by l.day desc), '[]') from latest l where l.day is not null);
end
$$;

create function public.portal_overview(p_org uuid, p_contact uuid default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_contact public.contacts := private.overview_contact(p_org, p_contact);
  v_today date := private.today(p_org);
  v_due_first constant text := 'coalesce(d.due_on, ''infinity''::date), d.id';
begin
  return jsonb_build_object('today', v_today,
    -- A supplier is sold nothing.
    'to_pay', case when v_contact.kind <> 'supplier' then private.overview_to_pay(p_org, v_contact.id, v_today) end,
    'to_answer', case when v_contact.kind <> 'supplier'
      then private.overview_waiting(p_org, v_contact.id, 'open', v_due_first, v_today) end,
    'to_confirm', private.overview_waiting(p_org, v_contact.id, 'to_confirm', v_due_first, v_today),
    'unread', private.overview_waiting(p_org, v_contact.id, 'unread', 'd.issued_on desc, d.id desc', v_today),
    'latest', private.overview_latest(p_org, v_contact.id),
    'years', private.overview_years(p_org, v_contact.id));
end
$$;
comment on function public.portal_overview(uuid, uuid) is
  'What waits for a contact (to pay, to answer, to confirm, unread), what happened lately, and the years of which there are figures. NTFND.';
grant execute on function public.portal_overview(uuid, uuid) to authenticated, service_role;

create function private.year_of_sales(p_org uuid, p_contact uuid, p_first date, p_next date, p_today date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  -- One look at the index, which holds all of it, then sums of at most twelve months of each currency.
  return (with months as materialized (
      select d.currency, extract(month from d.issued_on)::integer as month,
        count(*) filter (where d.kind = 'invoice') as invoices,
        coalesce(sum(d.total) filter (where d.kind = 'invoice'), 0) as invoiced,
        coalesce(sum(d.total) filter (where d.kind = 'credit_note'), 0) as credited,
        sum(d.balance) as pending,
        coalesce(sum(d.total - d.paid) filter (where d.disputed), 0) as disputed,
        coalesce(sum(d.line_count) filter (where d.kind = 'invoice'), 0) as lines,
        count(d.settled_on) as settled, sum(d.settled_on - d.issued_on) as days
      from public.documents d
      where d.org_id = p_org and d.contact_id = p_contact and d.family = 'invoice'
        and d.issued_on >= p_first and d.issued_on < p_next and d.status not in ('draft', 'void')
      group by d.currency, month),
    currencies as (
      select m.currency, sum(m.invoiced) - sum(m.credited) as sales, sum(m.pending) as pending, sum(m.disputed) as disputed,
        sum(m.invoices) as invoices,
        round(sum(m.invoiced) / nullif(sum(m.invoices), 0)) as average,
        coalesce(jsonb_agg(jsonb_build_object('month', m.month, 'paid', m.invoiced - m.pending - m.disputed,
          'pending', m.pending)
          order by m.month) filter (where m.invoices > 0), '[]') as months
      from months m group by m.currency)
    select jsonb_build_object('invoices', coalesce(sum(m.invoices), 0),
      'lines_per_invoice', round(sum(m.lines) / nullif(sum(m.invoices), 0), 1),
      'days_to_pay', round(sum(m.days)::numeric / nullif(sum(m.settled), 0), 1),
      'quotes_awaiting', (select count(*) from public.documents d
        where d.org_id = p_org and d.contact_id = p_contact and d.kind = 'quote' and d.status = 'issued'
          and coalesce(d.due_on, 'infinity'::date) >= p_today and d.issued_on >= p_first and d.issued_on < p_next),
      'currencies', coalesce((select jsonb_agg(to_jsonb(c) order by c.invoices desc, c.currency) from currencies c), '[]'))
    from months m);
end
$$;
comment on function private.year_of_sales(uuid, uuid, date, date, date) is
  'What was sold to a contact from one day up to another: invoices less credit notes, taxes included, void ones left out; averages rounded half away from zero; money by currency and month of issue.';

create function private.year_of_purchases(p_org uuid, p_contact uuid, p_first date, p_next date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select jsonb_build_object('orders', coalesce(sum(t.orders), 0), 'to_confirm', coalesce(sum(t.to_confirm), 0),
      'currencies', coalesce(jsonb_agg(jsonb_build_object('currency', t.currency, 'orders', t.orders, 'total', t.total)
        order by t.orders desc, t.currency), '[]'))
    from (
      select d.currency, count(*) as orders, count(*) filter (where d.status = 'issued') as to_confirm, sum(d.total) as total
      from public.documents d
      where d.org_id = p_org and d.contact_id = p_contact and d.family = 'purchase_order'
        and d.issued_on >= p_first and d.issued_on < p_next and d.status not in ('draft', 'void')
      group by d.currency) t);
end
$$;

create function public.portal_year(p_org uuid, p_year integer default null, p_contact uuid default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_contact public.contacts := private.overview_contact(p_org, p_contact);
  v_today date := private.today(p_org);
  v_year integer := coalesce(p_year, extract(year from v_today)::integer);
  v_first date;
  v_next date;
begin
  if v_year not between 1900 and 9998 then
    raise exception 'There is no such year' using errcode = 'INVAL';
  end if;
  v_first := make_date(v_year, 1, 1);
  v_next := make_date(v_year + 1, 1, 1);
  return jsonb_build_object('year', v_year,
    'sales', case when v_contact.kind <> 'supplier'
      then private.year_of_sales(p_org, v_contact.id, v_first, v_next, v_today) end,
    'purchases', case when v_contact.kind <> 'customer'
      then private.year_of_purchases(p_org, v_contact.id, v_first, v_next) end);
end
$$;
comment on function public.portal_year(uuid, integer, uuid) is
  'The figures of a contact''s year, the present one where the merchant is unless another is named: sales unless it is a supplier, purchases unless it is a customer. NTFND, INVAL.';
grant execute on function public.portal_year(uuid, integer, uuid) to authenticated, service_role;
