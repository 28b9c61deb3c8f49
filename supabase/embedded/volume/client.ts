import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** A file of `sql/`, as it stands. */
export function sqlFile(name: string): string {
  return readFileSync(fileURLToPath(new URL(`sql/${name}.sql`, import.meta.url)), 'utf8');
}

/** Lends one connection; it ends with the work. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
