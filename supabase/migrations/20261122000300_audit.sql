-- Memory: who did what, when. Written by functions and triggers, read by owners and administrators, changed by nobody.

create table public.audit_log (
  org_id uuid not null references public.organizations on delete cascade,
  id uuid not null default private.uuid_v7(),
  at timestamptz not null default now(),
  -- The member or contact's user; null when the system acted.
  actor uuid,
  action text not null check (action ~ '^[a-z_]+\.[a-z_]+$'),
  subject_id uuid,
  detail jsonb not null default '{}',
  primary key (org_id, id)
);
comment on table public.audit_log is 'Acts of members, contacts and the system that somebody may have to account for.';
create index audit_log_subject on public.audit_log (org_id, subject_id, id);

create trigger audit_log_final before update on public.audit_log
  for each row execute function private.refuse_change();

create function private.audit(p_org uuid, p_action text, p_subject uuid, p_detail jsonb default '{}') returns void
language sql volatile security definer set search_path = '' as $$
  insert into public.audit_log (org_id, actor, action, subject_id, detail)
  values (p_org, auth.uid(), p_action, p_subject, p_detail)
$$;

-- For settings that members change directly: remembers which columns changed, from what to what.
create function private.audit_change() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  -- What follows from the rest is no change of its own.
  v_before jsonb := to_jsonb(old) - array['updated_at', 'search_text', 'named_at'];
  v_after jsonb := to_jsonb(new) - array['updated_at', 'search_text', 'named_at'];
  v_changes jsonb;
begin
  select jsonb_object_agg(a.key, jsonb_build_array(v_before -> a.key, a.value)) into v_changes
  from jsonb_each(v_after) a where v_before -> a.key is distinct from a.value;
  if v_changes is not null then
    perform private.audit(
      coalesce((v_after ->> 'org_id')::uuid, (v_after ->> 'id')::uuid),
      tg_table_name || '.changed',
      coalesce((v_after ->> 'contact_id')::uuid, (v_after ->> 'id')::uuid),
      v_changes);
  end if;
  return null;
end
$$;

create trigger organizations_audit after update on public.organizations
  for each row execute function private.audit_change();

alter table public.audit_log enable row level security;
revoke all on public.audit_log from anon, authenticated;
-- Not even the server rewrites it.
revoke insert, update, delete, truncate on public.audit_log from service_role;
grant select on public.audit_log to authenticated;
create policy audit_log_read on public.audit_log for select to authenticated
  using (org_id = any ((select private.manager_orgs())::uuid[]));
