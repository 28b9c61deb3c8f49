import type { Asker } from './limits.ts';

/** Waiting at most: some 60 ms of work each. */
const MAX_OF_ADDRESS = 16;
const MAX_OF_STRANGERS = 64;
const MAX_OF_TRUSTED = 256;

/**
 * A bounded queue in which nobody starves: every other turn is our functions', the rest go round the addresses of
 * strangers.
 */
export class Turns<Job> {
  private readonly trusted: Job[] = [];
  private readonly strangers = new Map<string, Job[]>();
  private strangersWaiting = 0;
  private trustedFirst = true;

  /** False when too many wait already. */
  add({ trusted, address }: Asker, job: Job): boolean {
    if (trusted) {
      if (this.trusted.length >= MAX_OF_TRUSTED) return false;
      this.trusted.push(job);
      return true;
    }
    const own = this.strangers.get(address) ?? [];
    if (own.length >= MAX_OF_ADDRESS || this.strangersWaiting >= MAX_OF_STRANGERS) return false;
    this.strangers.set(address, [...own, job]);
    this.strangersWaiting += 1;
    return true;
  }

  /** Takes out whose turn it is. */
  next(): Job | undefined {
    const first = this.trustedFirst ? this.trusted.shift() : undefined;
    this.trustedFirst = first === undefined;
    return first ?? this.nextStranger() ?? this.trusted.shift();
  }

  private nextStranger(): Job | undefined {
    const [turn] = this.strangers;
    if (turn === undefined) return undefined;
    const [address, [job, ...left]] = turn;
    // To the end of the round.
    this.strangers.delete(address);
    if (left.length > 0) this.strangers.set(address, left);
    this.strangersWaiting -= 1;
    return job;
  }
}
