import { readFileSync } from 'node:fs';
import pg from 'pg';
import { server, target } from './target.ts';

const made = readFileSync(new URL('./scratch.sql', import.meta.url), 'utf8');

const dropped = `do $$
declare thing text;
begin
  for thing in select format('drop view %I cascade', viewname) from pg_views
      where schemaname = 'public' and viewname like 'contract\\_%' loop execute thing; end loop;
  for thing in select format('drop table %I cascade', tablename) from pg_tables
      where schemaname = 'public' and tablename like 'contract\\_%' loop execute thing; end loop;
  for thing in select format('drop function %s', oid::regprocedure) from pg_proc
      where pronamespace = 'public'::regnamespace and proname like 'contract\\_%' loop execute thing; end loop;
end $$`;

/** How long an API may take to see the new tables. */
const patienceMs = 20_000;

async function onDatabase(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: target.databaseUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Makes the scratch tables and waits until the API knows them; answers what drops them again. */
export default async function setup(): Promise<() => Promise<void>> {
  await onDatabase(dropped, `begin; ${made}; commit`, `notify pgrst, 'reload schema'`);
  const until = Date.now() + patienceMs;
  for (;;) {
    const table = await server().from('contract_codes').select('id').limit(1);
    const call = await server().rpc('contract_add', { a: 1 });
    if (!table.error && !call.error) break;
    if (Date.now() > until) {
      throw new Error(
        `The API does not see the scratch tables: ${table.error?.message ?? call.error?.message}`,
      );
    }
  }
  return () => onDatabase(dropped, `notify pgrst, 'reload schema'`);
}
