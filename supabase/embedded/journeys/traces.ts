import { expect } from 'vitest';
import { sql } from './target.ts';

/** Which rows of a table are the merchant's. */
function whose(table: string, org: string, scoped: boolean): string {
  if (scoped) return ` where org_id = '${org}'`;
  if (table === 'public.organizations') return ` where id = '${org}'`;
  return table === 'storage.objects' ? ` where name like '${org}/%'` : '';
}

/**
 * How many rows of the merchant's each table holds, and when each was last written: changes whenever anything is.
 * Of the merchant's, for beside us the clock sweeps what other tests left.
 */
export async function traces(org: string): Promise<string> {
  const tables = await sql<{ name: string; scoped: boolean }>(
    `select format('%I.%I', n.nspname, c.relname) as name, a.attname is not null as scoped
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       left join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id'
     where c.relkind in ('r', 'p') and n.nspname in ('public', 'private', 'auth', 'storage')
       -- Counts that a link was tried, by hash: for the limit, and nobody reads it. And the clock's own rounds.
       and (n.nspname, c.relname) not in (('private', 'tries'), ('private', 'retention')) order by 1`,
  );
  expect(tables.filter(({ scoped }) => scoped).length).toBeGreaterThan(20);
  const query = tables.map(
    ({ name, scoped }) =>
      `select '${name}' as name, count(*)::text as rows, max(xmin::text::bigint)::text as last from ${name}` +
      whose(name, org, scoped),
  );
  return JSON.stringify(await sql(query.join(' union all ')));
}
