-- Invitations: the link to the portal, sent to many at once. Whoever was chosen is on record with a result, also those to
-- whom nothing could be sent.

create table public.invitation_batches (
  org_id uuid not null references public.organizations on delete cascade,
  id uuid not null default private.uuid_v7(),
  -- The press of the button, named by the browser: pressed twice it is the same one.
  request uuid not null,
  -- What the merchant wrote in place of the template's body; null for the template, in each contact's language.
  message text check (length(message) between 1 and 5000),
  total integer not null default 0 check (total >= 0),
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, request)
);
comment on table public.invitation_batches is 'One sending of portal links: who sent it, when, with which words, to how many.';

create table public.invitations (
  org_id uuid not null,
  -- Its e-mail's as well.
  id uuid not null,
  batch_id uuid not null,
  contact_id uuid not null,
  -- As its batch: both are written at once.
  invited_at timestamptz not null default now(),
  -- Why no e-mail was queued; null when one was.
  reason text check (reason in ('no_email', 'portal_off', 'unsubscribed')),
  primary key (org_id, id),
  unique (org_id, batch_id, contact_id),
  foreign key (org_id, batch_id) references public.invitation_batches on delete cascade,
  foreign key (org_id, contact_id) references public.contacts on delete cascade
);
comment on table public.invitations is 'Whom a batch was meant for: the e-mail it became, or why it became none.';
create index invitations_by_contact on public.invitations (org_id, contact_id, batch_id);

alter table public.invitation_batches enable row level security;
alter table public.invitations enable row level security;
revoke all on public.invitation_batches, public.invitations from anon, authenticated;
grant select on public.invitation_batches, public.invitations to authenticated;
create policy invitation_batches_read on public.invitation_batches for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
create policy invitations_read on public.invitations for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));

create view public.invitation_results with (security_invoker = true) as
select i.org_id, i.id, i.batch_id, i.contact_id, c.name as contact_name, c.email, d.sent_at, d.attempts, d.next_try_at,
  case when i.reason is not null then i.reason
    -- What changed between queueing and sending.
    when d.state = 'given_up' and d.last_error in ('no_address', 'not_needed')
      then case when c.email is null then 'no_email' when r.contact_id is not null then 'unsubscribed' else 'portal_off' end
    else d.state end as state
from public.invitations i
join public.contacts c on c.org_id = i.org_id and c.id = i.contact_id
left join public.mail_deliveries d on d.org_id = i.org_id and d.id = i.id
left join public.invitation_refusals r on r.org_id = i.org_id and r.contact_id = i.contact_id;
comment on view public.invitation_results is
  'How each invitation went: queued, sent, failed (is tried again), given_up, no_email, portal_off, unsubscribed.';
revoke all on public.invitation_results from anon, authenticated;
grant select on public.invitation_results to authenticated;

create function private.chosen_contacts(p_org uuid, p_contacts uuid[], p_filter jsonb)
returns table (id uuid, locale text, reason text)
language plpgsql stable security definer set search_path = '' as $$
declare
  v_refused uuid[] := array(select r.contact_id from public.invitation_refusals r where r.org_id = p_org);
begin
  if (p_contacts is null) = (p_filter is null) then
    raise exception 'Either contacts or a filter' using errcode = 'INVAL';
  end if;
  if p_filter is not null then
    return query select m.id, m.locale, case when m.archived_at is not null or not m.portal_enabled then 'portal_off'
        when m.email is null then 'no_email' when m.id = any (v_refused) then 'unsubscribed' end
      from private.matching_contacts(p_org, p_filter) m;
  else
    -- One look into the index for each id, whatever the planner believes of a merchant whose contacts just arrived.
    return query select c.id, c.locale, case when c.archived_at is not null or not c.portal_enabled then 'portal_off'
        when c.email is null then 'no_email' when c.id = any (v_refused) then 'unsubscribed' end
      from (select distinct unnest(p_contacts) as id) u
      cross join lateral (select * from public.contacts o where o.org_id = p_org and o.id = u.id offset 0) c;
  end if;
end
$$;
comment on function private.chosen_contacts(uuid, uuid[], jsonb) is
  'The merchant''s contacts named by their ids or by a filter, and why one of them cannot be invited. INVAL.';

create function public.invitation_reach(p_org uuid, p_contacts uuid[] default null, p_filter jsonb default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_member(p_org);
  return (select jsonb_build_object('total', count(*), 'no_email', count(*) filter (where c.reason = 'no_email'),
      'portal_off', count(*) filter (where c.reason = 'portal_off'),
      'unsubscribed', count(*) filter (where c.reason = 'unsubscribed'),
      -- Their link asks for the password and has no end.
      'with_password', count(*) filter (where c.reason is null and a.contact_id is not null))
    from private.chosen_contacts(p_org, p_contacts, p_filter) c
    left join public.portal_accounts a on a.org_id = p_org and a.contact_id = c.id and a.password_set_at is not null);
end
$$;
comment on function public.invitation_reach(uuid, uuid[], jsonb) is
  'How many contacts a choice names and how many of them cannot be invited: {total, no_email, portal_off, unsubscribed}, and of those who can how many have a password: {with_password}. NTFND, INVAL.';

create function public.queue_invitations(p_org uuid, p_request uuid, p_contacts uuid[] default null, p_filter jsonb default null,
  p_message text default null) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_batch public.invitation_batches;
  v_message text := nullif(trim(p_message), '');
  v_queued integer;
begin
  perform private.require_editor(p_org);
  perform private.check_template('invitation', v_message);
  if length(v_message) > 5000 then
    raise exception 'The message is too long' using errcode = 'INVAL';
  elsif exists (select from public.organizations o where o.id = p_org and not o.portal_enabled) then
    raise exception 'The portal is closed' using errcode = 'CLOSD';
  end if;
  -- Of two presses at once the second waits here, and finds the first one's batch.
  insert into public.invitation_batches (org_id, request, message, created_by) values (p_org, p_request, v_message, auth.uid())
  on conflict (org_id, request) do nothing returning * into v_batch;
  if not found then
    select * into v_batch from public.invitation_batches b where b.org_id = p_org and b.request = p_request;
    return jsonb_build_object('batch_id', v_batch.id, 'total', v_batch.total);
  end if;

  -- Contacts may have arrived by the thousand since anybody counted them. Plans kept from when they were few, those of the
  -- foreign keys among them, would read them all for each row; counting anew lets go of these plans.
  if (select t.reltuples < 1000 from pg_catalog.pg_class t where t.oid = 'public.contacts'::regclass) then
    analyze public.contacts;
  end if;

  -- As private.queue_mail does for one. The words stay with the batch: ten thousand copies say no more.
  with chosen as materialized (
    select private.uuid_v7() as id, c.id as contact_id, c.locale, c.reason
    from private.chosen_contacts(p_org, p_contacts, p_filter) c),
  mails as (
    insert into public.mail_deliveries (org_id, id, kind, contact_id, subject_id, language, dedupe_key)
    select p_org, c.id, 'invitation', c.contact_id, v_batch.id, c.locale, format('invitation:%s:%s', v_batch.id, c.contact_id)
    from chosen c where c.reason is null)
  insert into public.invitations (org_id, id, batch_id, contact_id, reason)
  select p_org, c.id, v_batch.id, c.contact_id, c.reason from chosen c;
  get diagnostics v_batch.total = row_count;

  if p_contacts is not null and v_batch.total <> (select count(distinct u) from unnest(p_contacts) u) then
    raise exception 'Not found' using errcode = 'NTFND';
  elsif v_batch.total = 0 then
    raise exception 'There is nobody to invite' using errcode = 'INVAL';
  end if;
  -- Whoever asks for its progress would read as if both tables were as small as before.
  if v_batch.total >= 1000 then
    analyze public.mail_deliveries, public.invitations;
  end if;
  update public.invitation_batches b set total = v_batch.total where b.org_id = p_org and b.id = v_batch.id;
  select count(*) into v_queued from public.invitations i
  where i.org_id = p_org and i.batch_id = v_batch.id and i.reason is null;
  perform private.audit(p_org, 'invitations.queued', v_batch.id, jsonb_build_object('total', v_batch.total, 'queued', v_queued));
  return jsonb_build_object('batch_id', v_batch.id, 'total', v_batch.total);
end
$$;
comment on function public.queue_invitations(uuid, uuid, uuid[], jsonb, text) is
  'Queues the link to the portal for contacts named by ids or by a filter, in one batch per request: {batch_id, total}. NTFND (also when one of the ids is not the merchant''s), DENID, INVAL, CLOSD.';

create function public.invitation_progress(p_org uuid, p_batch uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_progress jsonb;
begin
  perform private.require_member(p_org);
  select jsonb_build_object('id', b.id, 'created_at', b.created_at, 'message', b.message, 'total', b.total,
      'counts', coalesce((select jsonb_object_agg(s.state, s.count) from (
        select r.state, count(*) from public.invitation_results r where r.org_id = b.org_id and r.batch_id = b.id
        group by r.state) s), '{}'))
    into v_progress
  from public.invitation_batches b where b.org_id = p_org and b.id = p_batch;
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  return v_progress;
end
$$;
comment on function public.invitation_progress(uuid, uuid) is 'A batch and how many of its invitations are in which state. NTFND.';
grant execute on function public.invitation_reach(uuid, uuid[], jsonb), public.queue_invitations(uuid, uuid, uuid[], jsonb, text),
  public.invitation_progress(uuid, uuid) to authenticated, service_role;

create function public.invitation_mail(p_org uuid, p_batch uuid, p_contact uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_mail jsonb;
begin
  select private.mail_parties(p_org, p_contact, 'invitation') || jsonb_build_object('message', b.message,
      'has_password', exists (select from public.portal_accounts a
        where a.org_id = p_org and a.contact_id = p_contact and a.password_set_at is not null))
    into v_mail
  from public.invitation_batches b
  join public.organizations o on o.id = b.org_id
  join public.contacts c on c.org_id = b.org_id and c.id = p_contact
  where b.org_id = p_org and b.id = p_batch and o.portal_enabled and c.portal_enabled and private.reachable(p_org, p_contact)
    and not exists (select from public.invitation_refusals r where r.org_id = p_org and r.contact_id = p_contact);
  if v_mail is null then
    return null;
  end if;
  return v_mail || jsonb_build_object('token', private.new_link(p_org, p_contact, null, v_mail #>> '{contact,email}') ->> 'token',
    'unsubscribe_token', private.new_unsubscribe_token(p_org, p_contact));
end
$$;
comment on function public.invitation_mail(uuid, uuid, uuid) is
  'For the sender: issues the link that an invitation carries, and the way out of further ones. Null when nothing is to be sent any more.';
grant execute on function public.invitation_mail(uuid, uuid, uuid) to service_role;
