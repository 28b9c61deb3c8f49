-- Searching as people type: without case, without accents, any part of a word. Policies would keep `like` from using an index
-- (it is not leakproof), so each search is a function that checks the tenant first and then looks inside it.

create extension if not exists pg_trgm with schema extensions;
create extension if not exists btree_gin with schema extensions;

-- PL/pgSQL: called for each row of a search, where a function in SQL costs ten times as much.
create function private.folded(p_text text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
begin
  return translate(lower(p_text), 'áàâäãåéèêëíìîïóòôöõúùûüçñýÿ', 'aaaaaaeeeeiiiiooooouuuucnyy');
end
$$;
comment on function private.folded(text) is 'Text without case and accents, as people type it into a search.';
-- Whoever writes a row keeps its index, and so runs this.
grant execute on function private.folded(text) to authenticated, service_role;

create function private.search_pattern(p_search text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select '%' || regexp_replace(regexp_replace(private.folded(trim(p_search)), '([\\%_])', '\\\1', 'g'), '\s+', '%', 'g') || '%'
$$;
comment on function private.search_pattern(text) is 'A `like` pattern for the words typed, in their order.';
