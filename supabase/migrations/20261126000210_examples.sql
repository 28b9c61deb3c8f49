-- Making the example: its merchant follows the real one, its papers are issued as any are.

create function private.follow_merchant(p_org uuid, p_example uuid) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_bank uuid;
begin
  -- All that there is of a merchant, also what it will have one day, but for what names it.
  execute (select format('update public.organizations x set %s from public.organizations o where x.id = $1 and o.id = $2',
      string_agg(format('%1$I = o.%1$I', a.attname), ', '))
    from pg_attribute a
    where a.attrelid = 'public.organizations'::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and a.attname not in ('id', 'slug', 'created_at', 'updated_at'))
    using p_example, p_org;
  update public.bank_accounts b set on_invoices = false where b.org_id = p_example and b.on_invoices;
  insert into public.bank_accounts (org_id, name, holder, iban, bic, currency, on_invoices)
  select p_example, b.name, b.holder, b.iban, b.bic, b.currency, b.on_invoices
  from public.bank_accounts b where b.org_id = p_org and b.archived_at is null order by b.on_invoices desc, b.id limit 1
  on conflict (org_id, iban) do update set holder = excluded.holder, bic = excluded.bic, on_invoices = excluded.on_invoices
  returning id into v_bank;
  -- A merchant that has named no account yet is paid all the same in its example, into one that no paper names.
  if v_bank is null then
    insert into public.bank_accounts (org_id, name, holder, iban) values (p_example, 'Example', 'Example', 'ES9121000418450200051332')
    on conflict (org_id, iban) do update set on_invoices = false returning id into v_bank;
  end if;
  -- Which buttons there are, without the keys that they would need: nothing is ever begun here.
  delete from public.gateways g where g.org_id = p_example;
  insert into public.gateways (org_id, gateway, mode, enabled, bank_account_id)
  select p_example, g.gateway, g.mode, g.enabled, v_bank from public.gateways g where g.org_id = p_org;
  return v_bank;
end
$$;
comment on function private.follow_merchant(uuid, uuid) is
  'Makes the example''s merchant look as the real one does now. Answers the bank account into which it is paid.';

create function private.pay_example(p_document public.documents, p_bank uuid, p_at timestamptz) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_org uuid := p_document.org_id;
  v_payment uuid := private.uuid_v7();
begin
  -- Money comes by a gateway, also where the merchant has none; and no gateway is asked for news of what never came.
  insert into public.gateways (org_id, gateway, mode, enabled, bank_account_id) values (v_org, 'stripe', 'test', false, p_bank)
  on conflict (org_id, gateway) do nothing;
  insert into public.payments (org_id, id, contact_id, gateway, bank_account_id, external_id, currency, amount, received_at)
  values (v_org, v_payment, p_document.contact_id, 'stripe', p_bank, 'example:' || v_payment, p_document.currency,
    p_document.total, p_at);
  insert into public.payment_allocations (org_id, payment_id, document_id, amount)
  values (v_org, v_payment, p_document.id, p_document.total);
  insert into public.document_events (org_id, document_id, kind, amount, at)
  values (v_org, p_document.id, 'paid', p_document.total, p_at);
  perform private.post_entry(v_org, 'payment', v_payment, p_at::date, p_document.currency, jsonb_build_array(
    jsonb_build_object('account', private.ledger_account(v_org, 'bank', p_bank), 'amount', p_document.total),
    jsonb_build_object('account', private.ledger_account(v_org, 'receivable'), 'contact', p_document.contact_id,
      'amount', -p_document.total)));
  delete from private.gateway_checks k where k.org_id = v_org;
end
$$;

create function private.add_example_paper(p_org uuid, p_contact uuid, p_bank uuid, p_paper jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_day date := private.today(p_org) - (p_paper ->> 'issued')::integer;
  v_document public.documents;
begin
  insert into public.documents (org_id, contact_id, kind, language, currency, due_on, notes)
  select p_org, p_contact, p_paper ->> 'kind', c.locale, o.currency, v_day + (p_paper ->> 'term')::integer, p_paper ->> 'notes'
  from public.contacts c join public.organizations o on o.id = c.org_id where c.org_id = p_org and c.id = p_contact
  returning * into v_document;
  insert into public.document_lines (org_id, document_id, position, description, quantity, unit_price, tax_rate)
  select p_org, v_document.id, l.n, l.line ->> 'description', (l.line ->> 'quantity')::numeric,
    (l.line ->> 'unit_price')::numeric, (l.line ->> 'tax_rate')::numeric
  from jsonb_array_elements(p_paper -> 'lines') with ordinality l (line, n);
  v_document := public.issue_document(p_org, v_document.id, v_day);
  if (p_paper ->> 'read')::boolean then
    update public.documents d set read_at = now() where d.org_id = p_org and d.id = v_document.id;
  end if;
  if p_paper ->> 'paid' is not null then
    perform private.pay_example(v_document, p_bank, now() - make_interval(days => (p_paper ->> 'paid')::integer));
  end if;
end
$$;

create function public.make_example(p_org uuid, p_example jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_example uuid;
  v_bank uuid;
  v_contact uuid;
  v_paper jsonb;
begin
  -- Two who ask at once wait here for each other.
  perform from public.organizations o where o.id = p_org for no key update;
  select e.example_org into v_example from private.examples e where e.org_id = p_org;
  if v_example is null then
    insert into public.organizations (slug, name)
    select 'e-' || replace(gen_random_uuid()::text, '-', ''), o.name from public.organizations o where o.id = p_org
    returning id into v_example;
    insert into private.examples (org_id, example_org) values (p_org, v_example);
    -- No address leads there: no door, no recovery, no link.
    delete from private.slugs s where s.org_id = v_example;
  end if;
  v_bank := private.follow_merchant(p_org, v_example);
  if p_example is not null and not private.example_is_made(p_org) then
    insert into public.contacts (org_id, name, email, locale)
    select v_example, p_example ->> 'name', p_example ->> 'email', o.language from public.organizations o where o.id = p_org
    returning id into v_contact;
    -- It begins another year anew: days before those of the example that was there, numbers after its.
    delete from public.document_series s where s.org_id = v_example;
    for v_paper in select value from jsonb_array_elements(p_example -> 'papers') loop
      perform private.add_example_paper(v_example, v_contact, v_bank, v_paper);
    end loop;
    update private.examples e set contact_id = v_contact, seller = private.example_seller(p_org), made_on = private.today(p_org)
    where e.org_id = p_org;
  end if;
end
$$;
comment on function public.make_example(uuid, jsonb) is
  'For the server, once a member''s right was judged: the example follows the merchant''s present look, and is given these papers {name, email, papers} where those it has will not do.';
grant execute on function public.make_example(uuid, jsonb) to service_role;
