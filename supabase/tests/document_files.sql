-- The PDF of a document: one for each amount and standing of an invoice, all of them kept.
begin;
select plan(16);

select tests.let('org', tests.merchant('talleres'));
select tests.let('ana', tests.contact(tests.the('org'), 'Ana'));
select tests.let('bill', tests.document(tests.the('org'), tests.the('ana')));
select tests.let('quote', tests.document(tests.the('org'), tests.the('ana'), p_kind => 'quote'));

create function pg_temp.paper(p_name text) returns jsonb language sql as $$
  select public.document_paper(tests.the('org'), tests.the(p_name))
$$;
-- A path without the merchant's folder, in which each is.
create function pg_temp.below(p_path text) returns text language sql as $$
  select replace(p_path, tests.the('org') || '/', '')
$$;
create function pg_temp.kept(p_name text) returns text language sql as $$
  select pg_temp.below(pg_temp.paper(p_name) -> 'file' ->> 'path')
$$;
-- As `document-file.ts` keeps what it has rendered.
create function pg_temp.keep(p_name text, p_bytes text) returns text language sql as $$
  select pg_temp.below(public.keep_document_file(tests.the('org'), tests.the(p_name), format('%s/%s/%s', tests.the('org'), p_name, p_bytes),
    encode(sha256(convert_to(p_name || p_bytes, 'utf8')), 'hex'), 1, (paper.it -> 'standing' ->> 'owed')::bigint,
    paper.it -> 'standing' ->> 'state') ->> 'path')
  from (select pg_temp.paper(p_name) as it) paper
$$;

select is(pg_temp.paper('bill') -> 'standing', '{"owed": 10000, "state": "due"}', 'an invoice asks for what is owed');
select is(pg_temp.keep('bill', 'issued'), 'bill/issued', 'its PDF is kept');
select is(pg_temp.keep('bill', 'other'), 'bill/issued', '… once: whoever was second is given the first');

select is(tests.after(change, $$ select concat_ws(' ', pg_temp.paper('bill') -> 'standing' ->> 'owed', pg_temp.paper('bill') -> 'standing' ->> 'state',
    pg_temp.kept('bill'), pg_temp.keep('bill', 'second')) $$), told, told) from (values
  ('select 1', '10000 due bill/issued bill/issued'),
  ('update public.documents set paid = 4000 where id = tests.the(''bill'')', '6000 due bill/second'),
  ('update public.documents set paid = 10000 where id = tests.the(''bill'')', '0 due bill/second'),
  ('update public.documents set disputed = true where id = tests.the(''bill'')', '0 disputed bill/second')) c (change, told);

-- Paid, given back and voided: it asks for nothing each time, and never says what it said before.
update public.documents set paid = 10000 where id = tests.the('bill');
select is(pg_temp.keep('bill', 'paid'), 'bill/paid', 'a paid one has a PDF of its own');
update public.documents set paid = 0 where id = tests.the('bill');
select is(pg_temp.kept('bill'), 'bill/issued', 'with the money back the one that asks for all is the document''s again');
select lives_ok($$ select public.void_document(tests.the('org'), tests.the('bill')) $$, 'nothing is paid on it: it can be voided');
select is(pg_temp.paper('bill') -> 'file', 'null', 'a void one is not the paid one');
select is(pg_temp.keep('bill', 'paid'), 'bill/paid', '… unless they are the same bytes');

insert into public.document_files (org_id, document_id, kind, path, sha256, byte_size)
values (tests.the('org'), tests.the('bill'), 'original', tests.the('org') || '/bill/original', sha256('own'), 1);
select is(pg_temp.kept('bill'), 'bill/original', 'the merchant''s own stands for all');
select is(concat(pg_temp.paper('quote') -> 'standing', pg_temp.keep('quote', 'issued')), 'nullquote/issued', 'a quote stands nowhere');
select is(pg_temp.kept('quote'), 'quote/issued', '… and has one PDF');
select throws_ok($$ update public.document_files set path = 'other/' || path $$, '23514', null, 'a path lies in its merchant''s folder');

select * from finish();
rollback;
