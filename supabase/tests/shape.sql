-- The shape of the wall: what must hold of every table, also of those that are still to come.
begin;
select plan(10);

select is_empty(
  $$ select relname from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity $$,
  'every public table has row level security'
);

select is_empty(
  $$ select table_name, privilege_type from information_schema.role_table_grants
     where table_schema in ('public', 'private') and grantee in ('anon', 'PUBLIC') $$,
  'nobody reads or writes a table before signing in'
);

select is_empty(
  $$ select table_name from information_schema.role_table_grants
     where table_schema = 'private' and grantee = 'authenticated' $$,
  'no table of the private schema is given to those who signed in'
);

select is_empty(
  $$ select p.oid::regprocedure from pg_proc p
     where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
       and p.prosecdef and not coalesce(p.proconfig, '{}') && array['search_path=""'] $$,
  'every function that acts as its owner has an empty search path'
);

select is_empty(
  $$ select p.oid::regprocedure from pg_proc p
     where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
       and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) where grantee = 0) $$,
  'no function is everybody''s'
);

select is_empty(
  $$ select c.conrelid::regclass, c.conname from pg_constraint c
     where c.contype = 'f' and c.connamespace in ('public'::regnamespace, 'private'::regnamespace)
       and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indpred is null
         and (i.indkey::smallint[])[0:cardinality(c.conkey) - 1] @> c.conkey) $$,
  'every foreign key has an index'
);

select is_empty(
  $$ select tablename, policyname from pg_policies where schemaname = 'public'
       and (roles <> '{authenticated}' or concat(qual, with_check) !~ '\( ?SELECT private\.') $$,
  'every policy is for those who signed in, and asks once in a statement who that is'
);

select is_empty(
  $$ select viewname from pg_views v join pg_class c on c.relname = v.viewname and c.relnamespace = 'public'::regnamespace
     where schemaname = 'public' and not coalesce(c.reloptions, '{}') && array['security_invoker=true'] $$,
  'every view reads as its caller'
);

-- The data parts by merchant: what is unique among all merchants is so for a reason, written beside it.
select is_empty(
  $$ select c.conrelid::regclass, c.conname from pg_constraint c
     where c.contype in ('p', 'u') and c.connamespace in ('public'::regnamespace, 'private'::regnamespace)
       and not exists (select from pg_attribute a where a.attrelid = c.conrelid and a.attnum = c.conkey[1] and a.attname = 'org_id')
       and coalesce(obj_description(c.oid, 'pg_constraint'), '') not like 'Global: %' $$,
  'what is unique is unique within a merchant, or says why not'
);
select is_empty(
  $$ select i.indexrelid::regclass from pg_index i join pg_class t on t.oid = i.indrelid
     where i.indisunique and t.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
       and not exists (select from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0] and a.attname = 'org_id') $$,
  '… as is what an index alone keeps unique'
);

select * from finish();
rollback;
