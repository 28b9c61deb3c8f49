import { join } from 'node:path';
import type { DenoVersion } from '../api/functions/deno.ts';
import { type StackOptions, startStack } from '../stack.ts';
import type { StackAddresses } from '../stack-file.ts';
import { withFolder } from './database.ts';
import { undoWhenInterrupted } from './leaving.ts';
import { freePorts } from './ports.ts';

export interface TestStack extends StackAddresses {
  dataDir: string;
  /** What a test program needs in its environment to find this stack. */
  env: NodeJS.ProcessEnv;
}

type Choices = Pick<StackOptions, 'app' | 'demo'> & { deno?: DenoVersion };

/** Lends a stack of its own ports and data, and takes it away afterwards. */
export async function withStack<T>(
  { deno = '2.9', app = 'none', demo = false }: Choices,
  work: (stack: TestStack) => Promise<T>,
): Promise<T> {
  return withFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const port = await freePorts(8);
    process.env.ZAGUAN_DENO = deno;
    const starting = startStack({ port, dataDir, app, demo, fast: true, clock: false });
    const stop = () => starting.then((stack) => stack.stop());
    const forget = undoWhenInterrupted(() => stop().catch(() => undefined));
    try {
      const stack = await starting;
      const env = { ZAGUAN_DATA: dataDir, ZAGUAN_PORT: String(port), ZAGUAN_DENO: deno };
      return await work({ ...stack, dataDir, env });
    } finally {
      await stop();
      forget();
    }
  });
}
