-- The shape of the wall: what must hold of every table, also of those that are still to come.
begin;
select plan(4);

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

select * from finish();
rollback;
