import pg from 'pg';
import { words } from '../problem.ts';
import { type Database, withDatabase } from './database.ts';
import { filesOf, textOf } from './files.ts';
import { readTap } from './reports.ts';
import { addUp, broken, type Tally } from './tally.ts';

/** Runs `supabase/tests/*.sql`, each on a connection of its own, and prints their TAP. */
export async function runPgTap(print: (line: string) => void): Promise<Tally> {
  const files = filesOf(/\.sql$/, ['supabase/tests']);
  if (files.length === 0) return broken('no test was found in supabase/tests');
  return withDatabase(async (database) => {
    await withClient(database.adminUrl, (client) =>
      client.query('create extension if not exists pgtap with schema extensions'),
    );
    const tallies: Tally[] = [];
    for (const file of files) {
      const lines = await runFile(database, file);
      print(`# ${file}`);
      for (const line of lines) print(line);
      tallies.push(readTap(file, lines));
    }
    return addUp(tallies);
  });
}

async function runFile({ url }: Database, file: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const lines: string[] = [];
    const notice = (message: { message: string | undefined }) => lines.push(`# ${message.message}`);
    client.on('notice', notice);
    try {
      const answer: pg.QueryArrayResult[] | pg.QueryArrayResult = await client.query({
        text: textOf(file),
        rowMode: 'array',
      });
      const rows = [answer].flat().flatMap((result) => result.rows);
      return [
        ...lines,
        ...rows
          .flat()
          .filter(Boolean)
          .flatMap((cell) => String(cell).split('\n')),
      ];
    } catch (error) {
      return [...lines, `Bail out! ${words(error)}`];
    }
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
