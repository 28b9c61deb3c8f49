import { parseArgs } from 'node:util';
import { endInOrder } from '../checks/leaving.ts';
import { withStack } from '../checks/stack.ts';
import { Problem } from '../problem.ts';
import { dataFolder } from '../settings.ts';
import { readAddresses } from '../stack-file.ts';
import { count } from '../volume/count.ts';
import { bench } from './bench.ts';

/**
 * `npm run bench -- [--documents 1000000] [--here] [--merchant million] [--only search] [--explain]`: what lists,
 * searches and figures cost with a million documents, each asked for `--seconds` 10, at most `--samples` 1000 times. On
 * a stack of its own, which goes afterwards; with `--here` on the one that runs, where the merchant is filled once and
 * found again. Exit code 1 when a promised ratio is missed.
 */
async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string', default: '1000000' },
      samples: { type: 'string', default: '1000' },
      seconds: { type: 'string', default: '10' },
      merchant: { type: 'string', default: 'million' },
      only: { type: 'string' },
      here: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
    },
  });
  const choices = {
    ...{ merchant: values.merchant, only: values.only, explain: values.explain },
    documents: count('documents', values.documents),
    samples: count('samples', values.samples),
    seconds: count('seconds', values.seconds),
  };
  const tell = (line: string) => console.log(line);
  if (values.here) return bench(readAddresses(dataFolder()), choices, tell);
  return withStack({}, (stack) => bench(stack, choices, tell));
}

endInOrder(process.ppid);
main().then(
  (met) => process.exit(met ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Problem ? error.message : error);
    process.exit(1);
  },
);
