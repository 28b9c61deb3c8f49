-- How often a thing may be tried, in sliding windows. Keys are hashed: an address or an e-mail is nobody's to read here.

create table private.tries (
  id bigint generated always as identity primary key,
  scope text not null,
  key_hash bytea not null,
  at timestamptz not null default clock_timestamp()
);
comment on table private.tries is 'Tries of things that can be guessed or abused.';
comment on constraint tries_pkey on private.tries is 'Global: who guesses is counted whomever it is at; no row outlives a day.';
create index tries_by_key on private.tries (scope, key_hash, at);
create index tries_by_time on private.tries (at);

create function private.limit_of(p_scope text, out most integer, out span interval)
language sql immutable parallel safe set search_path = '' as $$
  select l.most, l.span from (values
    -- By account and address: a stranger who guesses does not shut the owner out, who sits elsewhere. By account alone,
    -- for guesses from many addresses.
    ('sign_in.account', 8, interval '15 minutes'),
    ('sign_in.account_anywhere', 40, interval '15 minutes'),
    -- By a browser in which the owner signed in before: no stranger's guesses count there.
    ('sign_in.device', 8, interval '15 minutes'),
    ('sign_in.address', 40, interval '15 minutes'),
    ('link.token', 60, interval '15 minutes'),
    ('link.address', 200, interval '15 minutes'),
    ('password.account', 8, interval '15 minutes'),
    ('recover.account', 4, interval '15 minutes'),
    ('recover.link', 4, interval '15 minutes'),
    ('recover.address', 40, interval '15 minutes'),
    ('recover.token', 20, interval '15 minutes'),
    ('payment.account', 30, interval '15 minutes'),
    ('comment.account', 30, interval '15 minutes'),
    -- Each makes a session at the auth server.
    ('preview.member', 60, interval '15 minutes'),
    -- What was replaced stays in storage, for the documents that show it.
    ('logo.merchant', 20, interval '15 minutes')) as l (scope, most, span)
  where l.scope = p_scope
$$;

create function public.count_try(p_scope text, p_key text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  -- E-mails are found without regard to case by this same rule; a key folded by another could be varied past the limit.
  v_hash bytea := extensions.digest(lower(p_key), 'sha256');
  v_most integer;
  v_span interval;
  v_count bigint;
  v_frees timestamptz;
begin
  select l.most, l.span into v_most, v_span from private.limit_of(p_scope) l;
  if v_most is null then
    raise exception 'Unknown limit %', p_scope using errcode = 'INVAL';
  end if;
  -- One at a time for a key, so that parallel tries cannot all see the last free place.
  perform pg_advisory_xact_lock(hashtextextended(p_scope || encode(v_hash, 'hex'), 0));
  select count(*), min(t.at) into v_count, v_frees from private.tries t
  where t.scope = p_scope and t.key_hash = v_hash and t.at > clock_timestamp() - v_span
    -- What a clock that was ahead has left counts for nothing.
    and t.at < clock_timestamp() + interval '1 minute';
  if v_count >= v_most then
    return greatest(1, ceil(extract(epoch from v_frees + v_span - clock_timestamp())))::integer;
  end if;
  insert into private.tries (scope, key_hash) values (p_scope, v_hash);
  return 0;
end
$$;
comment on function public.count_try(text, text) is
  'Counts a try. 0: go on; otherwise the seconds until the next is allowed. Refused tries do not lengthen the wait.';

grant execute on function public.count_try(text, text) to service_role;
