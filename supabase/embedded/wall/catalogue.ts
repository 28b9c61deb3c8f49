import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from '../journeys/target.ts';
import { checkout } from '../settings.ts';

export interface TableFacts {
  name: string;
  isView: boolean;
  columns: string[];
  /** What identifies a row; of a view, all its columns. */
  key: string[];
  /** Columns that `authenticated` may read, write when adding, change. */
  select: string[];
  insert: string[];
  update: string[];
  /** Every other privilege an API role has, by name: there must be none. */
  others: string[];
}

const may = (privilege: string) =>
  `coalesce((select array_agg(a.attname::text order by a.attname) from pg_attribute a
     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       and has_column_privilege('authenticated', c.oid, a.attnum, '${privilege}')), '{}') as "${privilege}"`;

/** Tables and views of a schema, with what the API's roles may do to them. */
export function readTables(schema: string): Promise<TableFacts[]> {
  return sql<TableFacts>(
    `select c.relname as name, c.relkind = 'v' as "isView",
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
       coalesce((select array_agg(a.attname::text order by a.attnum) from pg_index i
         join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
         where i.indrelid = c.oid and i.indisprimary), array['org_id', 'id']) as key,
       ${may('select')}, ${may('insert')}, ${may('update')},
       array(select r || ' ' || p from unnest(array['anon', 'authenticated']) r,
         unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) p
         where (r = 'anon' or p not in ('SELECT', 'INSERT', 'UPDATE'))
           and (has_table_privilege(r, c.oid, p)
             or p in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') and has_any_column_privilege(r, c.oid, p))) as others
     from pg_class c
     where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1`,
    [schema],
  );
}

export interface FunctionFacts {
  name: string;
  /** Name and type of each argument. */
  args: { name: string; type: string }[];
  /** Which of the API's roles may call it. */
  callers: string[];
}

export function readFunctions(schema: string): Promise<FunctionFacts[]> {
  return sql<FunctionFacts>(
    `select p.proname as name,
       coalesce((select jsonb_agg(jsonb_build_object('name', p.proargnames[n], 'type', format_type(t, null)) order by n)
         from unnest(p.proargtypes::oid[]) with ordinality as a (t, n)), '[]') as args,
       array(select r from unnest(array['anon', 'authenticated']) r where has_function_privilege(r, p.oid, 'execute')) as callers
     from pg_proc p where p.pronamespace = $1::regnamespace order by 1`,
    [schema],
  );
}

export interface Policy {
  tablename: string;
  policyname: string;
  cmd: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'ALL';
  roles: string;
  qual: string | null;
  with_check: string | null;
}

export function readPolicies(): Promise<Policy[]> {
  return sql<Policy>(
    `select tablename, policyname, cmd, array_to_string(roles, ', ') as roles, qual, with_check
     from pg_policies where schemaname = 'public' order by 1, 2`,
  );
}

export async function readBuckets(): Promise<string[]> {
  return (await sql<{ id: string }>('select id from storage.buckets order by 1')).map(({ id }) => id);
}

/** The folders that are deployed as functions. */
export function readEdgeFunctions(): string[] {
  const root = join(checkout, 'supabase/functions');
  return readdirSync(root)
    .filter((name) => existsSync(join(root, name, 'index.ts')))
    .sort();
}
