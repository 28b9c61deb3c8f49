-- B4: a merchant's own words for each kind of mail: who may write them, what they may speak of, and how they reach the sender.
begin;
select plan(35);

select tests.let('org', tests.merchant('talleres')), tests.let('other', tests.merchant('vecinos'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana')), tests.let('eva', tests.contact(tests.the('other'), 'Eva'));
select tests.let('owner', tests.member(tests.the('org'), 'owner')), tests.let('admin', tests.member(tests.the('org'), 'admin')),
  tests.let('staff', tests.member(tests.the('org'), 'staff')), tests.let('accountant', tests.member(tests.the('org'), 'accountant')),
  tests.let('stranger', tests.member(tests.the('other'), 'owner'));

create function pg_temp.save(p_kind text, p_body text default 'Hola, {{contact.name}}', p_subject text default 'De {{ merchant.name }}',
  p_language text default 'es') returns void language sql as $$
  select public.save_email_template(tests.the('org'), p_kind, p_language, p_subject, p_body)
$$;
create function pg_temp.kinds() returns setof text language sql as $$
  select kind from public.email_templates where org_id = tests.the('org') and language = 'es' order by kind
$$;
create function pg_temp.mail_kinds() returns setof text language sql security definer as $$
  select m[1] from pg_catalog.pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''(\w+)''', 'g') m
  where c.conname = 'mail_deliveries_kind_check' and c.conrelid = 'public.mail_deliveries'::regclass
$$;
select ok((select count(*) > 9 from pg_temp.mail_kinds()), 'the kinds of mail are read from the outbox itself');
select is_empty($$ select kind from pg_temp.mail_kinds() kind
  where (private.template_placeholders(kind) is null) <> (kind like '%\_notice') $$, 'every mail has a template but the notices to members');
grant execute on function pg_temp.save(text, text, text, text), pg_temp.mail_kinds(), pg_temp.kinds() to authenticated;

-- Who may.
select tests.act_as(tests.the('stranger'));
select throws_ok($$ select pg_temp.save('document') $$, 'NTFND', null, 'a stranger finds no merchant to write for');
select throws_ok($$ select public.restore_email_template(tests.the('org'), 'document', 'es') $$, 'NTFND', null, '… nor one to restore for');
select throws_ok($$ select public.template_preview(tests.the('org')) $$, 'NTFND', null, '… nor anybody to try words on');
select tests.act_as(tests.the('staff'));
select throws_ok($$ select pg_temp.save('document') $$, 'DENID', null, 'staff may not');
select tests.act_as(tests.the('accountant'));
select throws_ok($$ select pg_temp.save('document') $$, 'DENID', null, 'an accountant may not');
select throws_ok($$ select public.restore_email_template(tests.the('org'), 'document', 'es') $$, 'DENID', null, '… nor restore');
select is(public.template_preview(tests.the('org')) -> 'contact' ->> 'name', 'Ana', '… but sees how it looks to somebody');
select throws_ok($$ select public.template_preview(tests.the('org'), tests.the('eva')) $$, 'NTFND', null, '… who is not another merchant''s');

-- What it may say.
select tests.act_as(tests.the('admin'));
select lives_ok(format('select pg_temp.save(%L)', kind), 'an administrator writes ' || kind)
from unnest(array['comment', 'document', 'fresh_link', 'invitation', 'password_changed', 'receipt', 'recovery', 'refund']) kind;
select results_eq('select pg_temp.kinds()', array['comment', 'document', 'fresh_link', 'invitation', 'password_changed', 'receipt', 'recovery', 'refund'],
  'each mail to a contact has words of its own');
select throws_ok($$ select pg_temp.save('payment_notice') $$, 'INVAL', null, 'what goes to the merchant has no template');
select throws_ok($$ select pg_temp.save(null) $$, 'INVAL', null, '… nor has nothing');
select throws_ok(format('select pg_temp.save(%L, %L)', kind, '{{' || name || '}}'), 'INVAL', null, format('%s knows no %s', kind, name))
from (values ('document', 'payment.amount'), ('receipt', 'document.total'), ('recovery', 'link'), ('invitation', 'document.title')) v (kind, name);
select throws_ok($$ select pg_temp.save('recovery', 'Hola, {{contact.name') $$, 'INVAL', null, 'braces left open are a slip');
select throws_ok($$ select pg_temp.save('recovery', 'Hola', 'Tu {{contact.nmae}}') $$, 'INVAL', null, 'a subject is read as closely');
select throws_ok($$ select pg_temp.save('recovery', 'Hola', E'a\nBcc: x@y.test') $$, 'INVAL', null, '… and is one line');
select throws_ok($$ select pg_temp.save('recovery', ' ') $$, 'INVAL', null, 'nothing is no text');
select throws_ok($$ select pg_temp.save('recovery', 'Hallo', 'Hallo', 'de') $$, 'INVAL', null, 'we have no German');

-- How it reaches the sender: with the facts, in one call.
select tests.step_back();
select is(public.recovery_mail(tests.the('org'), tests.the('ana')) -> 'template' ->> 'body', 'Hola, {{contact.name}}',
  'the sender is told the words with the rest');
select is(public.password_changed_mail(tests.the('org'), tests.the('ana')) -> 'template' ->> 'subject', 'De {{ merchant.name }}', '… of each mail');
update public.contacts set locale = 'fr' where id = tests.the('ana');
select is(public.recovery_mail(tests.the('org'), tests.the('ana')) -> 'template', 'null'::jsonb, '… in the contact''s language or none');

-- Back again.
select tests.act_as(tests.the('owner'));
select lives_ok($$ select public.restore_email_template(tests.the('org'), 'recovery', 'es') $$, 'the owner goes back to the original');
select is_empty($$ select 1 from pg_temp.kinds() k where k = 'recovery' $$, '… of that mail');

select * from finish();
rollback;
