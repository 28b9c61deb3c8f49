-- Foundations: the closed schema, and nothing granted that is not granted by name.
-- `public` is what the API shows; `private` holds secrets, queues and helpers and is never exposed.

create schema private;
comment on schema private is 'Secrets, queues and helpers. Never exposed by the API.';
revoke all on schema private from public;
-- Policies run as the caller, so the caller needs to reach the helpers they name (each is granted by itself).
grant usage on schema private to authenticated, service_role;

create extension if not exists pgcrypto with schema extensions;

-- Supabase grants everything in `public` to its API roles by default. Here each grant is written down by its table.
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
alter default privileges in schema public revoke execute on functions from anon, authenticated;
alter default privileges revoke execute on functions from public;

-- Ids sort by the time they were made (RFC 9562, version 7): keyset pages and indexes stay local. PostgreSQL 17 has no such function.
create function private.uuid_v7() returns uuid
language sql volatile parallel safe set search_path = '' as $$
  select encode(
    set_bit(set_bit(
      overlay(
        uuid_send(gen_random_uuid())
        placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
        from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$$;
comment on function private.uuid_v7() is 'A version 7 UUID: 48 bits of milliseconds (UTC), then random bits.';
grant execute on function private.uuid_v7() to authenticated, service_role;

-- An opaque token: 256 random bits, base64url without padding. Only its hash is ever stored.
create function private.new_token() returns text
language sql volatile set search_path = '' as $$
  select rtrim(translate(encode(extensions.gen_random_bytes(32), 'base64'), '+/', '-_'), '=')
$$;

create function private.token_hash(p_token text) returns bytea
language sql immutable strict parallel safe set search_path = '' as $$
  select extensions.digest(p_token, 'sha256')
$$;
comment on function private.token_hash(text) is
  'SHA-256 of a token. Comparing hashes through an index leaks nothing of the token: an attacker cannot steer a hash byte by byte.';

create function private.touch() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.updated_at := now();
  return new;
end
$$;
comment on function private.touch() is 'Keeps updated_at (UTC).';

-- For tables that remember: what was written there is never changed and never removed.
create function private.refuse_change() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'FINAL';
end
$$;

-- A clock that was ahead leaves moments in the future when it is set back. They must not hold anything up until then.
create function private.has_come(p_moment timestamptz, p_longest interval) returns boolean
language sql stable parallel safe set search_path = '' as $$ select p_moment <= now() or p_moment > now() + p_longest $$;
comment on function private.has_come(timestamptz, interval) is
  'Whether a moment has come that was set at most this long ahead. One further ahead was set by a clock that was wrong.';

create function private.has_passed(p_since timestamptz, p_span interval) returns boolean
language sql stable parallel safe set search_path = '' as $$ select p_since <= now() - p_span or p_since > now() + interval '1 minute' $$;
comment on function private.has_passed(timestamptz, interval) is
  'Whether a span has passed since a moment that was noted as it happened. One in the future was noted by a clock that was wrong.';

create function private.mod97(p_text text) returns integer
language sql immutable strict parallel safe set search_path = '' as $$
  select mod(string_agg(case when c ~ '[A-Z]' then (ascii(c) - 55)::text else c end, '' order by n)::numeric, 97)::integer
  from regexp_split_to_table(p_text, '') with ordinality as t (c, n)
$$;
comment on function private.mod97(text) is
  'The remainder by 97 of capitals and digits, A to Z counted as 10 to 35 (ISO 7064, MOD 97-10): IBAN and creditor references.';
-- A constraint runs as whoever writes the row.
grant execute on function private.mod97(text) to authenticated, service_role;
