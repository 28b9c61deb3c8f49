import { z } from 'zod';
import type { Tally } from './tally.ts';

const vitestSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** Reads the report of Vitest's `json` reporter. A file that could not be loaded counts as one failed test. */
export function readVitest(json: string): Tally {
  const files = vitestSchema.parse(JSON.parse(json)).testResults;
  const tests = files.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, file: name })),
  );
  const failed = tests.filter(({ status }) => status === 'failed');
  const unloaded = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const passed = tests.filter(({ status }) => status === 'passed').length;
  return {
    passed,
    failed: failed.length + unloaded.length,
    skipped: tests.length - passed - failed.length,
    failures: [
      ...failed.map((test) => `${test.file}: ${test.fullName}\n${test.failureMessages?.join('\n') ?? ''}`),
      ...unloaded.map(({ name, message }) => `${name}: ${message}`),
    ],
  };
}

/** Reads the JUnit file of `deno test`. */
export function readJunit(xml: string): Tally {
  const cases = [...xml.matchAll(/<testcase\b([^>]*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g)].map((match) => ({
    name: /\bname="([^"]*)"/.exec(match[1] ?? '')?.[1] ?? '',
    body: match[2] ?? '',
  }));
  const failed = cases.filter(({ body }) => /<(failure|error)\b/.test(body));
  const skipped = cases.filter(({ body }) => /<skipped\b/.test(body)).length;
  return {
    passed: cases.length - failed.length - skipped,
    failed: failed.length,
    skipped,
    failures: failed.map(({ name, body }) => unescapeXml(`${name}\n${body.replace(/<[^>]*>/g, ' ')}`)),
  };
}

function unescapeXml(text: string): string {
  const characters: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => characters[name] ?? '');
}

/** Reads TAP as pgTAP prints it. A plan that was not kept is a failure. */
export function readTap(file: string, lines: string[]): Tally {
  const tests = lines.filter((line) => /^(not )?ok\b/.test(line));
  const skipped = tests.filter((line) => /# (SKIP|TODO)\b/i.test(line));
  const failed = tests.filter((line) => line.startsWith('not ok') && !skipped.includes(line));
  const planned = Number(lines.map((line) => /^1\.\.(\d+)/.exec(line)?.[1]).find(Boolean) ?? -1);
  const bail = lines.filter((line) => line.startsWith('Bail out!'));
  const kept = planned === tests.length ? [] : [`planned ${planned} tests, ran ${tests.length}`];
  const breaches = bail.length > 0 ? bail : kept;
  const words = lines.filter((line) => line.startsWith('#')).join('\n');
  return {
    passed: tests.length - failed.length - skipped.length,
    failed: failed.length + breaches.length,
    skipped: skipped.length,
    failures: [...failed, ...breaches].map((line) => `${file}: ${line}\n${words}`),
  };
}

interface PlaywrightSuite {
  specs: { title: string; file: string; tests: PlaywrightTest[] }[];
  suites?: PlaywrightSuite[] | undefined;
}

const testSchema = z.object({
  projectName: z.string(),
  status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
  results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })).default([]) })),
});
type PlaywrightTest = z.infer<typeof testSchema>;

const suiteSchema: z.ZodType<PlaywrightSuite> = z.lazy(() =>
  z.object({
    specs: z.array(z.object({ title: z.string(), file: z.string(), tests: z.array(testSchema) })),
    suites: z.array(suiteSchema).optional(),
  }),
);
const playwrightSchema = z.object({ suites: z.array(suiteSchema) });

/** Reads the report of Playwright's `json` reporter. A test that passed only at its second try has failed. */
export function readPlaywright(json: string): Tally {
  const specsOf = (suite: PlaywrightSuite): PlaywrightSuite['specs'] => [
    ...suite.specs,
    ...(suite.suites ?? []).flatMap(specsOf),
  ];
  const tests = playwrightSchema
    .parse(JSON.parse(json))
    .suites.flatMap(specsOf)
    .flatMap(({ title, file, tests }) => tests.map((test) => ({ ...test, title, file })));
  const failed = tests.filter(({ status }) => status === 'unexpected' || status === 'flaky');
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    failed: failed.length,
    skipped: tests.filter(({ status }) => status === 'skipped').length,
    failures: failed.map(({ file, title, projectName, results }) => {
      const words = results.flatMap(({ errors }) => errors.map(({ message }) => message ?? ''));
      return `${file} (${projectName}): ${title}\n${words.join('\n')}`;
    }),
  };
}
