-- What every mail to a contact begins with: who writes, to whom, in which words. Asked when it is sent, in one call with all
-- else that the mail says.

create function private.mail_people(p_org uuid, p_contact uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'merchant', jsonb_build_object('name', o.name, 'email', o.email, 'phone', o.phone, 'color', o.color, 'slug', o.slug,
      'language', o.language, 'time_zone', o.time_zone),
    'contact', case when c.id is not null then
      jsonb_build_object('id', c.id, 'name', c.name, 'email', c.email, 'language', c.locale) end)
  from public.organizations o left join public.contacts c on c.org_id = o.id and c.id = p_contact
  where o.id = p_org
$$;
comment on function private.mail_people(uuid, uuid) is 'The merchant and one of its contacts, as mails name them.';

create function private.mail_parties(p_org uuid, p_contact uuid, p_kind text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.mail_people(p_org, p_contact) || jsonb_build_object('template',
    (select jsonb_build_object('subject', t.subject, 'body', t.body) from public.email_templates t
      where t.org_id = p_org and t.kind = p_kind and t.language = c.locale))
  from public.contacts c where c.org_id = p_org and c.id = p_contact
$$;
comment on function private.mail_parties(uuid, uuid, text) is
  'The same with the merchant''s own words for a kind of mail in the contact''s language; null where the original stands.';

create function private.reachable(p_org uuid, p_contact uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from public.contacts c
    where c.org_id = p_org and c.id = p_contact and c.email is not null and c.archived_at is null)
$$;
comment on function private.reachable(uuid, uuid) is 'Whether a contact can be written to.';

-- In PL/pgSQL, which keeps its plan.
create function private.managers_mail(p_org uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(u.email order by u.email), '[]')
  from public.members m join auth.users u on u.id = m.user_id
  where m.org_id = p_org and m.role in ('owner', 'admin'));
end
$$;
comment on function private.managers_mail(uuid) is 'Where notices for the merchant''s owners and administrators go.';
