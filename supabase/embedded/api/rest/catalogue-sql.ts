/** Tables and views of `public`, with what inserting and embedding need to know. */
export const tablesSql = `
select c.relname as name,
       c.relkind in ('v', 'm') as "isView",
       coalesce((select json_agg(json_build_object(
           'name', a.attname,
           'type', format_type(a.atttypid, a.atttypmod),
           'default', case
             when a.attgenerated <> '' then null
             when a.attidentity <> '' then format('nextval(%L)', pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname))
             else pg_get_expr(d.adbin, d.adrelid) end) order by a.attnum)
         from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped), '[]') as columns,
       coalesce((select json_agg(json_build_object('primary', k.contype = 'p', 'columns', (
           select json_agg(a.attname order by u.ord) from unnest(k.conkey) with ordinality u(num, ord)
           join pg_attribute a on a.attrelid = c.oid and a.attnum = u.num)))
         from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u')), '[]') as keys
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'f')`;

/** Foreign keys between tables of \`public\`; those of partitions repeat their parent's and are left out. */
export const foreignKeysSql = `
select k.conname as name, s.relname as source, t.relname as target,
       (select json_agg(json_build_array(sa.attname, ta.attname) order by u.ord)
          from unnest(k.conkey, k.confkey) with ordinality u(snum, tnum, ord)
          join pg_attribute sa on sa.attrelid = k.conrelid and sa.attnum = u.snum
          join pg_attribute ta on ta.attrelid = k.confrelid and ta.attnum = u.tnum) as pairs
from pg_constraint k
join pg_class s on s.oid = k.conrelid and s.relnamespace = 'public'::regnamespace
join pg_class t on t.oid = k.confrelid and t.relnamespace = 'public'::regnamespace
where k.contype = 'f' and k.conparentid = 0`;

/** Functions of `public` that a request may call (not triggers, aggregates, procedures). */
export const functionsSql = `
select p.proname as name, p.proretset as "returnsSet", p.provolatile <> 'v' as "readOnly",
       p.provariadic <> 0 as variadic,
       case when t.typname = 'void' then 'void'
            when t.typtype = 'c' or t.typname = 'record' or p.proargmodes && '{t,b,o}'::"char"[] then 'rows'
            else 'scalar' end as returns,
       (select c.relname from pg_class c where c.oid = t.typrelid and c.relnamespace = 'public'::regnamespace
           and c.relkind in ('r', 'p', 'v', 'm', 'f')) as "returnsTable",
       coalesce((select json_agg(json_build_object('name', coalesce(p.proargnames[i], ''),
             'type', format_type(p.proargtypes[i - 1], null), 'required', i <= p.pronargs - p.pronargdefaults) order by i)
         from generate_series(1, p.pronargs) i), '[]') as input,
       coalesce(to_json(p.proargmodes), '[]') as modes, coalesce(to_json(p.proargnames), '[]') as names
from pg_proc p join pg_type t on t.oid = p.prorettype
where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and t.typname not in ('trigger', 'event_trigger')`;

/** Settings of the roles a request may take, which PostgREST applies to each transaction. */
export const roleSettingsSql = `
select r.rolname as role, split_part(c, '=', 1) as name, substr(c, strpos(c, '=') + 1) as value
from pg_roles r cross join unnest(r.rolconfig) c
join pg_settings s on s.name = split_part(c, '=', 1) and s.context = 'user'
where pg_has_role(session_user, r.oid, 'member')`;
