-- Words of the mails that a merchant chose over ours. Without a row the original stands, which is the app's.

create table public.email_templates (
  org_id uuid not null references public.organizations on delete cascade,
  kind text not null check (kind in
    ('document', 'comment', 'receipt', 'refund', 'invitation', 'fresh_link', 'recovery', 'password_changed')),
  language text not null check (language in ('es', 'fr', 'en')),
  subject text not null check (length(subject) between 1 and 200 and subject !~ '[\r\n]'),
  body text not null check (length(body) between 1 and 5000),
  updated_at timestamptz not null default now(),
  primary key (org_id, kind, language)
);
comment on table public.email_templates is 'Subject and body of a kind of mail in a language, with placeholders such as {{contact.name}}.';

alter table public.email_templates enable row level security;
revoke all on public.email_templates from anon, authenticated;
grant select on public.email_templates to authenticated;
create policy email_templates_read on public.email_templates for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));
-- No insert, update or delete: they are saved by a function, which knows the placeholders.

create function private.template_placeholders(p_kind text) returns text[]
language sql immutable parallel safe set search_path = '' as $$
  select array['contact.name', 'merchant.email', 'merchant.name', 'merchant.phone'] || k.own from (select case p_kind
    when 'document' then array['document.balance', 'document.due', 'document.due_on', 'document.issued_on', 'document.named', 'document.number',
      'document.title', 'document.total', 'link']
    when 'comment' then array['document.named', 'document.number', 'document.title']
    when 'receipt' then array['link', 'payment.amount', 'payment.date']
    when 'refund' then array['link', 'refund.amount', 'refund.date']
    when 'fresh_link' then array['document.named', 'document.title']
    when 'invitation' then '{}' when 'recovery' then '{}' when 'password_changed' then '{}' end::text[]) k (own)
  where k.own is not null
$$;
comment on function private.template_placeholders(text) is
  'What a template of this kind may speak of; the same list as in the app. Null for a kind without templates.';

create function private.check_template(p_kind text, p_text text) returns void
language plpgsql immutable set search_path = '' as $$
declare
  v_known text[] := private.template_placeholders(p_kind);
  v_written text[];
begin
  if v_known is null then
    raise exception 'There is no template of this kind' using errcode = 'INVAL';
  end if;
  -- What stands in double braces, or braces that were left open.
  for v_written in select m from regexp_matches(p_text, '(\{\{([^{}]*)\}\}|\{\{|\}\})', 'g') m loop
    if (trim(v_written[2]) = any (v_known)) is not true then
      raise exception 'Unknown placeholder %', v_written[1] using errcode = 'INVAL';
    end if;
  end loop;
end
$$;
comment on function private.check_template(text, text) is 'INVAL when a text speaks of what a mail of this kind does not know.';

create function public.save_email_template(p_org uuid, p_kind text, p_language text, p_subject text, p_body text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_manager(p_org);
  perform private.check_template(p_kind, p_subject || p_body);
  insert into public.email_templates as t (org_id, kind, language, subject, body)
  values (p_org, p_kind, p_language, trim(p_subject), trim(p_body))
  on conflict (org_id, kind, language) do update set subject = excluded.subject, body = excluded.body, updated_at = now();
  perform private.audit(p_org, 'template.saved', null, jsonb_build_object('kind', p_kind, 'language', p_language));
exception when check_violation then
  raise exception 'Too long, empty, or in no language of ours' using errcode = 'INVAL';
end
$$;
comment on function public.save_email_template(uuid, text, text, text, text) is
  'Keeps a merchant''s own words for a kind of mail. NTFND, DENID, INVAL for an unknown placeholder or a text too long.';

create function public.restore_email_template(p_org uuid, p_kind text, p_language text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_manager(p_org);
  delete from public.email_templates t where t.org_id = p_org and t.kind = p_kind and t.language = p_language;
  if found then
    perform private.audit(p_org, 'template.restored', null, jsonb_build_object('kind', p_kind, 'language', p_language));
  end if;
end
$$;
comment on function public.restore_email_template(uuid, text, text) is 'Goes back to the original words. NTFND, DENID.';
grant execute on function public.save_email_template(uuid, text, text, text, text),
  public.restore_email_template(uuid, text, text) to authenticated, service_role;
