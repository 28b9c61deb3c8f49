import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sweepParts } from '@shared/contracts/sweep.ts';
import { words } from './problem.ts';

const minute = 60_000;

/**
 * Calls each part of the function `sweep` once a minute, as `pg_cron` does in production. One call of a part at a time;
 * a failed one is reported once and tried again the next minute.
 * @returns what stops it
 */
export function startClock(stack: { apiUrl: string; secretKey: string; functionsDir: string }): () => void {
  if (!existsSync(join(stack.functionsDir, 'sweep', 'index.ts'))) return () => undefined;
  const leaving = new AbortController();
  const timers = sweepParts.map((part) => {
    let sweeping = false;
    let lastFailure = '';
    const tick = async () => {
      if (sweeping) return;
      sweeping = true;
      const failure = await sweep(stack, part, leaving.signal);
      if (failure && failure !== lastFailure && !leaving.signal.aborted)
        console.error(`sweep ${part}: ${failure}`);
      lastFailure = failure;
      sweeping = false;
    };
    return setInterval(() => void tick(), minute);
  });
  return () => {
    for (const timer of timers) clearInterval(timer);
    leaving.abort();
  };
}

/** @returns what went wrong, or an empty text */
async function sweep(
  stack: { apiUrl: string; secretKey: string },
  part: string,
  signal: AbortSignal,
): Promise<string> {
  try {
    const answer = await fetch(`${stack.apiUrl}/functions/v1/sweep`, {
      method: 'POST',
      headers: {
        ...{ apikey: stack.secretKey, Authorization: `Bearer ${stack.secretKey}` },
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ part }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(minute)]),
    });
    // Read to the end, or the connection stays taken.
    const text = await answer.text();
    return answer.ok ? '' : `${answer.status} ${text.slice(0, 300)}`;
  } catch (error) {
    return words(error);
  }
}
