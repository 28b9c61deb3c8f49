-- Asking for a way in by e-mail, and what those e-mails need to say. They go to the address on record and nowhere else.

create function private.queue_asked(p_org uuid, p_kind text, p_contact uuid, p_subject uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  -- Of two presses at once the second waits here, and finds the first one's e-mail.
  perform pg_advisory_xact_lock(hashtextextended(p_kind || p_subject, 0));
  if not exists (select from public.mail_deliveries m
      where m.org_id = p_org and m.contact_id = p_contact and m.kind = p_kind and m.subject_id = p_subject
        and m.created_at > now() - interval '1 minute') then
    perform private.queue_mail(p_org, p_kind, p_contact, p_subject, '{}', format('%s:%s', p_kind, private.uuid_v7()));
  end if;
end
$$;
comment on function private.queue_asked(uuid, text, uuid, uuid) is 'Queues what somebody asked for at the door: pressing twice within a minute sends one.';

create function private.queue_recovery(p_org uuid, p_contact uuid) returns void
language sql volatile security definer set search_path = '' as $$
  select private.queue_asked(p_org, 'recovery', p_contact, p_contact)
$$;

create function private.open_portal_of(p_slug text) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  v_org public.organizations;
begin
  select * into v_org from public.organizations o where o.id = private.org_of_slug(p_slug);
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  elsif not v_org.portal_enabled then
    raise exception 'The portal is closed' using errcode = 'CLOSD';
  end if;
  return v_org.id;
end
$$;
comment on function private.open_portal_of(text) is 'The merchant behind a slug, whose portal is open. NTFND, CLOSD.';

create function private.contacts_named(p_org uuid, p_email text) returns table (id uuid, signs_in boolean)
language sql stable security definer set search_path = '' as $$
  with named as (
    select c.id, c.portal_enabled and c.archived_at is null as open, a.password_set_at is not null as has_password
    from public.contacts c left join public.portal_accounts a on a.org_id = c.org_id and a.contact_id = c.id
    where c.org_id = p_org and private.email_key(c.email) = private.email_key(p_email))
  select n.id, n.id = (select f.id from named f where f.has_password or f.open
    order by f.has_password desc, f.id limit 1)
  from named n where n.open order by n.id limit 20
$$;
comment on function private.contacts_named(uuid, text) is
  'The contacts with an e-mail to whom the portal is open, and which of them signs in with it: who has a password, else the first.';

create function public.request_recovery(p_slug text, p_email text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_org uuid := private.open_portal_of(p_slug);
  v_contact record;
begin
  -- Only one of several contacts with one address can sign in with it. The others are sent what opens their portal all the same.
  for v_contact in select n.id, n.signs_in from private.contacts_named(v_org, p_email) n loop
    if v_contact.signs_in then
      perform private.queue_recovery(v_org, v_contact.id);
    else
      perform private.queue_asked(v_org, 'fresh_link', v_contact.id, v_contact.id);
    end if;
  end loop;
end
$$;
comment on function public.request_recovery(text, text) is
  'Mails the contact whom an e-mail names a way to set a password, and a link to the portal to others who share the address; says nothing about whether there is one. NTFND, CLOSD.';

create function public.request_own_recovery(p_org uuid, p_contact uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from public.contacts c where c.org_id = p_org and c.id = p_contact and c.email is not null) then
    raise exception 'The contact has no e-mail' using errcode = 'STATE';
  elsif not private.may_choose_password(p_org, p_contact) then
    raise exception 'Another contact with a password has this e-mail' using errcode = 'EMLTK';
  end if;
  perform private.queue_recovery(p_org, p_contact);
end
$$;
comment on function public.request_own_recovery(uuid, uuid) is
  'The same for a contact who is inside already, whose session the caller has checked. STATE without an e-mail, EMLTK while another contact signs in with it.';

create function public.request_portal_link(p_slug text, p_email text) returns void
language sql volatile security definer set search_path = '' as $$
  select private.queue_asked(o.id, 'fresh_link', n.id, n.id)
  from (select private.open_portal_of(p_slug) as id) o cross join lateral private.contacts_named(o.id, p_email) n
$$;
comment on function public.request_portal_link(text, text) is
  'Mails everybody whom an e-mail names a link to the portal, for who has lost the token of another; says nothing about whether there is anybody. NTFND, CLOSD.';

create function public.request_fresh_link(p_slug text, p_token text, p_email text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_link record;
begin
  select b.* into v_link from private.behind_link(p_slug, p_token) b
  join public.contacts c on c.org_id = b.org_id and c.id = b.contact_id
  where b.state in ('live', 'expired', 'readdressed') and private.email_key(c.email) = private.email_key(p_email);
  if found then
    perform private.queue_asked(v_link.org_id, 'fresh_link', v_link.contact_id, v_link.link_id);
  end if;
end
$$;
comment on function public.request_fresh_link(text, text, text) is
  'Mails a fresh link in place of one that ended by itself, if the e-mail is the contact''s; silent in every other case.';

create function public.recovery_mail(p_org uuid, p_contact uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from public.organizations o join public.contacts c on c.org_id = o.id
      where o.id = p_org and c.id = p_contact and o.portal_enabled and c.portal_enabled)
    or not private.reachable(p_org, p_contact) then
    return null;
  end if;
  return private.mail_parties(p_org, p_contact, 'recovery') || jsonb_build_object(
    'token', private.new_access_token(p_org, p_contact, 'password'),
    'has_password', exists (select from public.portal_accounts a
      where a.org_id = p_org and a.contact_id = p_contact and a.password_set_at is not null));
end
$$;

create function public.fresh_link_mail(p_org uuid, p_subject uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_contact uuid;
  v_document uuid;
  v_mail jsonb;
begin
  select l.contact_id, l.document_id into v_contact, v_document from public.document_links l
  where l.org_id = p_org and l.id = p_subject and (l.revoked_at is null or l.readdressed);
  if not found then
    v_contact := p_subject;
  end if;
  if not exists (select from public.organizations o join public.contacts c on c.org_id = o.id
      where o.id = p_org and c.id = v_contact and o.portal_enabled and c.portal_enabled)
    or not private.reachable(p_org, v_contact) then
    return null;
  end if;
  v_mail := private.mail_parties(p_org, v_contact, 'fresh_link');
  return v_mail || jsonb_build_object(
    'token', private.new_link(p_org, v_contact, v_document, v_mail #>> '{contact,email}') ->> 'token',
    'document', (select jsonb_build_object('kind', d.kind, 'number', d.number)
      from public.documents d where d.org_id = p_org and d.id = v_document));
end
$$;

create function public.password_changed_mail(p_org uuid, p_contact uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.mail_parties(p_org, p_contact, 'password_changed') where private.reachable(p_org, p_contact)
$$;

comment on function public.recovery_mail(uuid, uuid) is 'For the sender: makes the token that sets a password. Null when there is nobody to send it to any more.';
comment on function public.fresh_link_mail(uuid, uuid) is 'For the sender: issues the link that takes the place of another, or one to the portal for a contact. Null when nothing is to be sent any more.';
comment on function public.password_changed_mail(uuid, uuid) is 'For the sender: whose password the merchant changed. Null when the contact cannot be written to.';
grant execute on function public.request_recovery(text, text), public.request_own_recovery(uuid, uuid),
  public.request_portal_link(text, text), public.request_fresh_link(text, text, text), public.recovery_mail(uuid, uuid), public.fresh_link_mail(uuid, uuid),
  public.password_changed_mail(uuid, uuid) to service_role;
