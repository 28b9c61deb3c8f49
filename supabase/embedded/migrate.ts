import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { codeOf, Problem, words } from './problem.ts';
import { type Statement, splitStatements } from './sql-statements.ts';

interface Migration {
  version: string;
  name: string;
  file: string;
  path: string;
}

/** Any number: whoever migrates this database holds it. */
const lock = 7_161_980;

/** The history table, made as the Supabase CLI makes it. */
const history = `
  create schema if not exists supabase_migrations;
  create table if not exists supabase_migrations.schema_migrations (version text not null primary key);
  alter table supabase_migrations.schema_migrations add column if not exists statements text[];
  alter table supabase_migrations.schema_migrations add column if not exists name text;
`;

/**
 * Applies the migrations that the database does not have yet, each in one transaction of its own, and writes the
 * history as `supabase db push` does, so that either may go on where the other stopped.
 * @param databaseUrl as the role `postgres`, as on Supabase
 * @returns the files that were applied
 * @throws Problem naming file and line; what came before stays applied, the failed file leaves nothing behind
 */
export async function migrate(databaseUrl: string, folder: string): Promise<string[]> {
  const migrations = listMigrations(folder);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    await client.query(`set client_min_messages = warning; ${history}`);
    const { rows } = await client.query<{ version: string }>(
      'select version from supabase_migrations.schema_migrations',
    );
    const applied = new Set(rows.map((row) => row.version));
    refuseStrangers(applied, migrations, folder);
    const due = migrations.filter(({ version }) => !applied.has(version));
    for (const migration of due) await apply(client, migration);
    return due.map(({ file }) => file);
  } finally {
    await client.end();
  }
}

function listMigrations(folder: string): Migration[] {
  let files: string[];
  try {
    files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
  return files.sort().map((file) => {
    const [, version, name] = /^(\d+)_(.*)\.sql$/.exec(file) ?? [];
    if (version === undefined || name === undefined) {
      throw new Problem(`${join(folder, file)} must be named <time>_<subject>.sql.`);
    }
    return { version, name, file, path: join(folder, file) };
  });
}

/** A database ahead of the checkout belongs to newer code: going on would mix two shapes. */
function refuseStrangers(applied: Set<string>, migrations: Migration[], folder: string): void {
  const known = new Set(migrations.map(({ version }) => version));
  const strangers = [...applied].filter((version) => !known.has(version));
  if (strangers.length > 0) {
    throw new Problem(
      `The database has migrations that ${folder} lacks (${strangers.join(', ')}): update the checkout, or start afresh with "npm run reset".`,
    );
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const script = readFileSync(migration.path, 'utf8');
  const statements = splitStatements(script);
  await client.query('begin');
  try {
    for (const statement of statements) await run(client, migration, script, statement);
    await client.query(
      'insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)',
      [migration.version, migration.name, statements.map(({ text }) => text)],
    );
    await client.query('commit');
    // A migration may have changed how names resolve or as whom it works; the next one begins as this one did.
    await client.query('reset all; reset role; set client_min_messages = warning');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error instanceof Problem ? error : new Problem(`${migration.path}: ${words(error)}`);
  }
}

async function run(
  client: pg.Client,
  migration: Migration,
  script: string,
  statement: Statement,
): Promise<void> {
  try {
    await client.query(statement.text);
  } catch (error) {
    const { position, detail, where, hint } = error instanceof pg.DatabaseError ? error : {};
    const line = lineAt(script, statement.offset + Math.max(0, Number(position ?? 1) - 1));
    const more = [detail, hint, where?.split('\n')[0]].filter(Boolean).join('; ');
    throw new Problem(
      `${migration.path}:${line}: ${words(error)}${more && ` (${more})`}${codeOf(error) && ` [${codeOf(error)}]`}`,
    );
  }
}

function lineAt(script: string, offset: number): number {
  return script.slice(0, offset).split('\n').length;
}
