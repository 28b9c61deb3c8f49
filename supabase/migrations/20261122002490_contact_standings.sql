-- How each contact stands: what it owes, since when, and when it was last here. Lists are sorted and filtered by it, and a
-- sum over a million documents for each page would be too late; so it is kept up as documents and visits change. Nothing
-- is known here alone: each row can be reckoned anew from the documents.

create table private.contact_standings (
  org_id uuid not null,
  contact_id uuid not null,
  -- Minor units, of what is owed in the merchant's own currency: currencies are never added up.
  owed bigint not null default 0,
  -- Something is owed, in whatever currency.
  owes boolean not null default false,
  -- When the oldest of what is owed falls due, or fell: overdue is what lies before today. Infinity when nothing does.
  oldest_due_on date not null default 'infinity',
  -- Minus infinity for who never came.
  last_seen_at timestamptz not null default '-infinity',
  primary key (org_id, contact_id),
  foreign key (org_id, contact_id) references public.contacts on delete cascade
);
comment on table private.contact_standings is 'One row for each contact: what lists of contacts are sorted and filtered by.';
create index contact_standings_by_owed on private.contact_standings (org_id, owed, contact_id);
create index contact_standings_by_due on private.contact_standings (org_id, oldest_due_on, contact_id);
create index contact_standings_by_visit on private.contact_standings (org_id, last_seen_at, contact_id);
create index contact_standings_owing on private.contact_standings (org_id, contact_id) where owes;

create function private.begin_standing() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.contact_standings (org_id, contact_id) select n.org_id, n.id from new_rows n;
  return null;
end
$$;
create trigger contacts_standing after insert on public.contacts referencing new table as new_rows
  for each statement execute function private.begin_standing();

-- Through the index whatever the planner believes of documents that arrive by the thousand in one transaction.
create function private.reckon_contacts(p_orgs uuid[], p_contacts uuid[]) returns void
language plpgsql volatile security definer set search_path = '' set enable_seqscan = off as $$
begin
  -- Two who change a contact's documents at once meet here, always in the same order: the second waits, and the statement
  -- after this one sees what the first has written.
  perform from private.contact_standings s
  where (s.org_id, s.contact_id) in (select u.org, u.contact from unnest(p_orgs, p_contacts) as u (org, contact))
  order by s.org_id, s.contact_id for no key update;
  update private.contact_standings s
  set owed = t.owed, owes = t.owes, oldest_due_on = t.oldest_due_on
  from (select distinct u.org, u.contact from unnest(p_orgs, p_contacts) as u (org, contact)) x
  join public.organizations o on o.id = x.org
  cross join lateral (
    select coalesce(sum(d.balance) filter (where d.currency = o.currency), 0) as owed,
      count(*) > 0 as owes,
      coalesce(min(d.due_on), 'infinity') as oldest_due_on
    from public.documents d
    where d.org_id = x.org and d.contact_id = x.contact and d.balance > 0) t
  where s.org_id = x.org and s.contact_id = x.contact
    and (s.owed, s.owes, s.oldest_due_on) is distinct from (t.owed, t.owes, t.oldest_due_on);
end
$$;
comment on function private.reckon_contacts(uuid[], uuid[]) is
  'Reckons anew how these contacts stand (merchants and contacts in pairs). Holds their rows until the transaction ends.';

create function private.follow_documents() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_orgs uuid[];
  v_contacts uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(x.org_id), array_agg(x.contact_id) into v_orgs, v_contacts
    from (select distinct n.org_id, n.contact_id from new_rows n where n.balance > 0) x;
  elsif tg_op = 'DELETE' then
    select array_agg(x.org_id), array_agg(x.contact_id) into v_orgs, v_contacts
    from (select distinct o.org_id, o.contact_id from old_rows o where o.balance > 0) x;
  else
    select array_agg(x.org_id), array_agg(x.contact_id) into v_orgs, v_contacts
    from (
      select distinct n.org_id, c.contact_id from new_rows n
      join old_rows o on o.org_id = n.org_id and o.id = n.id
      cross join lateral (values (n.contact_id), (o.contact_id)) as c (contact_id)
      where (n.contact_id, n.currency, n.due_on, n.balance) is distinct from (o.contact_id, o.currency, o.due_on, o.balance)) x;
  end if;
  if v_contacts is not null then
    perform private.reckon_contacts(v_orgs, v_contacts);
  end if;
  return null;
end
$$;
create trigger documents_standing_insert after insert on public.documents referencing new table as new_rows
  for each statement execute function private.follow_documents();
create trigger documents_standing_update after update on public.documents
  referencing old table as old_rows new table as new_rows
  for each statement execute function private.follow_documents();
create trigger documents_standing_delete after delete on public.documents referencing old table as old_rows
  for each statement execute function private.follow_documents();

create function private.follow_visits() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update private.contact_standings s set last_seen_at = n.last_seen_at from new_rows n
  where s.org_id = n.org_id and s.contact_id = n.contact_id and s.last_seen_at <> n.last_seen_at;
  return null;
end
$$;
create trigger portal_accounts_standing_insert after insert on public.portal_accounts referencing new table as new_rows
  for each statement execute function private.follow_visits();
create trigger portal_accounts_standing_update after update on public.portal_accounts referencing new table as new_rows
  for each statement execute function private.follow_visits();

-- A merchant that begins to keep its books in another currency.
create function private.follow_currency() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.reckon_contacts(array_agg(c.org_id), array_agg(c.id)) from public.contacts c where c.org_id = new.id;
  return null;
end
$$;
create trigger organizations_standing after update of currency on public.organizations
  for each row when (old.currency is distinct from new.currency) execute function private.follow_currency();

create function private.contact_money(p_org uuid, p_contact uuid, p_today date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(to_jsonb(m) order by m.currency), '[]')
    from (
      select d.currency, sum(d.balance)::bigint as owed,
        coalesce(sum(d.balance) filter (where d.due_on < p_today), 0)::bigint as overdue
      from public.documents d
      where d.org_id = p_org and d.contact_id = p_contact and d.balance > 0
      group by d.currency) m);
end
$$;
comment on function private.contact_money(uuid, uuid, date) is
  'What a contact owes and what of it is overdue on a day, each currency apart: [{currency, owed, overdue}], minor units.';
