-- Searching as people type: without case, accents or the signs inside words, any part of a word, words in any order. Policies
-- would keep `like` from using an index (it is not leakproof), so each search is a function that checks the tenant first and
-- then looks inside it.

create extension if not exists pg_trgm with schema extensions;
create extension if not exists btree_gin with schema extensions;

-- SL is looked for where S. L. is written, which is how it is spelled.
create function private.joined_initials(p_text text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
begin
  if strpos(p_text, '. ') = 0 then
    return p_text;
  end if;
  return regexp_replace(p_text, '(?<![A-Za-z0-9])([A-Za-z])\. +(?=[A-Za-z](?:\.|$))', '\1.', 'g');
end
$$;
comment on function private.joined_initials(text) is 'S. L. as S.L.';
grant execute on function private.joined_initials(text) to authenticated, service_role;

-- `_shared/domain/folded.ts` is the same rule in the browser; a test holds the two equal, sign by sign.
-- PL/pgSQL: called for each row that is written, where a function in SQL costs ten times as much.
create function private.folded(p_text text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
  v_text text := p_text;
begin
  if octet_length(v_text) = length(v_text) then
    return translate(private.joined_initials(lower(v_text collate "C")), '''`.-/', '');
  end if;
  -- An acute accent typed as an apostrophe would be decomposed into a space and a mark.
  v_text := lower(normalize(translate(v_text, '´', ''), NFKD) collate pg_catalog.pg_c_utf8);
  -- Marks; signs that only control; apostrophes, middle dots, hyphens and slashes of every kind.
  v_text := regexp_replace(v_text, '[\u0300-\u036f\u0483-\u0489\u0591-\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u02b9-\u02ff\u05f3\u05f4\u2018-\u201b\u2032\u2035\ua78b\ua78c\u00b7\u2022\u2027\u2219\u22c5\u30fb\ua78f\u2010-\u2015\u2043\u2212\u2044\u2215]+', '', 'g');
  v_text := translate(private.joined_initials(v_text), '''`.-/', '');
  if octet_length(v_text) <> length(v_text) then
    -- Letters that have no decomposition.
    v_text := translate(v_text, 'łƚøɵđðɖɗħıɨȷĸŋɲŧƭƀɓƈƒǥɠƙƥʉƴƶəǝɛɔςґ', 'llooddddhiijqnnttbbcfggkpuyzeeeoσг');
    v_text := replace(replace(replace(replace(v_text, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
  end if;
  return v_text;
end
$$;
comment on function private.folded(text) is
  'Text as searches compare it: compatibility forms decomposed, without case, marks, apostrophes, middle dots, full stops, hyphens and slashes, S. L. joined; ß is ss, ł is l.';
-- Whoever writes a row keeps its index, and so runs this.
grant execute on function private.folded(text) to authenticated, service_role;

create function private.like_pattern(p_text text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select '%' || regexp_replace(private.folded(p_text), '([\\%_])', '\\\1', 'g') || '%'
$$;
comment on function private.like_pattern(text) is 'A `like` pattern for a text that holds this one, folded; its own wildcards stand for themselves.';

create function private.search_condition(p_expression text, p_search text) returns text
language plpgsql immutable parallel safe set search_path = '' as $$
declare
  v_condition text;
begin
  if coalesce(p_search, '') !~ '\S' then
    return 'true';
  end if;
  -- Between words stand spaces and what punctuates; a comma inside a number belongs to it. A sign between letters may be
  -- written as a space (Pérez-López), and of a document's number the zeros may be left out: F2026-38 finds F2026-0038.
  select string_agg(format('(%s)', (
      select string_agg(distinct format('%s like %L', p_expression, private.like_pattern(a.text)), ' or ')
      from (values (w.word), (regexp_replace(w.word, '(?<=[[:alpha:]])[-./''’·‐‑–](?=[[:alpha:]])', ' ', 'g')),
        (n.parts[1] || lpad(n.parts[2], 4, '0'))) as a (text)
      where a.text is not null)), ' and ')
    into v_condition
  from (select distinct word from regexp_split_to_table(private.joined_initials(normalize(translate(p_search, '´', ''), NFKC)),
      '([\s;:!¡?¿()\[\]{}<>"“”„«»‹›|…]|,(?!\d)|(?<!\d),)+') as t (word)) w
  left join lateral regexp_match(w.word, '^([[:alpha:]]{0,4}\d{4})[-‐‑–](\d{1,3})$') as n (parts) on true
  where private.folded(w.word) <> '';
  -- What consists of marks alone is found nowhere, rather than everywhere.
  return coalesce(v_condition, 'false');
end
$$;
comment on function private.search_condition(text, text) is
  'A condition, quoted and whole, that a folded text holds each of the words typed, in any order; `true` when nothing was typed. p_expression is SQL of ours.';
