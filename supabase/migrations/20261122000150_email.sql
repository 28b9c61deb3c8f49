-- E-mail addresses: the one form in which two are compared, and the readable one that people see. Contacts are written by
-- browsers, functions and imports alike, so both forms are made here: a trigger keeps the readable one, indexes the key.

-- RFC 3492, the parameters of section 5.
create function private.punycode_adapt(p_delta integer, p_points integer, p_first boolean) returns integer
language plpgsql immutable parallel safe set search_path = '' as $$
declare
  v_delta integer := p_delta / case when p_first then 700 else 2 end;
  v_k integer := 0;
begin
  v_delta := v_delta + v_delta / p_points;
  while v_delta > 455 loop
    v_delta := v_delta / 35;
    v_k := v_k + 36;
  end loop;
  return v_k + 36 * v_delta / (v_delta + 38);
end
$$;

create function private.punycode_encode(p_label text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
  v_points integer[] := array(select ascii(c) from string_to_table(p_label, null) with ordinality as t (c, at) order by at);
  v_out text := coalesce((select string_agg(chr(u.p), '' order by u.at)
    from unnest(v_points) with ordinality as u (p, at) where u.p < 128), '');
  v_basic integer := length(v_out);
  v_done integer := v_basic;
  v_n integer := 128;
  v_delta integer := 0;
  v_bias integer := 72;
  v_next integer;
  v_point integer;
  v_q integer;
  v_k integer;
  v_t integer;
begin
  if v_basic > 0 then
    v_out := v_out || '-';
  end if;
  while v_done < cardinality(v_points) loop
    select min(u.p) into v_next from unnest(v_points) as u (p) where u.p >= v_n;
    v_delta := v_delta + (v_next - v_n) * (v_done + 1);
    v_n := v_next;
    foreach v_point in array v_points loop
      if v_point < v_n then
        v_delta := v_delta + 1;
      elsif v_point = v_n then
        v_q := v_delta;
        v_k := 36;
        loop
          v_t := greatest(1, least(26, v_k - v_bias));
          exit when v_q < v_t;
          v_out := v_out || substr('abcdefghijklmnopqrstuvwxyz0123456789', 1 + v_t + (v_q - v_t) % (36 - v_t), 1);
          v_q := (v_q - v_t) / (36 - v_t);
          v_k := v_k + 36;
        end loop;
        v_out := v_out || substr('abcdefghijklmnopqrstuvwxyz0123456789', 1 + v_q, 1);
        v_bias := private.punycode_adapt(v_delta, v_done + 1, v_done = v_basic);
        v_delta := 0;
        v_done := v_done + 1;
      end if;
    end loop;
    v_delta := v_delta + 1;
    v_n := v_n + 1;
  end loop;
  return v_out;
end
$$;
comment on function private.punycode_encode(text) is 'Punycode (RFC 3492) of one label of a domain, without the prefix xn--.';

create function private.punycode_decode(p_code text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
  v_basic integer := length(p_code) - coalesce(nullif(strpos(reverse(p_code), '-'), 0), length(p_code) + 1);
  v_out text := left(p_code, greatest(v_basic, 0));
  v_at integer := case when v_basic > 0 then v_basic + 2 else 1 end;
  v_n integer := 128;
  v_i bigint := 0;
  v_old bigint;
  v_bias integer := 72;
  v_w bigint;
  v_k integer;
  v_digit integer;
  v_t integer;
begin
  while v_at <= length(p_code) loop
    v_old := v_i;
    v_w := 1;
    v_k := 36;
    loop
      v_digit := strpos('abcdefghijklmnopqrstuvwxyz0123456789', substr(p_code, v_at, 1)) - 1;
      if v_at > length(p_code) or v_digit < 0 or v_w > 1000000000 then
        return null;
      end if;
      v_at := v_at + 1;
      v_i := v_i + v_digit * v_w;
      v_t := greatest(1, least(26, v_k - v_bias));
      exit when v_digit < v_t;
      v_w := v_w * (36 - v_t);
      v_k := v_k + 36;
    end loop;
    if v_i / (length(v_out) + 1) + v_n not between 128 and 1114111
      or v_i / (length(v_out) + 1) + v_n between 55296 and 57343 then
      return null;
    end if;
    v_bias := private.punycode_adapt((v_i - v_old)::integer, length(v_out) + 1, v_old = 0);
    v_n := v_n + (v_i / (length(v_out) + 1))::integer;
    v_i := v_i % (length(v_out) + 1);
    v_out := overlay(v_out placing chr(v_n) from v_i::integer + 1 for 0);
    v_i := v_i + 1;
  end loop;
  return v_out;
end
$$;
comment on function private.punycode_decode(text) is 'What a label stands for, given without its prefix xn--; null where it is no Punycode.';

create function private.domain_in(p_domain text, p_ascii boolean) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
  v_labels text[] := string_to_array(translate(normalize(lower(normalize(p_domain, NFKC) collate "und-x-icu"), NFC),
    U&'\3002\FF61', '..'), '.');
  v_label text;
  v_plain text;
begin
  for v_at in 1 .. cardinality(v_labels) loop
    v_label := v_labels[v_at];
    if p_ascii and v_label ~ '[^\x01-\x7f]' then
      v_labels[v_at] := 'xn--' || private.punycode_encode(v_label);
    elsif not p_ascii and v_label ~ '^xn--[a-z0-9-]{1,59}$' then
      v_plain := private.punycode_decode(substr(v_label, 5));
      -- Only what leads back to the same label, and what a mail program would show.
      if v_plain ~ '[^\x01-\x7f]' and v_plain !~ '[[:space:][:cntrl:]@<>()\[\],;:\\".]'
        and private.domain_in(v_plain, true) = v_label then
        v_labels[v_at] := v_plain;
      end if;
    end if;
  end loop;
  return array_to_string(v_labels, '.');
end
$$;
comment on function private.domain_in(text, boolean) is 'A domain in small letters, in ASCII (xn--…) or in its readable form.';

create function private.tidy_email(p_email text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  -- Spaces around it, and marks without width that come along when it is copied from a page.
  select regexp_replace(regexp_replace(normalize(p_email, NFKC),
    U&'[\00AD\200B-\200F\202A-\202E\2060-\2064\2066-\2069\FEFF]', '', 'g'), U&'^[\\s\00A0]+|[\\s\00A0]+$', '', 'g')
$$;

create function private.email_key(p_email text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
  v_email text;
  v_at integer;
begin
  -- Longer than an address may be it is none, and its Punycode would take long to work out.
  if p_email !~ '[^\x21-\x7e]' or length(p_email) > 320 then
    return lower(p_email collate "C");
  end if;
  v_email := private.tidy_email(p_email);
  v_at := length(v_email) - strpos(reverse(v_email), '@') + 1;
  return normalize(lower(left(v_email, v_at - 1) collate "und-x-icu"), NFC) || '@'
    || private.domain_in(substr(v_email, v_at + 1), true);
end
$$;
comment on function private.email_key(text) is
  'The form in which addresses are compared, in every look-up: small letters, NFKC, the domain in ASCII. As `emailKey` of the shared domain.';

create function private.readable_email(p_email text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
  v_email text;
  v_at integer;
begin
  if (p_email !~ '[^\x21-\x7e]' and p_email !~* '[@.]xn--') or length(p_email) > 320 then
    return p_email;
  end if;
  v_email := private.tidy_email(p_email);
  v_at := length(v_email) - strpos(reverse(v_email), '@') + 1;
  if v_email !~ '[^\x01-\x7f]' and v_email !~* '[@.]xn--' or v_at > length(v_email) then
    return nullif(v_email, '');
  end if;
  return left(v_email, v_at) || private.domain_in(substr(v_email, v_at + 1), false);
end
$$;
comment on function private.readable_email(text) is 'The form in which an address is kept and shown: as typed, with the domain as people write it and not as xn--….';

create function private.keep_email_readable() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.email := private.readable_email(new.email);
  return new;
end
$$;
-- Whoever writes a contact runs its trigger and keeps its index.
grant execute on function private.punycode_adapt(integer, integer, boolean), private.punycode_encode(text),
  private.punycode_decode(text), private.domain_in(text, boolean), private.tidy_email(text), private.email_key(text),
  private.readable_email(text) to authenticated, service_role;
