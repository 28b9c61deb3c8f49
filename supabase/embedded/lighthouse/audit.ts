import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { withFolder } from '../checks/database.ts';
import { run } from '../checks/process.ts';
import { Problem } from '../problem.ts';
import type { Figures } from './figures.ts';
import type { Page } from './pages.ts';
import { browserFlags } from './profile.ts';

/**
 * Fetched by npm when it is first asked for, and kept in npm's own cache: with 200 packages and 185 MB it would make
 * every install a fifth heavier. The last that runs on Node 20.
 */
const lighthouse = 'lighthouse@12.8.2';

const numeric = z.object({ numericValue: z.number() });
const category = z.object({ score: z.number() });
const reportSchema = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.object({
    performance: category,
    accessibility: category,
    'best-practices': category,
  }),
  audits: z.object({
    'first-contentful-paint': numeric,
    'largest-contentful-paint': numeric,
    'cumulative-layout-shift': numeric,
    'total-blocking-time': numeric,
    'network-requests': z.object({
      details: z.object({ items: z.array(z.object({ url: z.string() })) }),
    }),
  }),
});

/** On a busy machine the browser sometimes records nothing. Such a run is made anew, twice at most. */
const unrecorded = /\((NO_\w+|\w*TRACE\w*|PROTOCOL_TIMEOUT)\)/;
const tries = 3;

/**
 * One run of Lighthouse as a phone on a slow network (its own defaults, simulated), in a browser of its own.
 * @throws Problem when the run failed, or measured another page than was meant
 */
export async function audit(page: Page, browser: string, profile: string, failed = 0): Promise<Figures> {
  const { name, url, inside, asks } = page;
  return withFolder(async (folder) => {
    const path = join(folder, 'report.json');
    const flags = ['--headless=new', ...browserFlags, ...(inside ? [`--user-data-dir=${profile}`] : [])];
    const args = [
      ...['exec', '--yes', `--package=${lighthouse}`, '--', 'lighthouse', url],
      ...['--output=json', `--output-path=${path}`, '--quiet', '--no-enable-error-reporting'],
      ...['--only-categories=performance,accessibility,best-practices', `--chrome-flags=${flags.join(' ')}`],
    ];
    const { code, output } = await run('npm', args, { env: { CHROME_PATH: browser }, timeout: 300_000 });
    if (code !== 0 && failed + 1 < tries && unrecorded.test(output)) {
      return audit(page, browser, profile, failed + 1);
    }
    if (code !== 0) throw new Problem(`Lighthouse failed on the ${name} page:\n${output}`);
    const report = reportSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    if (report.runtimeError) throw new Problem(`The ${name} page: ${report.runtimeError.message}`);
    const { categories, audits } = report;
    const asked = audits['network-requests'].details.items.some((request) => request.url.includes(asks));
    if (!asked) throw new Problem(`What was measured as the ${name} page never asked for ${asks}.`);
    const percent = ({ score }: { score: number }) => Math.round(score * 100);
    return {
      performance: percent(categories.performance),
      accessibility: percent(categories.accessibility),
      practices: percent(categories['best-practices']),
      fcp: audits['first-contentful-paint'].numericValue,
      lcp: audits['largest-contentful-paint'].numericValue,
      cls: audits['cumulative-layout-shift'].numericValue,
      tbt: audits['total-blocking-time'].numericValue,
    };
  });
}
