-- The roles of a Supabase project, with Supabase's powers: what a migration may do here it may do there.
create role anon nologin noinherit;
create role authenticated nologin noinherit;
create role service_role nologin noinherit bypassrls;
create role authenticator login noinherit;
create role supabase_auth_admin login noinherit createrole;
create role supabase_storage_admin login noinherit createrole;
create role postgres login createrole createdb bypassrls replication;

grant anon, authenticated, service_role to authenticator;
grant anon, authenticated, service_role to supabase_storage_admin;
grant anon, authenticated, service_role, authenticator to postgres with admin option;
-- Ownership is what `create policy ... on storage.objects` asks for.
grant supabase_storage_admin to postgres;
grant pg_monitor, pg_read_all_data, pg_signal_backend to postgres;

alter role anon set statement_timeout = '3s';
alter role authenticated set statement_timeout = '8s';
alter role authenticator set statement_timeout = '8s';
alter role authenticator set lock_timeout = '8s';
alter role authenticator set search_path = public, extensions;
alter role supabase_auth_admin set search_path = auth;
alter role supabase_auth_admin set idle_in_transaction_session_timeout = '60s';
alter role supabase_storage_admin set search_path = storage;
alter role supabase_admin set search_path = "$user", public, auth, extensions;
alter role postgres set search_path = "$user", public, extensions;

alter database postgres owner to postgres;
alter database postgres set search_path = "$user", public, extensions;
grant create on database postgres to supabase_auth_admin, supabase_storage_admin;

create schema extensions authorization postgres;
grant usage on schema extensions to public;
create schema auth authorization supabase_auth_admin;
create schema storage authorization supabase_storage_admin;

grant usage on schema public to anon, authenticated, service_role;
do $$
declare
  kind text;
  maker text;
begin
  foreach maker in array array['postgres', 'supabase_admin'] loop
    foreach kind in array array['tables', 'functions', 'sequences'] loop
      execute format(
        'alter default privileges for role %I in schema public grant all on %s to postgres, anon, authenticated, service_role',
        maker, kind);
    end loop;
  end loop;
end $$;

create publication supabase_realtime;
alter publication supabase_realtime owner to postgres;
