import { z } from 'zod';
import { acceptedAdvice } from './accepted-advice.ts';
import { type Database, withDatabase } from './database.ts';
import { filesOf } from './files.ts';
import { type Finished, runNode } from './process.ts';
import { addUp, type Tally, tail } from './tally.ts';

/** The Supabase CLI deploys the same migrations to a fresh database, and its advisors find nothing to say. */
export async function runCli(print: (line: string) => void): Promise<Tally> {
  return withDatabase(
    async (database) => {
      const supabase = (...args: string[]) => callCli(database, args, print);
      const pushed = await supabase('db', 'push', '--yes');
      const again = await supabase('db', 'push', '--yes');
      const listed = await supabase('migration', 'list');
      const advice = await supabase('db', 'advisors', '--level', 'info', '--output-format', 'json');
      return addUp([
        test('db push applies every migration', pushed.code === 0, pushed.output),
        test('db push finds nothing left to do', /up to date/i.test(again.output), again.output),
        test('migration list agrees on both sides', allListed(listed), listed.output),
        ...judgeAdvice(advice),
      ]);
    },
    { migrated: false },
  );
}

async function callCli({ url }: Database, args: string[], print: (line: string) => void): Promise<Finished> {
  const finished = await runNode(
    'node_modules/supabase/dist/supabase.js',
    [...args, `--remote=${url}?sslmode=disable`],
    { timeout: 120_000 },
  );
  print(`$ supabase ${args.join(' ')}\n${finished.output}`);
  return finished;
}

function test(name: string, holds: boolean, output: string): Tally {
  return {
    passed: holds ? 1 : 0,
    failed: holds ? 0 : 1,
    skipped: 0,
    failures: holds ? [] : [`${name}\n${tail(output)}`],
  };
}

function allListed({ code, output }: Finished): boolean {
  const times = filesOf(/\.sql$/, ['supabase/migrations']).map((file) => /\d{14}/.exec(file)?.[0] ?? file);
  return code === 0 && times.every((time) => output.split(time).length > 2);
}

const adviceSchema = z.object({
  results: z.array(
    z.object({ name: z.string(), level: z.string(), detail: z.string(), cacheKey: z.string() }),
  ),
});

/** One test for each finding, accepted or not, and one that the advisors spoke at all. */
function judgeAdvice({ code, stdout, output }: Finished): Tally[] {
  const json = stdout.slice(stdout.indexOf('{'));
  const advice = adviceSchema.safeParse(code === 0 ? JSON.parse(json) : undefined);
  if (!advice.success) return [test('advisors answer', false, output)];
  const findings = advice.data.results;
  const reasonOf = ({ name, cacheKey }: { name: string; cacheKey: string }) =>
    acceptedAdvice[cacheKey] ?? acceptedAdvice[name];
  const stale = Object.keys(acceptedAdvice).filter(
    (key) => !findings.some(({ name, cacheKey }) => key === name || key === cacheKey),
  );
  return [
    test('advisors answer', true, ''),
    ...findings
      .filter((finding) => reasonOf(finding) === undefined)
      .map(({ cacheKey, level, detail }) => test(`advisors: ${level} ${cacheKey}`, false, detail)),
    ...stale.map((key) => test(`advisors: "${key}" is accepted, but nobody finds it any more`, false, '')),
  ];
}
