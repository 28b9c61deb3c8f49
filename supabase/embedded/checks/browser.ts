import { accessSync, constants, existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { Problem } from '../problem.ts';
import { run, runNode } from './process.ts';

const debian = '/usr/bin/chromium';

/**
 * The browser that the journeys drive: `CHROMIUM_PATH`, Debian's, Playwright's own; else Playwright's is fetched, else
 * Debian's package installed.
 * @throws Problem when none can be had
 */
export async function ensureBrowser(print: (line: string) => void): Promise<string> {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (isProgram(asked)) return asked;
    throw new Problem(`CHROMIUM_PATH is ${asked}, which is no program.`);
  }
  const found = await firstThatRuns();
  if (found) return found;
  print('Fetching a browser…');
  const fetched = await runNode('node_modules/playwright/cli.js', ['install', 'chromium'], {
    timeout: 300_000,
  });
  print(fetched.output);
  const own = await firstThatRuns();
  if (own) return own;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) await installPackage(print);
  const installed = await firstThatRuns();
  if (installed) return installed;
  throw new Problem(
    'The browser tests need Chromium, and none could be installed: install it, or name it in CHROMIUM_PATH.',
  );
}

async function installPackage(print: (line: string) => void): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['--yes', '--no-install-recommends', 'chromium', 'fonts-liberation'];
  for (const args of [['update'], ['install', ...packages]]) {
    print((await run('apt-get', args, { env, timeout: 600_000 })).output);
  }
}

/** Playwright's browser may lie there without the libraries it needs: only one that answers counts. */
async function firstThatRuns(): Promise<string | undefined> {
  for (const path of [debian, chromium.executablePath()]) {
    if (isProgram(path) && (await run(path, ['--version'], { timeout: 30_000 })).code === 0) return path;
  }
  return undefined;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
