import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Identify } from '../claims.ts';
import { AuthFailure } from './failure.ts';
import { type Bound, Tries } from './tries.ts';

/** Who asks for a password to be checked. Our functions call with the secret key and have limits of their own. */
export type Asker = { trusted: boolean; address: string };

/** Wrong passwords: of one address as GoTrue has it, of one account as our functions have it. */
export type SignInBounds = { address: Bound; account: Bound; accountAnywhere: Bound };

const MINUTE_MS = 60_000;
const usualBounds: SignInBounds = {
  address: { most: 30, ms: 5 * MINUTE_MS },
  account: { most: 8, ms: 15 * MINUTE_MS },
  accountAnywhere: { most: 40, ms: 15 * MINUTE_MS },
};

/** As GoTrue refuses, with the seconds to wait in `Retry-After`. */
export function tooManyTries(retryAfter: number): AuthFailure {
  return new AuthFailure(429, 'over_request_rate_limit', 'Request rate limit reached', {}, retryAfter);
}

/** The asker of a request: who presents the secret key is trusted. */
export async function askerOf(identify: Identify, c: Context): Promise<Asker> {
  const caller = await identify(c.req.raw.headers).catch(() => null);
  const address = c.env && 'incoming' in c.env ? getConnInfo(c).remote.address : undefined;
  return { trusted: caller?.key === 'secret', address: address ?? 'unknown' };
}

/** How often strangers may be wrong about a password. */
export class SignInLimits {
  private readonly byAddress: Tries;
  private readonly byAccount: Tries;
  private readonly byAccountAnywhere: Tries;

  constructor(bounds: SignInBounds = usualBounds) {
    this.byAddress = new Tries(bounds.address);
    this.byAccount = new Tries(bounds.account);
    this.byAccountAnywhere = new Tries(bounds.accountAnywhere);
  }

  /** Runs a check of a password, which answers null when it was wrong; only those count. 429 when there were too many. */
  async guard<T>(asker: Asker, account: string, check: () => Promise<T | null>): Promise<T | null> {
    if (asker.trusted) return check();
    const name = account.toLowerCase();
    const counted: [Tries, string][] = [
      [this.byAddress, asker.address],
      [this.byAccount, `${name} ${asker.address}`],
      [this.byAccountAnywhere, name],
    ];
    const wait = Math.max(...counted.map(([tries, key]) => tries.wait(key)));
    if (wait > 0) throw tooManyTries(wait);
    for (const [tries, key] of counted) tries.count(key);
    let wrong = false;
    try {
      const right = await check();
      wrong = right === null;
      return right;
    } finally {
      // A check that could not be made told nothing about the password either.
      if (!wrong) for (const [tries, key] of counted) tries.forgive(key);
    }
  }
}
