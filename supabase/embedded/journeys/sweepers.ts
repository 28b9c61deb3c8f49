import { join } from 'node:path';
import type { AnswerOf } from '@shared/contracts/contract.ts';
import { sweep } from '@shared/contracts/sweep.ts';
import { readFunctions } from '../api/functions/config.ts';
import { denoBinary, denoVersion } from '../api/functions/deno.ts';
import { startWorker } from '../api/functions/worker.ts';
import { checkout, dataFolder, portsFrom } from '../settings.ts';
import { stack } from './target.ts';

export type Sweeper = {
  /** One call of `sweep`. Rejects when the process is killed meanwhile. */
  sweep(): Promise<AnswerOf<typeof sweep>>;
  /** As a crash: the process is gone in the middle of whatever it did. */
  kill(): Promise<void>;
};

/** The function `sweep` in a process of the test's own, so that several run at once and one can be killed. */
export async function startSweeper(env: Record<string, string> = {}): Promise<Sweeper> {
  const functionsDir = join(checkout, 'supabase/functions');
  const fn = readFunctions(functionsDir, join(checkout, 'supabase/config.toml')).get('sweep');
  if (!fn) throw new Error('There is no function sweep.');
  const worker = await startWorker(fn, {
    ...{ deno: denoBinary(denoVersion()), functionsDir, nodeModules: join(checkout, 'node_modules') },
    ...{ dataDir: dataFolder(), stallMs: 10_000, log: () => undefined },
    env: {
      SUPABASE_URL: stack.apiUrl,
      SUPABASE_ANON_KEY: stack.publishableKey,
      SUPABASE_SERVICE_ROLE_KEY: stack.secretKey,
      APP_URL: stack.url,
      SMTP_URL: `smtp://127.0.0.1:${portsFrom(Number(new URL(stack.url).port)).smtp}`,
      MAIL_FROM: 'portal@zaguan.test',
      ...env,
    },
  });
  return {
    async sweep() {
      const answer = await fetch(`http://127.0.0.1:${worker.port}/sweep`, {
        method: 'POST',
        headers: { apikey: stack.secretKey },
      });
      return sweep.response.parse(await answer.json());
    },
    kill: () => worker.stop(),
  };
}
