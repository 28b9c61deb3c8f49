-- Lists of documents: one search for contact and members, so that what a filter means is said once. The statement is put
-- together for each call, with every value quoted: each filter then gets the plan and the index that suit it.

create function private.document_scope(p_org uuid, out condition text, out contact_id uuid)
language plpgsql stable security definer set search_path = '' as $$
declare
  v_session private.portal_sessions;
begin
  -- A contact's user is its own and works nowhere: whoever is let in by its session is asked no more.
  v_session := private.live_session();
  if v_session.org_id = p_org then
    contact_id := v_session.contact_id;
    condition := format('d.org_id = %L and d.contact_id = %L and d.status <> ''draft''', p_org, contact_id)
      || coalesce(' and d.id = ' || quote_literal(v_session.document_id), '');
  elsif auth.role() = 'service_role' or p_org = any (private.member_orgs()) then
    condition := format('d.org_id = %L', p_org);
  else
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
end
$$;
comment on function private.document_scope(uuid) is
  'A condition on documents d: those that the caller may see at this merchant, as the policy has it; and which contact the caller is, unless it works there. NTFND for who may see none.';

create function private.document_state_condition(p_state text, p_today date) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return case p_state
    when 'pending' then 'd.balance > 0'
    when 'overdue' then format('d.balance > 0 and d.due_on < %L', p_today)
    when 'paid' then 'd.kind = ''invoice'' and d.status not in (''draft'', ''void'') and d.balance <= 0 and not d.disputed'
    when 'disputed' then 'd.disputed'
    when 'open' then format('d.kind = ''quote'' and d.status = ''issued'' and coalesce(d.due_on >= %L, true)', p_today)
    when 'expired' then format('d.kind = ''quote'' and d.status = ''issued'' and d.due_on < %L', p_today)
    when 'to_confirm' then 'd.kind in (''purchase_order'', ''proforma'', ''sales_order'', ''delivery_note'') and d.status = ''issued'''
    when 'unread' then 'd.read_at is null and d.status not in (''draft'', ''void'')'
    when 'draft' then 'd.status = ''draft'''
    else case when p_state in ('accepted', 'declined', 'confirmed', 'void')
      then format('d.status = %L', p_state) end end;
end
$$;
comment on function private.document_state_condition(text, date) is
  'A condition on documents d for a state that lists filter by; null for an unknown one. `pending` is whatever is still owed, `to_confirm` what the contact may confirm and has not, `unread` what it never opened, however old.';

create function private.document_filter(p_filter jsonb, p_today date) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  v_state text := p_filter ->> 'state';
  v_condition text := private.document_state_condition(v_state, p_today);
  v_year integer;
  v_quarter integer;
  v_first date;
begin
  if jsonb_typeof(p_filter) is distinct from 'object'
    or p_filter - array['family', 'contact', 'search', 'state', 'year', 'quarter'] <> '{}'
    or v_state is not null and v_condition is null then
    raise exception 'A filter of documents may hold family, contact, search, state, year and quarter' using errcode = 'INVAL';
  end if;
  v_year := (p_filter ->> 'year')::integer;
  v_quarter := (p_filter ->> 'quarter')::integer;
  if v_year not between 1900 and 9998 or v_quarter not between 1 and 4 or (v_quarter is not null and v_year is null) then
    raise exception 'There is no such year or quarter' using errcode = 'INVAL';
  end if;
  v_first := make_date(v_year, 3 * coalesce(v_quarter, 1) - 2, 1);
  -- A part whose value is null is null, and is left out.
  return coalesce(v_condition, 'd.status <> ''draft''')
    || coalesce(' and d.family = ' || quote_literal(p_filter ->> 'family'), '')
    || coalesce(' and d.contact_id = ' || quote_literal((p_filter ->> 'contact')::uuid), '')
    -- Drafts are few and change: they are read as they are.
    || ' and ' || private.search_condition(
      case when v_state = 'draft' then 'private.document_text(d)' else 'd.search_text' end, left(p_filter ->> 'search', 200))
    || coalesce(' and d.issued_on >= ' || quote_literal(v_first)
      || ' and d.issued_on < ' || quote_literal((v_first + make_interval(months => case when v_quarter is null then 12 else 3 end))::date), '');
exception when invalid_text_representation or numeric_value_out_of_range then
  raise exception 'A year and a quarter are numbers, a contact is an id' using errcode = 'INVAL';
end
$$;
comment on function private.document_filter(jsonb, date) is
  'A condition on documents d for a filter {family?, contact?, search?, state?, year?, quarter?}; without a state, all but drafts. INVAL.';

create function public.find_documents(p_org uuid, p_filter jsonb, p_sort text default 'date', p_descending boolean default true,
  p_limit integer default 25, p_key text default null, p_id uuid default null, p_backwards boolean default false)
returns table (id uuid, contact_id uuid, contact_name text, kind text, status text, state text, number text, reference text, language text,
  issued_on date, due_on date, currency text, total bigint, paid bigint, balance bigint, read_at timestamptz, unanswered boolean, sort_key text)
language plpgsql stable security definer set search_path = '' as $$
declare
  v_key text := case
    -- Drafts have no date yet: they go by when they were begun.
    when p_sort = 'date' and p_filter ->> 'state' = 'draft' then ''
    when p_sort = 'date' then 'd.issued_on'
    when p_sort = 'due' then 'coalesce(d.due_on, ''infinity''::date)'
    when p_sort = 'total' then 'd.total' end;
  v_direction text := case when p_descending <> p_backwards then 'desc' else 'asc' end;
  v_onward text := case when p_descending <> p_backwards then '<' else '>' end;
  v_beyond text := '';
  v_today date := private.today(p_org);
  v_scope record := private.document_scope(p_org);
  v_filter text := private.document_filter(p_filter, v_today);
  v_contact uuid := coalesce(v_scope.contact_id, (p_filter ->> 'contact')::uuid);
  v_name text := '(select c.name::text from public.contacts c where c.org_id = d.org_id and c.id = d.contact_id)';
  v_unanswered text := 'false';
begin
  if v_key is null then
    raise exception 'Documents are sorted by date, due or total' using errcode = 'INVAL';
  elsif p_id is not null and v_key = '' then
    v_beyond := format(' and d.id %s %L', v_onward, p_id);
  elsif p_id is not null then
    v_beyond := format(' and (%s, d.id) %s (%L::%s, %L::uuid)', v_key, v_onward, p_key,
      case p_sort when 'total' then 'bigint' else 'date' end, p_id);
  end if;
  -- The name by a look for each row of the page: a join would read all contacts before the first row. Of one contact, once.
  if v_contact is not null then
    v_name := quote_nullable((select c.name from public.contacts c where c.org_id = p_org and c.id = v_contact)) || '::text';
  end if;
  -- Whether the contact said the last word: for the merchant, who is to answer. By a look for each row, as the name.
  if v_scope.contact_id is null then
    v_unanswered := 'coalesce((select k.author = ''contact'' from public.comments k
      where k.org_id = d.org_id and k.document_id = d.id order by k.id desc limit 1), false)';
  end if;
  return query execute format($query$
    select d.id, d.contact_id, %s, d.kind, d.status,
      private.document_state(d.kind, d.status, d.paid, d.balance, d.disputed, d.due_on, %L), d.number, d.reference, d.language,
      d.issued_on, d.due_on, d.currency, d.total, d.paid, d.balance, d.read_at, %s, (%s)::text
    from public.documents d where %s and %s%s order by %s %s limit %s
  $query$, v_name, v_today, v_unanswered, coalesce(nullif(v_key, ''), 'd.id'), v_scope.condition, v_filter, v_beyond,
    coalesce(nullif(v_key, '') || ' ' || v_direction || ', ', '') || 'd.id', v_direction, least(greatest(p_limit, 1), 200));
exception when data_exception then
  raise exception 'The place in the list is not one of it' using errcode = 'INVAL';
end
$$;
comment on function public.find_documents(uuid, jsonb, text, boolean, integer, text, uuid, boolean) is
  'A page of the documents that match a filter and the caller may see, by date, due or total, beyond the row with that sort_key and id; backwards in turned order. NTFND, INVAL.';

-- Whoever is told that more than so many match will ask for less. A word that stands in a quarter of a million documents
-- would have its sums read from the table, at more than a second each time.
create function private.most_found() returns integer language sql immutable set search_path = '' as 'select 10000';

create function public.sum_documents(p_org uuid, p_filter jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_scope text := (private.document_scope(p_org)).condition;
  v_today date := private.today(p_org);
  -- Without a search the sums are read from indexes alone.
  v_most integer := case when p_filter ? 'search' then private.most_found() end;
  v_totals jsonb;
  v_count bigint;
  v_years jsonb;
begin
  execute format($query$
    select coalesce(jsonb_agg(to_jsonb(t) order by t.currency), '[]') from (
      select d.currency, count(*) as count,
        coalesce(sum(case d.kind when 'credit_note' then -d.total else d.total end) filter (where d.status <> 'void'), 0)::bigint as total,
        sum(d.balance)::bigint as balance
      from (select d.kind, d.status, d.currency, d.total, d.balance from public.documents d where %s and %s limit %L) d
      group by d.currency) t
  $query$, v_scope, private.document_filter(p_filter, v_today), v_most + 1) into v_totals;
  v_count := (select coalesce(sum((t ->> 'count')::bigint), 0) from jsonb_array_elements(v_totals) t);
  -- From which to which year there is anything of this family, whatever else is asked.
  execute format($query$
    select jsonb_build_array(extract(year from min(d.issued_on)), extract(year from max(d.issued_on)))
    from public.documents d where %s and %s
  $query$, v_scope, private.document_filter(p_filter - array['search', 'state', 'year', 'quarter'], v_today)) into v_years;
  if v_count > v_most then
    return jsonb_build_object('count', v_most, 'more', true, 'totals', '[]'::jsonb, 'years', v_years);
  end if;
  return jsonb_build_object('count', v_count, 'more', false, 'totals', v_totals, 'years', v_years);
end
$$;
comment on function public.sum_documents(uuid, jsonb) is
  'What a filter finds, by currency: {count, more, totals: [{currency, count, total, balance}], years: [first, last]}. Of a search that finds more than can be added up, `more` is true and there are no totals. Credit notes count below zero, void documents nothing. NTFND, INVAL.';

grant execute on function public.find_documents(uuid, jsonb, text, boolean, integer, text, uuid, boolean),
  public.sum_documents(uuid, jsonb) to authenticated, service_role;
