import { parseArgs } from 'node:util';
import { machineLine } from '../bench/report.ts';
import { ensureBrowser } from '../checks/browser.ts';
import { withFolder } from '../checks/database.ts';
import { endInOrder } from '../checks/leaving.ts';
import { withStack } from '../checks/stack.ts';
import { Problem } from '../problem.ts';
import { dataFolder } from '../settings.ts';
import { readAddresses, type StackAddresses } from '../stack-file.ts';
import { count } from '../volume/count.ts';
import { audit } from './audit.ts';
import { type Figures, medianOf, missesOf, tableLines } from './figures.ts';
import { type Page, pagesOf } from './pages.ts';
import { prepareProfile } from './profile.ts';

const options = {
  runs: { type: 'string', default: '5' },
  only: { type: 'string', default: '' },
  here: { type: 'boolean', default: false },
} as const;

/**
 * `npm run lighthouse -- [--runs 5] [--only list] [--here]`: what Lighthouse says, as a phone, of the pages of the
 * demonstration that a contact sees first; the median of several runs. On a stack of its own, which goes afterwards,
 * or with `--here` on the one that runs.
 * @param parent the process that started this one
 * @returns the exit code: 1 when a target of `figures.ts` is missed
 */
export async function main(args: string[], parent: number): Promise<number> {
  endInOrder(parent);
  try {
    const { values } = parseArgs({ args, options });
    const choices = { runs: count('runs', values.runs), only: values.only };
    const met = values.here
      ? await measure(readAddresses(dataFolder()), choices)
      : await withStack({ app: 'built', demo: true }, (stack) => measure(stack, choices));
    return met ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    return 1;
  }
}

async function measure(stack: StackAddresses, { runs, only }: { runs: number; only: string }) {
  const tell = (line: string) => console.log(line);
  const browser = await ensureBrowser(tell);
  return withFolder(async (profile) => {
    const pages = (await pagesOf(stack)).filter(({ name }) => name.includes(only));
    await prepareProfile(stack.url, browser, profile);
    tell(machineLine());
    const medians: [Page, Figures][] = [];
    for (const page of pages) {
      const found: Figures[] = [];
      for (let run = 0; run < runs; run++) found.push(await audit(page, browser, profile));
      medians.push([page, medianOf(found)]);
    }
    const table = medians.map(([{ name }, figures]) => ({ name, figures }));
    for (const line of tableLines(table)) tell(line);
    tell(machineLine());
    const misses = missesOf(table);
    for (const miss of misses) tell(`FAIL ${miss}`);
    return misses.length === 0;
  });
}
