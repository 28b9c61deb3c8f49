import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { z } from 'zod';
import { checkout } from '../settings.ts';
import { filesOf, generated, textOf } from './files.ts';
import type { Findings } from './step.ts';

const longest = 250;

/** Files that a reader takes in at one sitting. */
export async function checkLengths(): Promise<Findings> {
  const files = filesOf(/\.(tsx?|mjs|sql|css)$/).filter((file) => !generated.test(file));
  const problems = files.flatMap((file) => {
    const lines = textOf(file).split('\n').length - 1;
    return lines > longest ? [`${file}: ${lines} lines, at most ${longest}`] : [];
  });
  return { problems, looked: `${files.length} files` };
}

/** `<time>_<subject>.sql`, each time once: the CLI orders and remembers them by it. */
export async function checkMigrations(): Promise<Findings> {
  const names = readdirSync(join(checkout, 'supabase', 'migrations'));
  const misnamed = names
    .filter((name) => !/^\d{14}_[a-z][a-z0-9_]*\.sql$/.test(name))
    .map((name) => `supabase/migrations/${name}: not <time>_<subject>.sql`);
  const times = names.map((name) => name.slice(0, 14));
  const twice = names
    .filter((_, at) => times.indexOf(times[at] ?? '') !== at)
    .map((name) => `supabase/migrations/${name}: its time is taken`);
  return { problems: [...misnamed, ...twice], looked: `${names.length} migrations` };
}

const configSchema = z.object({
  functions: z
    .record(
      z.string(),
      z.object({ verify_jwt: z.boolean(), import_map: z.string(), entrypoint: z.string().optional() }),
    )
    .default({}),
});

/** A function that config.toml does not name would be deployed with other settings than it runs with here. */
export async function checkFunctionList(): Promise<Findings> {
  const { functions: listed } = configSchema.parse(parse(textOf('supabase/config.toml')));
  const folders = readdirSync(join(checkout, 'supabase', 'functions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^[_.]|^node_modules$/.test(entry.name))
    .map(({ name }) => name);
  const unlisted = folders.filter((name) => !listed[name]).map((name) => `${name}: not in config.toml`);
  const missing = Object.keys(listed)
    .filter((name) => !folders.includes(name))
    .map((name) => `${name}: in config.toml, but not in supabase/functions`);
  return { problems: [...unlisted, ...missing], looked: `${folders.length} functions` };
}

const formatter = 'supabase/functions/_shared/domain/decimal.ts';
const rawNumber = /Intl\.NumberFormat\(|\.toFixed\(|\.toLocaleString\(/;

/** Numbers for a reader are written by one formatter, so that `1.200` is not `1200` elsewhere. */
export async function checkNumbers(): Promise<Findings> {
  const files = filesOf(/\.tsx?$/, ['src', 'supabase/functions']).filter(
    (file) => file !== formatter && !/\.test\./.test(file),
  );
  const problems = files
    .filter((file) => rawNumber.test(textOf(file)))
    .map((file) => `${file}: writes a number by itself; ${formatter} does`);
  return { problems, looked: `${files.length} files` };
}
