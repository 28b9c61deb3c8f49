import { asServer } from '../clients.ts';
import type { Env } from '../env.ts';
import { log } from '../log.ts';
import { currentRequest } from '../request-scope.ts';
import { sendOwn } from './outbox.ts';

/** Hosted functions go on after their answer for what is handed to this. */
declare const EdgeRuntime: { waitUntil(work: Promise<unknown>): void } | undefined;

let working: Promise<void> | undefined;
const waiting = new Set<string>();

/**
 * Called once a request queued something: sends that, and nobody else's, without holding up the answer. One round at a
 * time in a process; what is queued while it runs gets another. The sweep is the net under it.
 */
export function deliverSoon(env: Env): void {
  const request = currentRequest();
  if (request === undefined) return;
  waiting.add(request);
  working ??= work(env);
  if (typeof EdgeRuntime !== 'undefined') EdgeRuntime.waitUntil(working);
}

async function work(env: Env): Promise<void> {
  while (waiting.size > 0) {
    const requests = [...waiting];
    waiting.clear();
    await sendOwn(asServer(), env, requests).catch((error: unknown) =>
      log({ event: 'mail', problem: error instanceof Error ? error.name : 'unknown' }),
    );
  }
  working = undefined;
}
