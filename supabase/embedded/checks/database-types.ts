import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../settings.ts';
import { withDatabase } from './database.ts';
import { runNode } from './process.ts';
import type { Findings } from './step.ts';

/** Where the app and the functions read the shape of the database. */
export const typesFile = join(checkout, 'supabase/functions/_shared/domain/database.types.ts');

/** The types as the Supabase CLI writes them for a fresh database with our migrations. */
export async function generateTypes(): Promise<string> {
  return withDatabase(async ({ url }) => {
    const { code, stdout, output } = await runNode('node_modules/supabase/dist/supabase.js', [
      ...['gen', 'types', '--lang', 'typescript', '--schema', 'public'],
      `--remote=${url}?sslmode=disable`,
    ]);
    if (code !== 0 || !stdout.includes('export type Database')) throw new Error(output.trim());
    return stdout;
  });
}

/** Fails when a migration changed the database and `npm run types` was not run. */
export async function checkDatabaseTypes(): Promise<Findings> {
  const generated = await generateTypes();
  const looked = `${generated.split('\n').length} lines`;
  const written = readFileSync(typesFile, 'utf8');
  if (written === generated) return { problems: [], looked };
  const [had, has] = [written.split('\n'), generated.split('\n')];
  const line = has.findIndex((text, at) => text !== had[at]);
  const where = `database.types.ts:${line + 1} has "${had[line]?.trim() ?? ''}", the database "${has[line]?.trim() ?? ''}"`;
  return { problems: [`${where}: run "npm run types"`], looked };
}
