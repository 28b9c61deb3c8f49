-- Who wants no more invitations. They alone are sent to many at once; documents, receipts and what somebody asked for go
-- on. The way out works without signing in, for years: its token opens nothing else.

create table public.invitation_refusals (
  org_id uuid not null,
  contact_id uuid not null,
  refused_at timestamptz not null default now(),
  primary key (org_id, contact_id),
  foreign key (org_id, contact_id) references public.contacts on delete cascade
);
comment on table public.invitation_refusals is 'Contacts who asked to receive no more invitations. Only they take it back.';
alter table public.invitation_refusals enable row level security;
revoke all on public.invitation_refusals from anon, authenticated;
grant select on public.invitation_refusals to authenticated;
create policy invitation_refusals_read on public.invitation_refusals for select to authenticated
  using (org_id = any ((select private.member_orgs())::uuid[]));

create table private.unsubscribe_tokens (
  org_id uuid not null,
  token_hash bytea check (length(token_hash) = 32),
  contact_id uuid not null,
  issued_at timestamptz not null default now(),
  primary key (org_id, token_hash),
  foreign key (org_id, contact_id) references public.contacts on delete cascade
);
comment on table private.unsubscribe_tokens is 'The way out that an invitation carries. Only the hash; made when the e-mail is sent.';
create index unsubscribe_tokens_by_contact on private.unsubscribe_tokens (org_id, contact_id);

create function private.new_unsubscribe_token(p_org uuid, p_contact uuid) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_token text := private.new_token();
begin
  insert into private.unsubscribe_tokens (token_hash, org_id, contact_id)
  values (private.token_hash(v_token), p_org, p_contact);
  return v_token;
end
$$;

-- Whoever reads the mailbox that was the contact's once decides nothing for the address that took its place.
create function private.forget_ways_out() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from private.unsubscribe_tokens t where t.org_id = new.org_id and t.contact_id = new.id;
  return null;
end
$$;
create trigger contacts_ways_out after update of email on public.contacts
  for each row when (private.email_key(old.email) is distinct from private.email_key(new.email))
  execute function private.forget_ways_out();

create function public.choose_invitations(p_slug text, p_token text, p_wanted boolean default null) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_contact public.contacts;
  v_changed boolean := false;
begin
  select c.* into v_contact from private.unsubscribe_tokens t
  join public.contacts c on c.org_id = t.org_id and c.id = t.contact_id
  where t.token_hash = private.token_hash(p_token) and t.org_id = private.org_of_slug(p_slug);
  if not found then
    raise exception 'Not found' using errcode = 'NTFND';
  end if;
  if p_wanted then
    delete from public.invitation_refusals r where r.org_id = v_contact.org_id and r.contact_id = v_contact.id;
    v_changed := found;
  elsif not p_wanted then
    insert into public.invitation_refusals (org_id, contact_id) values (v_contact.org_id, v_contact.id)
    on conflict do nothing;
    v_changed := found;
  end if;
  if v_changed then
    perform private.audit(v_contact.org_id, case when p_wanted then 'invitations.wanted' else 'invitations.refused' end,
      v_contact.id);
  end if;
  return jsonb_build_object('merchant', private.merchant_card(v_contact.org_id), 'language', v_contact.locale,
    'wanted', not exists (select from public.invitation_refusals r
      where r.org_id = v_contact.org_id and r.contact_id = v_contact.id));
end
$$;
comment on function public.choose_invitations(text, text, boolean) is
  'Whether the contact to whom an invitation went wants more of them; looks without a choice, and changes nothing then. NTFND.';
grant execute on function public.choose_invitations(text, text, boolean) to service_role;
