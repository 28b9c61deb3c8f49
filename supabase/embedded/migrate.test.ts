import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { connection } from './connections.ts';
import { openDataFolder } from './keys.ts';
import { migrate } from './migrate.ts';
import { bootstrap } from './postgres/bootstrap.ts';
import { Cluster } from './postgres/cluster.ts';
import { portsFrom } from './settings.ts';
import { freePort } from './testing/free-port.ts';

// In /var/tmp: where the database's account may pass, also when the tests run as root.
const dataDir = mkdtempSync('/var/tmp/zaguan-migrate-');
let cluster: Cluster;
let url: string;
let client: pg.Client;
let folder: string;

beforeAll(async () => {
  const ports = { ...portsFrom(0), database: await freePort() };
  const keys = openDataFolder(dataDir);
  cluster = new Cluster({
    dataDir,
    port: ports.database,
    password: keys.passwords.supabase_admin,
    fast: true,
  });
  await cluster.start();
  await bootstrap(connection(ports, keys, 'supabase_admin'), keys.passwords);
  url = `postgresql://postgres:${keys.passwords.postgres}@127.0.0.1:${ports.database}/postgres`;
  client = new pg.Client({ connectionString: url });
  await client.connect();
}, 30_000);

afterAll(async () => {
  await client?.end();
  await cluster?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

beforeEach(async () => {
  folder = mkdtempSync(join(dataDir, 'migrations-'));
  await client.query('drop schema if exists supabase_migrations cascade; drop table if exists a, b');
});

it('applies each file once, and writes the history that the Supabase CLI reads', async () => {
  writeFileSync(
    join(folder, '20260101000000_first.sql'),
    '-- one\ncreate table a (id int);\ninsert into a values (1);\n',
  );
  expect(await migrate(url, folder)).toEqual(['20260101000000_first.sql']);
  expect(await migrate(url, folder)).toEqual([]);
  const { rows } = await client.query(
    'select version, name, statements from supabase_migrations.schema_migrations',
  );
  expect(rows).toEqual([
    {
      version: '20260101000000',
      name: 'first',
      statements: ['-- one\ncreate table a (id int)', 'insert into a values (1)'],
    },
  ]);
});

it('names file and line of what fails, keeps the files before it and nothing of the file itself', async () => {
  writeFileSync(join(folder, '1_first.sql'), 'create table a (id int);');
  writeFileSync(join(folder, '2_second.sql'), 'create table b (id int);\n\nselect 1,\n  nonsense;\n');
  await expect(migrate(url, folder)).rejects.toThrow(
    /2_second\.sql:4: column "nonsense" does not exist.*\[42703\]/,
  );
  const { rows } = await client.query(`select to_regclass('public.a') as a, to_regclass('public.b') as b`);
  expect(rows).toEqual([{ a: 'a', b: null }]);
});

it('refuses a database that is ahead of the checkout', async () => {
  writeFileSync(join(folder, '1_first.sql'), 'create table a (id int);');
  await migrate(url, folder);
  const older = mkdtempSync(join(dataDir, 'migrations-'));
  await expect(migrate(url, older)).rejects.toThrow('has migrations that');
});

it('gives the role postgres what it has on Supabase, and no more', async () => {
  await client.query('create extension if not exists citext with schema extensions');
  await client.query('create policy tried on storage.objects for select using (true)');
  await client.query('drop policy tried on storage.objects');
  await expect(client.query('select pg_read_file($1)', ['PG_VERSION'])).rejects.toThrow('permission denied');
  await expect(client.query('alter role supabase_admin nologin')).rejects.toThrow('permission denied');
});
