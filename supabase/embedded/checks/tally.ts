/** What one suite found. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** The name of each failed test, with its words. */
  failures: string[];
}

export function addUp(tallies: Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
      failures: [...sum.failures, ...tally.failures],
    }),
    { passed: 0, failed: 0, skipped: 0, failures: [] },
  );
}

/** One failure that no test of the suite counts: a runner that broke off, a suite without tests. */
export function broken(why: string): Tally {
  return { passed: 0, failed: 1, skipped: 0, failures: [why] };
}

/**
 * Holds a report against the runner's exit code: a runner that complains without a failed test, and one that found
 * no test, have failed.
 */
export function judged(tally: Tally, code: number, output: string): Tally {
  const extra: Tally[] = [];
  if (code !== 0 && tally.failed === 0)
    extra.push(broken(`the runner ended with code ${code}\n${tail(output)}`));
  if (tally.passed + tally.failed + tally.skipped === 0 && extra.length === 0) {
    extra.push(broken('no test was found'));
  }
  return addUp([tally, ...extra]);
}

/** The end of a long text: what a person looks at first. */
export function tail(text: string, lines = 40): string {
  return text.trim().split('\n').slice(-lines).join('\n');
}
