-- What happened with a contact, from all that remembers it, in one list: visits, documents, payments, links, e-mails,
-- passwords. One thing is told once: a link that an e-mail carries is that e-mail, a sent document or comment its e-mail
-- unless that failed, and what a payment paid is the payment, as what a refund or dispute took back is the refund or
-- dispute. What the merchant is told of it goes to nobody else.

-- In PL/pgSQL, whose body is read when it runs: the tables are made by a later migration.
create function private.reversal_happenings(p_org uuid, p_contact uuid)
returns table (at timestamptz, key text, kind text, actor uuid, who text, document_id uuid, amount bigint, currency text, detail jsonb)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  with back as materialized (
    select r.id, 'refund' as what, r.made_at as began, r.failed_at as ended, r.state, r.amount, r.currency
    from public.payments p join public.refunds r on r.org_id = p.org_id and r.payment_id = p.id
    where p.org_id = p_org and p.contact_id = p_contact
    union all
    select d.id, 'dispute', d.opened_at, d.closed_at, d.state, d.amount, d.currency
    from public.payments p join public.disputes d on d.org_id = p.org_id and d.payment_id = p.id
    where p.org_id = p_org and p.contact_id = p_contact)
  select t.at, t.key, t.kind, null::uuid, 'system'::text,
    (select case when count(distinct a.document_id) = 1 then (array_agg(a.document_id))[1] end from public.reversal_allocations a
      where a.org_id = p_org and (a.refund_id = t.id or a.dispute_id = t.id)), t.amount, t.currency, '{}'::jsonb
  from (
    select b.id, b.began as at, b.what || ':' || b.id as key, b.what as kind, b.amount, b.currency from back b
    union all
    select b.id, b.ended, b.what || '_end:' || b.id, case when b.what = 'refund' then 'refund_failed'
      when b.state = 'warning_closed' then 'dispute_closed' else 'dispute_' || b.state end, b.amount, b.currency
    from back b where b.ended is not null) t;
end
$$;
comment on function private.reversal_happenings(uuid, uuid) is
  'Refunds and disputes of what a contact paid, when they began and how they ended.';

-- Each source is walked from its latest, and no further than the page needs.
create index document_links_as_issued on public.document_links (org_id, contact_id, issued_at, id) where issued_by is not null;
create index document_links_as_revoked on public.document_links (org_id, contact_id, revoked_at, id) where revoked_at is not null;
create index mail_deliveries_as_told on public.mail_deliveries
  (org_id, contact_id, (coalesce(sent_at, given_up_at, created_at)), id);
create index invitations_unsent on public.invitations (org_id, contact_id, invited_at, id) where reason is not null;
create index audit_log_of_contacts on public.audit_log (org_id, subject_id, at, id)
  where action in ('contacts.changed', 'password.set', 'password.removed');

create function private.contact_happenings(p_org uuid, p_contact uuid, p_audit boolean, p_until timestamptz, p_key text,
  p_limit integer)
returns table (at timestamptz, key text, kind text, actor uuid, who text, document_id uuid, amount bigint, currency text, detail jsonb)
language sql stable security definer set search_path = '' as $$
  (select e.at, 'event:' || e.id, 'document_' || e.kind, e.actor, case when e.kind = 'opened' then 'contact' end,
    e.document_id, e.amount, null::text, '{}'::jsonb
  from public.document_events e
  where e.org_id = p_org and e.contact_id = p_contact and e.at <= p_until
    and e.kind not in ('shared', 'paid', 'refunded', 'refund_failed', 'disputed', 'dispute_won', 'dispute_lost')
    and (e.at, ('event:' || e.id) collate "C") < (p_until, p_key)
  order by e.at desc, e.id desc limit p_limit)
  union all
  (select p.received_at, 'payment:' || p.id, 'payment', null, case when p.attempt_id is not null then 'contact' end,
    (select case when count(*) = 1 then (array_agg(a.document_id))[1] end from public.payment_allocations a
      where a.org_id = p.org_id and a.payment_id = p.id), p.amount, p.currency, '{}'
  from public.payments p
  where p.org_id = p_org and p.contact_id = p_contact and p.received_at <= p_until
    and (p.received_at, ('payment:' || p.id) collate "C") < (p_until, p_key)
  order by p.received_at desc, p.id desc limit p_limit)
  union all
  select * from private.reversal_happenings(p_org, p_contact)
  union all
  (select l.issued_at, 'link:' || l.id, 'link_issued', l.issued_by, null, l.document_id, null, null, '{}'
  from public.document_links l
  where l.org_id = p_org and l.contact_id = p_contact and l.issued_by is not null and l.issued_at <= p_until
    and (l.issued_at, ('link:' || l.id) collate "C") < (p_until, p_key)
  order by l.issued_at desc, l.id desc limit p_limit)
  union all
  (select l.revoked_at, 'revoked:' || l.id, 'link_revoked', l.revoked_by, null, l.document_id, null, null, '{}'
  from public.document_links l
  where l.org_id = p_org and l.contact_id = p_contact and l.revoked_at is not null and l.revoked_at <= p_until
    and (l.revoked_at, ('revoked:' || l.id) collate "C") < (p_until, p_key)
  order by l.revoked_at desc, l.id desc limit p_limit)
  union all
  (select s.opened_at, 'visit:' || s.session_id, 'visit_' || s.kind, null, 'contact',
    (select l.document_id from public.document_links l where l.org_id = s.org_id and l.id = s.link_id), null, null, '{}'
  from private.portal_sessions s
  where s.org_id = p_org and s.opened_at <= p_until
    and s.account_id = (select a.id from public.portal_accounts a where a.org_id = p_org and a.contact_id = p_contact)
    and (s.opened_at, ('visit:' || s.session_id) collate "C") < (p_until, p_key)
  order by s.opened_at desc, s.session_id desc limit p_limit)
  union all
  (select coalesce(m.sent_at, m.given_up_at, m.created_at), 'mail:' || m.id, 'mail_' || m.state,
    (select b.created_by from public.invitation_batches b where m.kind = 'invitation' and b.org_id = m.org_id and b.id = m.subject_id),
    null, m.document_id, null, null, jsonb_build_object('mail', m.kind)
  from public.mail_deliveries m
  where m.org_id = p_org and m.contact_id = p_contact and m.kind not like '%\_notice'
    and (m.kind not in ('document', 'comment') or m.state in ('failed', 'given_up'))
    and coalesce(m.sent_at, m.given_up_at, m.created_at) <= p_until
    and (coalesce(m.sent_at, m.given_up_at, m.created_at), ('mail:' || m.id) collate "C") < (p_until, p_key)
  order by coalesce(m.sent_at, m.given_up_at, m.created_at) desc, m.id desc limit p_limit)
  union all
  (select i.invited_at, 'invitation:' || i.id, 'invitation_unsent',
    (select b.created_by from public.invitation_batches b where b.org_id = i.org_id and b.id = i.batch_id), null, null, null, null,
    jsonb_build_object('reason', i.reason)
  from public.invitations i
  where i.org_id = p_org and i.contact_id = p_contact and i.reason is not null and i.invited_at <= p_until
    and (i.invited_at, ('invitation:' || i.id) collate "C") < (p_until, p_key)
  order by i.invited_at desc, i.id desc limit p_limit)
  union all
  -- Which fields changed, not from what to what: that stays in the audit trail.
  (select g.at, 'audit:' || g.id, replace(replace(g.action, 'contacts.', 'contact_'), '.', '_'), g.actor, null, null, null, null,
    case g.action when 'contacts.changed' then jsonb_build_object(
      'fields', (select jsonb_agg(k order by k) from jsonb_object_keys(g.detail) k),
      'portal', g.detail -> 'portal_enabled' -> 1, 'archived', (g.detail -> 'archived_at' -> 1) <> 'null') else '{}' end
  from public.audit_log g
  where p_audit and g.org_id = p_org and g.subject_id = p_contact and g.at <= p_until
    and g.action in ('contacts.changed', 'password.set', 'password.removed')
    and (g.at, ('audit:' || g.id) collate "C") < (p_until, p_key)
  order by g.at desc, g.id desc limit p_limit)
  union all
  select c.created_at, 'contact:' || c.id, 'contact_added', null, 'nobody', null, null, null, '{}'
  from public.contacts c where c.org_id = p_org and c.id = p_contact
$$;
comment on function private.contact_happenings(uuid, uuid, boolean, timestamptz, text, integer) is
  'What happened with a contact before a moment and key, in no order: of each source no more than so many, its latest; refunds and disputes, which are few, whole. `who`: contact, nobody, or null for whoever the actor is.';

create function public.contact_activity(p_org uuid, p_contact uuid, p_limit integer default 30, p_at timestamptz default null,
  p_key text default null)
returns table (at timestamptz, key text, kind text, actor text, actor_name text, document_id uuid, document_kind text,
  document_number text, amount bigint, currency text, detail jsonb)
language plpgsql stable security definer set search_path = '' as $$
declare
  v_limit integer := least(greatest(p_limit, 1), 100);
begin
  perform private.require_member(p_org);
  if not exists (select from public.contacts c where c.org_id = p_org and c.id = p_contact) then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  return query
  select h.at, h.key, h.kind,
    coalesce(h.who, case when h.actor is null then 'system' when m.user_id is not null then 'member'
      when a.user_id is not null then 'contact' else 'former' end),
    m.name, h.document_id, d.kind, d.number, h.amount, coalesce(h.currency, d.currency), h.detail
  from (
    select x.* from private.contact_happenings(p_org, p_contact,
      -- Who changes passwords and cards sees who changed them; who only reads does not. The trail itself is the managers'.
      auth.role() = 'service_role' or p_org = any (private.editor_orgs()), coalesce(p_at, 'infinity'), coalesce(p_key, ''), v_limit) x
    where p_at is null or (x.at, x.key collate "C") < (p_at, p_key)
    order by x.at desc, x.key collate "C" desc limit v_limit) h
  left join public.members m on m.org_id = p_org and m.user_id = h.actor
  left join public.portal_accounts a on a.org_id = p_org and a.contact_id = p_contact and a.user_id = h.actor
  left join public.documents d on d.org_id = p_org and d.id = h.document_id
  order by h.at desc, h.key collate "C" desc;
end
$$;
comment on function public.contact_activity(uuid, uuid, integer, timestamptz, text) is
  'What happened with a contact, the latest first, before a moment and key, with who did it: member (named), contact, system, nobody, or former for who no longer works there. Acts of the audit trail only for who may edit. NTFND.';
grant execute on function public.contact_activity(uuid, uuid, integer, timestamptz, text) to authenticated, service_role;
