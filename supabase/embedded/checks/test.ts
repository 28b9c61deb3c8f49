import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../problem.ts';
import { endInOrder, undoWhenInterrupted, unlessLeaving } from './leaving.ts';
import { type Suite, suites } from './suites.ts';
import { addUp, broken, judged, type Tally, tail } from './tally.ts';

interface Result extends Tally {
  suite: Suite;
  /** Milliseconds. */
  time: number;
}

/**
 * `npm test`, or `npm test -- unit database`.
 * @param parent the process that started this one
 * @returns the exit code
 */
export async function main(names: string[], parent: number): Promise<number> {
  const groups = new Set(suites.map(({ group }) => group));
  const unknown = names.filter((name) => !groups.has(name));
  if (unknown.length > 0) {
    console.error(`There is no suite "${unknown.join('", "')}"; there are ${[...groups].join(', ')}.`);
    return 1;
  }
  endInOrder(parent);
  const logs = mkdtempSync(join(tmpdir(), 'zaguan-test-'));
  const removeLogs = () => rmSync(logs, { recursive: true, force: true });
  undoWhenInterrupted(removeLogs);
  const results: Result[] = [];
  for (const suite of suites) {
    if (names.length > 0 && !names.includes(suite.group)) continue;
    results.push(await runSuite(suite, logs));
    await unlessLeaving();
  }
  const total = addUp(results);
  printSummary(results);
  if (total.failed > 0) console.log(`\nWhat the suites printed is in ${logs}.`);
  else removeLogs();
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed > 0 ? 1 : 0;
}

async function runSuite(suite: Suite, logs: string): Promise<Result> {
  console.log(`\n── ${suite.name}`);
  const began = performance.now();
  const log = createWriteStream(join(logs, `${suite.name.replace(/\W+/g, '-')}.log`));
  const tally = await suite
    .run((line) => log.write(`${line}\n`))
    .then((found) => judged(found, 0, ''))
    .catch((error: unknown) => broken(wordsOf(error)));
  await new Promise<void>((resolve) => log.end(resolve));
  for (const failure of tally.failures) console.log(`✗ ${tail(failure.slice(0, 6_000), 60)}\n`);
  const result = { ...tally, suite, time: performance.now() - began };
  console.log(lineOf(result));
  return result;
}

function wordsOf(error: unknown): string {
  if (error instanceof Problem) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function printSummary(results: Result[]): void {
  console.log(`\n${'suite'.padEnd(22)} passed  failed skipped    time`);
  for (const result of results) console.log(lineOf(result));
}

function lineOf({ suite, passed, failed, skipped, time }: Result): string {
  const counts = [passed, failed, skipped].map((count) => String(count).padStart(7)).join(' ');
  return `${suite.name.padEnd(21)}${counts} ${(time / 1000).toFixed(1).padStart(6)} s`;
}
