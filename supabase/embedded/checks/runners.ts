import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DenoVersion, denoBinary } from '../api/functions/deno.ts';
import { withFolder } from './database.ts';
import { filesOf } from './files.ts';
import { type Finished, run, runNode } from './process.ts';
import { readJunit, readPlaywright, readVitest } from './reports.ts';
import { judged, type Tally } from './tally.ts';
import { denoFlags } from './tools.ts';

type Print = (line: string) => void;

const nothing: Tally = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** Runs a program that writes a report into a file, and reads it. */
async function report(
  start: (file: string) => Promise<Finished>,
  read: (text: string) => Tally,
  print: Print,
): Promise<Tally> {
  return withFolder(async (folder) => {
    const file = join(folder, 'report');
    const { code, output } = await start(file);
    print(output);
    return judged(existsSync(file) ? read(readFileSync(file, 'utf8')) : nothing, code, output);
  });
}

interface VitestChoices {
  config?: string;
  project?: string;
  /** Only files whose path holds this. */
  only?: string;
  env?: NodeJS.ProcessEnv;
}

export function runVitest(choices: VitestChoices, print: Print): Promise<Tally> {
  const { config = 'supabase/embedded/checks/vitest.config.ts', project, only, env = {} } = choices;
  const start = (file: string) =>
    runNode(
      'node_modules/vitest/vitest.mjs',
      [
        ...['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
        ...(project ? ['--project', project] : []),
        ...(only ? [only] : []),
      ],
      { env },
    );
  return report(start, readVitest, print);
}

/** Runs the tests that lie beside the functions, as the functions run: no network but this machine's own. */
export function runDenoTests(version: DenoVersion, print: Print): Promise<Tally> {
  const files = filesOf(/\.test\.ts$/, ['supabase/functions']).filter((file) => !file.includes('/domain/'));
  const start = (file: string) =>
    run(
      denoBinary(version),
      [
        // Types are checked once, by `npm run check`.
        ...[
          'test',
          '--no-check',
          '--no-prompt',
          '--allow-env',
          '--allow-read=node_modules',
          '--allow-net=127.0.0.1',
        ],
        ...[...denoFlags.filter((flag) => flag !== '--quiet'), `--junit-path=${file}`, ...files],
      ],
      { env: { DENO_NO_UPDATE_CHECK: '1' } },
    );
  return files.length === 0 ? Promise.resolve(judged(nothing, 0, '')) : report(start, readJunit, print);
}

export function runPlaywright(env: NodeJS.ProcessEnv, print: Print): Promise<Tally> {
  const start = (file: string) =>
    runNode(
      'node_modules/playwright/cli.js',
      ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
      { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file } },
    );
  return report(start, readPlaywright, print);
}
