import { describe, expect, it } from 'vitest';
import { readJunit, readPlaywright, readTap, readVitest } from './reports.ts';
import { judged } from './tally.ts';

const counts = ({ passed, failed, skipped }: { passed: number; failed: number; skipped: number }) => [
  passed,
  failed,
  skipped,
];

describe('the reports of the runners', () => {
  it('counts Vitest’s tests, and a file that could not be loaded', () => {
    const of = (...states: string[]) => states.map((status) => ({ fullName: `is ${status}`, status }));
    const report = {
      testResults: [
        { name: 'a.test.ts', status: 'failed', assertionResults: of('passed', 'failed', 'pending', 'todo') },
        { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      ],
    };
    const tally = readVitest(JSON.stringify(report));
    expect(counts(tally)).toEqual([1, 2, 2]);
    expect(tally.failures).toEqual(['a.test.ts: is failed\n', 'b.test.ts: no such module']);
  });

  it('counts Deno’s tests', () => {
    const tally = readJunit(`<testsuites><testsuite name="a.test.ts" tests="3">
      <testcase name="stands" classname="a" time="0.1" line="1" col="6"></testcase>
      <testcase name="a &lt; b"><failure message="x">1 &gt; 2</failure></testcase>
      <testcase name="later"><skipped/></testcase><testcase name="short"/>
    </testsuite></testsuites>`);
    expect(counts(tally)).toEqual([2, 1, 1]);
    expect(tally.failures[0]).toMatch(/^a < b\n\s*1 > 2/);
  });

  it('holds pgTAP to its plan', () => {
    expect(counts(readTap('a.sql', ['1..2', 'ok 1 - a', 'ok 2 - b # SKIP none']))).toEqual([1, 0, 1]);
    expect(counts(readTap('a.sql', ['1..2', 'ok 1 - a', 'not ok 2 - b']))).toEqual([1, 1, 0]);
    expect(readTap('a.sql', ['1..3', 'ok 1 - a']).failures[0]).toContain('planned 3 tests, ran 1');
    expect(readTap('a.sql', ['ok 1 - a']).failed).toBe(1);
    expect(readTap('a.sql', ['1..1', 'Bail out! no such table']).failures[0]).toContain('no such table');
  });

  it('counts Playwright’s tests, and one that needed a second try as failed', () => {
    const of = (status: string) => ({
      title: status,
      file: 'a.spec.ts',
      tests: [{ projectName: 'phone', status, results: [{ errors: [{ message: 'why' }] }] }],
    });
    const suite = {
      specs: [of('expected')],
      suites: [{ specs: [of('unexpected'), of('flaky'), of('skipped')] }],
    };
    const tally = readPlaywright(JSON.stringify({ suites: [suite] }));
    expect(counts(tally)).toEqual([1, 2, 1]);
    expect(tally.failures[0]).toBe('a.spec.ts (phone): unexpected\nwhy');
  });
});

describe('the verdict', () => {
  const none = { passed: 0, failed: 0, skipped: 0, failures: [] };

  it('fails a suite without tests', () => {
    expect(judged(none, 0, '').failures).toEqual(['no test was found']);
  });

  it('fails a runner that complains although every test passed', () => {
    expect(counts(judged({ ...none, passed: 3 }, 1, 'unhandled'))).toEqual([3, 1, 0]);
  });

  it('counts a failed test once', () => {
    expect(counts(judged({ ...none, failed: 1, failures: ['x'] }, 1, ''))).toEqual([0, 1, 0]);
  });
});
