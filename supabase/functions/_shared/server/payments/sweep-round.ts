import type { Client } from '../clients.ts';
import { GatewayError } from '../gateways/gateway.ts';
import { log } from '../log.ts';
import { noteRefusal } from './note-refusal.ts';

type Place = { org_id: string; gateway: string };

/** Milliseconds after which a part of the sweep begins nothing more: the next one goes on. */
const budget = 25_000;

/** How long the sweep waits for one answer: it comes again in a minute. */
export const sweepLimits = { timeoutMs: 4_000, tries: 2 };

/** One part of one sweep: how long it takes, and what it has learnt of gateways meanwhile. */
export class SweepRound {
  private readonly ends = performance.now() + budget;
  private readonly silent = new Set<string>();

  constructor(private readonly server: Client) {}

  get isOver(): boolean {
    return performance.now() > this.ends;
  }

  /** What is claimed one by one, `most` at most: what there is no time for stays for the next round. */
  async *claimed<T>(most: number, claim: () => Promise<T[]>): AsyncGenerator<T> {
    for (let count = 0; count < most && !this.isOver; count++) {
      const [next] = await claim();
      if (next === undefined) return;
      yield next;
    }
  }

  /**
   * Whether work with a merchant's gateway went well; if not, the log says with whom it did not. One that was silent is
   * not waited for again in this round, and one that refuses the merchant is told of.
   */
  async attempt(place: Place, work: () => Promise<void>): Promise<boolean> {
    const { org_id, gateway } = place;
    const name = `${org_id} ${gateway}`;
    if (this.silent.has(name)) return false;
    try {
      await work();
      return true;
    } catch (error) {
      const problem = error instanceof Error ? error.name : 'unknown';
      log({ function: 'sweep', org: org_id, gateway, problem });
      if (error instanceof GatewayError && error.reason === 'unavailable') this.silent.add(name);
      await noteRefusal(this.server, place, error);
      return false;
    }
  }
}
