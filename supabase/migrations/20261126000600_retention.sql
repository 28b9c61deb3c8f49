-- What is kept for how long, and why. The sweep deletes what is past it, a bounded number of rows at a time. Whatever this
-- table does not name is kept: documents and their events, decisions and signatures, payments, the journal, the audit trail.

create table private.retention (
  kind text primary key,
  held_in regclass not null,
  -- Which rows x of that table are past keeping; $1 is the moment back to which they are kept.
  is_past text not null,
  keep interval not null,
  why text not null,
  -- How often they are looked for; at once again while there are more.
  every interval not null default '1 hour',
  next_at timestamptz not null default '-infinity'
);
comment on table private.retention is 'Retention by kind: the one place that says what is deleted, when and why.';
comment on constraint retention_pkey on private.retention is 'Global: one rule for all merchants.';

insert into private.retention (kind, held_in, keep, is_past, why, every) values
  ('tries', 'private.tries', '1 day', 'x.at < $1 or x.at > now() + interval ''1 minute''',
    'Limits look a quarter of an hour back. What a clock that was ahead has left counts for nothing.', '0'),
  ('password_tokens', 'private.access_tokens', '1 day', 'x.issued_at < $1',
    'They work for half an hour; for the rest of the day the page says that one was used or has expired.', '1 hour'),
  ('previews', 'private.portal_sessions', '1 day', 'x.kind = ''preview'' and x.expires_at < $1',
    'A look lasts half an hour. Who looked as whom stays in the audit trail.', '1 hour'),
  ('sessions', 'private.portal_sessions', '1 year', 'x.expires_at < $1',
    'An ended session opens nothing; for a year the merchant sees it as a visit.', '1 hour'),
  ('devices', 'private.known_devices', '180 days', 'x.seen_at < $1',
    'A browser that was not used for half a year is a stranger again.', '1 hour'),
  ('links', 'public.document_links', '1 year', $is$x.issued_at < $1 and (x.revoked_at < $1 or x.revoked_at is null and not exists (
      select from public.portal_accounts a
      where a.org_id = x.org_id and a.contact_id = x.contact_id and a.password_set_at is not null))$is$,
    'A dead link says for a year why, and offers a fresh one. Those of a contact with a password never end.', '1 day'),
  ('ways_out', 'private.unsubscribe_tokens', '2 years', 'x.issued_at < $1',
    'An invitation''s way out works for as long as anybody is likely to open it; each later one brings its own.', '1 hour'),
  ('invitations', 'public.invitation_batches', '1 year', 'x.created_at < $1',
    'Who was invited, in which words and how it went; of use while the merchant may ask.', '1 hour'),
  ('unsent_mails', 'public.mail_deliveries', '90 days', 'x.given_up_at < $1 and x.kind <> ''invitation''',
    'What could not be sent keeps its words, so that it can be tried again; after a season nobody does.', '1 hour'),
  ('sent_mails', 'public.mail_deliveries', '1 year', 'coalesce(x.sent_at, x.given_up_at) < $1 and x.kind <> ''document''',
    'Its words went when it was sent; that it was sent is seen for a year. That a document was sent is kept with it.', '1 hour'),
  ('gateway_events', 'private.gateway_events', '90 days', 'x.received_at < $1 and (x.applied_at is not null or x.set_aside is not null)',
    'Gateways repeat an event for 30 days at most. One that was not applied stays until it is.', '1 hour');

create index portal_sessions_by_end on private.portal_sessions (expires_at);
create index access_tokens_by_age on private.access_tokens (issued_at);
create index known_devices_by_use on private.known_devices (seen_at);
create index document_links_by_age on public.document_links (issued_at);
create index unsubscribe_tokens_by_age on private.unsubscribe_tokens (issued_at);
create index invitation_batches_by_age on public.invitation_batches (created_at);
create index gateway_events_by_age on private.gateway_events (received_at);
create index mail_deliveries_given_up on public.mail_deliveries (given_up_at) where given_up_at is not null;
create index mail_deliveries_ended on public.mail_deliveries ((coalesce(sent_at, given_up_at)))
  where coalesce(sent_at, given_up_at) is not null and kind <> 'document';

create function public.forget_expired(p_limit integer default 1000) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_kind private.retention;
  v_left integer := p_limit;
  v_gone integer;
begin
  -- Of two sweeps the second passes by what the first has in hand; what waited longest comes first.
  for v_kind in select * from private.retention r where private.has_come(r.next_at, interval '1 day')
      order by r.next_at, r.kind for update skip locked loop
    execute format('with past as materialized (select x.ctid from %1$s x where %2$s limit $2 for update skip locked)
      delete from %1$s x using past p where x.ctid = p.ctid', v_kind.held_in, v_kind.is_past)
      using now() - v_kind.keep, v_left;
    get diagnostics v_gone = row_count;
    update private.retention r set next_at = case when v_gone < v_left then now() + r.every else now() end where r.kind = v_kind.kind;
    v_left := v_left - v_gone;
    exit when v_left <= 0;
  end loop;
  return p_limit - v_left;
end
$$;
comment on function public.forget_expired(integer) is
  'For the sweep: deletes what is past its retention, so many rows at most, and answers how many it was.';
grant execute on function public.forget_expired(integer) to service_role;
