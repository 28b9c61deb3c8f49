import { asServer } from '../clients.ts';
import type { Env } from '../env.ts';
import { log } from '../log.ts';
import { drainOutbox } from './outbox.ts';

/** Hosted functions go on after their answer for what is handed to this. */
declare const EdgeRuntime: { waitUntil(work: Promise<unknown>): void } | undefined;

let working: Promise<void> | undefined;
let again = false;

/**
 * Called once something was queued: sends it without holding up the answer. One round at a time in a process; what is
 * queued while it runs gets another. The sweep is the net under it.
 */
export function deliverSoon(env: Env): void {
  again = true;
  working ??= work(env);
  if (typeof EdgeRuntime !== 'undefined') EdgeRuntime.waitUntil(working);
}

async function work(env: Env): Promise<void> {
  while (again) {
    again = false;
    await drainOutbox(asServer(), env).catch((error: unknown) =>
      log({ event: 'mail', problem: error instanceof Error ? error.name : 'unknown' }),
    );
  }
  working = undefined;
}
