-- Addresses: one form in which two are compared, one that people read.
begin;
select plan(27);

select is(private.email_key(typed), key, 'compared as ' || key || ': ' || typed) from (values
  ('hola@peluquería.es', 'hola@xn--peluquera-n5a.es'),
  ('HOLA@PELUQUERÍA.ES', 'hola@xn--peluquera-n5a.es'),
  (U&'hola@peluqueri\0301a.es', 'hola@xn--peluquera-n5a.es'),
  ('hola@XN--PELUQUERA-N5A.es', 'hola@xn--peluquera-n5a.es'),
  (U&'\00A0hola@peluquería.es\200B', 'hola@xn--peluquera-n5a.es'),
  ('ｈｏｌａ＠ｐｅｌｕｑｕｅｒíａ．ｅｓ', 'hola@xn--peluquera-n5a.es'),
  ('info@例え。テスト', 'info@xn--r8jz45g.xn--zckzah'),
  ('ana@straße.de', 'ana@xn--strae-oqa.de'),
  ('JOSÉ@Ejemplo.ES', 'josé@ejemplo.es'),
  ('Ana@Cliente.test', 'ana@cliente.test')) a (typed, key);

select is(private.readable_email(typed), shown, 'shown as ' || shown || ': ' || typed) from (values
  ('hola@xn--peluquera-n5a.es', 'hola@peluquería.es'),
  ('Hola@XN--PELUQUERA-N5A.es', 'Hola@peluquería.es'),
  ('info@xn--r8jz45g.xn--zckzah', 'info@例え.テスト'),
  (' Ana.Ruiz@Cliente.test ', 'Ana.Ruiz@Cliente.test'),
  ('xn--ana@cliente.test', 'xn--ana@cliente.test'),
  ('hola@xn--99999999.es', 'hola@xn--99999999.es'),
  ('hola@xn--abc.es', 'hola@xn--abc.es'),
  ('hola@xn--.es', 'hola@xn--.es')) a (typed, shown);
-- U+2028 and other signs that no mail program shows stay behind their code.
select is(private.readable_email('a@xn--' || private.punycode_encode(U&'b\2028c') || '.es'),
  'a@xn--' || private.punycode_encode(U&'b\2028c') || '.es', 'what cannot be read stays as it was');

select tests.let('org', tests.merchant('talleres'));
insert into public.contacts (org_id, name, email) values (tests.the('org'), 'Peluquería', 'hola@xn--peluquera-n5a.es');
select is((select email from public.contacts where name = 'Peluquería'), 'hola@peluquería.es', 'a contact is kept with the address that people read');
select tests.let('contact', (select id from public.contacts where name = 'Peluquería'));
update public.organizations set email = 'hola@xn--peluquera-n5a.es' where id = tests.the('org');
select is((select email from public.organizations where id = tests.the('org')), 'hola@peluquería.es', '… and a merchant with its own');

insert into public.portal_accounts (org_id, contact_id, email, user_id, password_set_at)
values (tests.the('org'), tests.the('contact'), 'hola@peluquería.es', tests.person(), now());
select tests.step_back();
select is(public.begin_sign_in('talleres', typed) ->> 'account_id', (select id::text from public.portal_accounts where contact_id = tests.the('contact')),
    'signs in as ' || typed)
  from (values ('hola@peluquería.es'), ('hola@xn--peluquera-n5a.es'), (U&'HOLA@Peluqueri\0301a.es')) a (typed);
select is((select count(*)::integer from public.find_contacts(tests.the('org'), jsonb_build_object('search', typed), 10)), 1, 'found by ' || typed)
  from (values ('peluqueria.es'), ('hola@peluquería.es'), ('hola@xn--peluquera-n5a.es')) a (typed);

select * from finish();
rollback;
