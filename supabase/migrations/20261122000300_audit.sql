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

-- The server writes some settings itself, once it has judged the member who asked: that member acts, not nobody.
create function private.act_for_manager(p_org uuid, p_member uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not exists (select from public.members m
      where m.org_id = p_org and m.user_id = p_member and m.role in ('owner', 'admin')) then
    raise exception 'Only an owner or administrator may do this' using errcode = 'DENID';
  end if;
  perform set_config('zaguan.actor', p_member::text, true);
end
$$;
comment on function private.act_for_manager(uuid, uuid) is
  'For functions of the server alone: what this transaction writes from here on is written in the member''s name. DENID.';

create function private.actor() returns uuid
language sql stable security definer set search_path = '' as $$
  select coalesce(auth.uid(), nullif(current_setting('zaguan.actor', true), '')::uuid)
$$;
comment on function private.actor() is 'Who acts: whoever the token names, else the member for whom the server acts, else nobody.';

create function private.audit(p_org uuid, p_action text, p_subject uuid, p_detail jsonb default '{}') returns void
language sql volatile security definer set search_path = '' as $$
  insert into public.audit_log (org_id, actor, action, subject_id, detail)
  values (p_org, private.actor(), p_action, p_subject, p_detail)
$$;

-- For settings: that a row was added or removed, or which of its columns changed, each from what to what.
create function private.audit_change() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  -- What follows from the rest is no change of its own.
  v_derived text[] := array['created_at', 'updated_at', 'search_text', 'named_at'];
  v_before jsonb := coalesce(to_jsonb(old), '{}') - v_derived;
  v_after jsonb := coalesce(to_jsonb(new), '{}') - v_derived;
  v_row jsonb := v_before || v_after;
  v_org uuid := coalesce(v_row ->> 'org_id', v_row ->> 'id');
  v_changes jsonb;
begin
  -- With a merchant goes its trail, and its example is not its own doing.
  if not exists (select from public.organizations o where o.id = v_org)
      or exists (select from private.examples e where e.example_org = v_org) then
    return null;
  end if;
  select jsonb_object_agg(k, jsonb_build_array(v_before -> k, v_after -> k)) into v_changes
  from jsonb_object_keys(v_row) k where nullif(v_before -> k, 'null') is distinct from nullif(v_after -> k, 'null');
  if v_changes is not null then
    perform private.audit(v_org, tg_table_name || case tg_op when 'INSERT' then '.added' when 'DELETE' then '.removed' else '.changed' end,
      coalesce(v_row ->> 'contact_id', v_row ->> 'user_id', v_row ->> 'id')::uuid,
      -- What has no id is told by its name.
      v_changes || case when v_row ? 'gateway' then jsonb_build_object('gateway', v_row -> 'gateway') else '{}' end);
  end if;
  return null;
end
$$;

create trigger organizations_audit after insert or update on public.organizations
  for each row execute function private.audit_change();
create trigger members_audit after insert or update or delete on public.members
  for each row execute function private.audit_change();

alter table public.audit_log enable row level security;
revoke all on public.audit_log from anon, authenticated;
-- Not even the server rewrites it.
revoke insert, update, delete, truncate on public.audit_log from service_role;
grant select on public.audit_log to authenticated;
create policy audit_log_read on public.audit_log for select to authenticated
  using (org_id = any ((select private.manager_orgs())::uuid[]));
