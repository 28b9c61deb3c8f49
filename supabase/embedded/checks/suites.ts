import { ensureBrowser } from './browser.ts';
import { runCli } from './cli.ts';
import { runPgTap } from './pgtap.ts';
import { runDenoTests, runPlaywright, runVitest } from './runners.ts';
import { withStack } from './stack.ts';
import { runSteps } from './steps.ts';
import { addUp, type Tally } from './tally.ts';

/** One line of the summary. `npm test -- <group>` runs every suite of that group. */
export interface Suite {
  group: string;
  name: string;
  /** Prints what its runner prints; gives what it found. May throw: that is one failure. */
  run: (print: (line: string) => void) => Promise<Tally>;
}

/** Everything a release needs, in this order: what fails fastest comes first. */
export const suites: Suite[] = [
  { group: 'check', name: 'check', run: runCheck },
  { group: 'unit', name: 'unit', run: (print) => runVitest({ project: 'unit' }, print) },
  { group: 'functions', name: 'functions, Deno 2.9', run: (print) => runDenoTests('2.9', print) },
  { group: 'functions', name: 'functions, Deno 2.1', run: (print) => runDenoTests('2.1', print) },
  { group: 'database', name: 'database', run: runPgTap },
  {
    group: 'wall',
    name: 'wall',
    run: (print) => withStack({}, ({ env }) => runVitest({ project: 'wall', env }, print)),
  },
  { group: 'cli', name: 'Supabase CLI', run: runCli },
  {
    group: 'contract',
    name: 'contract',
    run: (print) => {
      const config = 'supabase/embedded/contract/vitest.config.ts';
      return withStack({}, ({ env }) => runVitest({ config, env }, print));
    },
  },
  {
    group: 'journeys',
    name: 'journeys, Deno 2.9',
    run: (print) => withStack({}, ({ env }) => runVitest({ project: 'journeys', env }, print)),
  },
  {
    group: 'journeys',
    name: 'payments, Deno 2.1',
    run: (print) =>
      withStack({ deno: '2.1' }, ({ env }) =>
        runVitest({ project: 'journeys', only: 'payment', env }, print),
      ),
  },
  {
    group: 'browser',
    name: 'browser',
    run: async (print) => {
      const CHROMIUM_PATH = await ensureBrowser(print);
      return withStack({ app: 'built', demo: true }, ({ env }) =>
        runPlaywright({ ...env, CHROMIUM_PATH }, print),
      );
    },
  },
];

async function runCheck(print: (line: string) => void): Promise<Tally> {
  const results = await runSteps(({ name, problems, time }) => {
    print(`${problems.length === 0 ? 'ok' : 'FAIL'} ${name} ${(time / 1000).toFixed(1)} s`);
  });
  return addUp(
    results.map(({ name, problems }) => ({
      passed: problems.length === 0 ? 1 : 0,
      failed: problems.length === 0 ? 0 : 1,
      skipped: 0,
      failures: problems.length === 0 ? [] : [`${name}\n${problems.join('\n')}`],
    })),
  );
}
