/** How many tries may fail in how many milliseconds. */
export type Bound = { most: number; ms: number };

/** Keys remembered at most; the one tried longest ago goes first. */
const MAX_KEYS = 10_000;

/** Counts failed tries by key in a sliding window, in memory: a restart forgets them. */
export class Tries {
  private readonly moments = new Map<string, number[]>();

  constructor(
    private readonly bound: Bound,
    private readonly now: () => number = Date.now,
  ) {}

  /** The seconds until the next try is allowed; 0 when one is. */
  wait(key: string): number {
    const recent = this.recent(key);
    const oldest = recent.at(-this.bound.most);
    return oldest === undefined ? 0 : Math.max(1, Math.ceil((oldest + this.bound.ms - this.now()) / 1000));
  }

  /** Counts a try before its outcome is known, so that many at once cannot all be the last. */
  count(key: string): void {
    const recent = [...this.recent(key), this.now()].slice(-this.bound.most);
    this.moments.delete(key);
    this.moments.set(key, recent);
    const [oldest] = this.moments.keys();
    if (this.moments.size > MAX_KEYS && oldest !== undefined) this.moments.delete(oldest);
  }

  /** Takes a counted try back: it was right. */
  forgive(key: string): void {
    const left = this.recent(key).slice(0, -1);
    if (left.length === 0) this.moments.delete(key);
    else this.moments.set(key, left);
  }

  private recent(key: string): number[] {
    const since = this.now() - this.bound.ms;
    return (this.moments.get(key) ?? []).filter((moment) => moment > since);
  }
}
