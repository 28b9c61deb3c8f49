-- How a comment reaches the other side by e-mail: the first at once, what follows within minutes together. A conversation
-- fills nobody's inbox, nor can whoever holds a link.

create table private.mailed_comments (
  org_id uuid not null,
  comment_id uuid not null,
  mail_id uuid not null,
  primary key (org_id, comment_id),
  foreign key (org_id, comment_id) references public.comments on delete cascade,
  foreign key (org_id, mail_id) references public.mail_deliveries on delete cascade
);
comment on table private.mailed_comments is 'Which e-mail carries a comment: exactly one.';
create index mailed_comments_by_mail on private.mailed_comments (org_id, mail_id, comment_id);
create index mail_deliveries_of_comments on public.mail_deliveries (org_id, subject_id, kind)
  where kind in ('comment', 'comment_notice');

create function private.comment_pause() returns interval
language sql immutable parallel safe set search_path = '' as $$ select interval '5 minutes' $$;
comment on function private.comment_pause() is 'Between two e-mails with comments of one side on one document.';

create function private.queue_comment(p_org uuid, p_comment uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_comment public.comments;
  v_contact uuid;
  v_kind text;
  v_mail uuid;
  v_due timestamptz;
begin
  select * into v_comment from public.comments k where k.org_id = p_org and k.id = p_comment;
  select d.contact_id into v_contact from public.documents d where d.org_id = p_org and d.id = v_comment.document_id;
  v_kind := case v_comment.author when 'member' then 'comment' else 'comment_notice' end;
  -- One at a time, so that of many at once each finds the e-mail of the first.
  perform pg_advisory_xact_lock(hashtextextended(v_kind || v_comment.document_id, 0));
  -- One that was never begun takes it along. The sender passes by a row that is locked, and finds all that it carries later.
  select m.id into v_mail from public.mail_deliveries m
  where m.org_id = p_org and m.subject_id = v_comment.document_id and m.kind in ('comment', 'comment_notice') and m.kind = v_kind
    and m.message_id is null
  for update;
  if v_mail is null then
    select greatest(now(), max(m.due_since) + private.comment_pause()) into v_due from public.mail_deliveries m
    where m.org_id = p_org and m.subject_id = v_comment.document_id and m.kind in ('comment', 'comment_notice') and m.kind = v_kind;
    v_mail := private.queue_mail(p_org, v_kind, v_contact, v_comment.document_id, '{}', v_kind || ':' || p_comment);
    update public.mail_deliveries m set due_since = v_due, next_try_at = v_due where m.org_id = p_org and m.id = v_mail;
  else
    -- Whoever sends it meanwhile passes it by: the last request that it carries sends it.
    update public.mail_deliveries m set request_id = coalesce(private.request_id(), m.request_id)
    where m.org_id = p_org and m.id = v_mail;
  end if;
  insert into private.mailed_comments (org_id, comment_id, mail_id) values (p_org, p_comment, v_mail);
end
$$;
comment on function private.queue_comment(uuid, uuid) is
  'Tells the other side of a comment: with an e-mail that has not gone yet, or a new one that goes at once, or a pause after the one before.';

create function private.comments_in(p_org uuid, p_mail uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_agg(k.body order by k.id) from private.mailed_comments x
  join public.comments k on k.org_id = x.org_id and k.id = x.comment_id
  where x.org_id = p_org and x.mail_id = p_mail
$$;

create function public.comment_notice_mail(p_org uuid, p_mail uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.notice_facts(p_org, m.subject_id) || jsonb_build_object('comments', private.comments_in(p_org, m.id))
  from public.mail_deliveries m where m.org_id = p_org and m.id = p_mail
$$;

create function public.comment_mail(p_org uuid, p_mail uuid) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select private.mail_parties(p_org, d.contact_id, 'comment') || jsonb_build_object(
    'document', jsonb_build_object('kind', d.kind, 'number', d.number), 'comments', private.comments_in(p_org, m.id),
    -- The contact is led back by a fresh link, where one opens anything.
    'token', case when o.portal_enabled and c.portal_enabled and c.archived_at is null and c.email is not null
      then private.new_link(p_org, d.contact_id, d.id, c.email) ->> 'token' end)
  from public.mail_deliveries m
  join public.documents d on d.org_id = m.org_id and d.id = m.subject_id
  join public.organizations o on o.id = m.org_id
  join public.contacts c on c.org_id = d.org_id and c.id = d.contact_id
  where m.org_id = p_org and m.id = p_mail
$$;
comment on function public.comment_notice_mail(uuid, uuid) is 'For the sender: what a contact said, on what, and who is told.';
comment on function public.comment_mail(uuid, uuid) is
  'For the sender: what the merchant said, on what, to whom; with the token of a fresh link.';
grant execute on function public.comment_notice_mail(uuid, uuid), public.comment_mail(uuid, uuid) to service_role;
