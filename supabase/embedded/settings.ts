import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canReach, serverAccount } from './postgres/account.ts';
import { Problem } from './problem.ts';

/** The folder that holds package.json. */
export const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Public by nature, as every publishable key is; row level security is what guards the data. */
export const publishableKey = 'sb_publishable_embedded';

export interface Ports {
  app: number;
  api: number;
  database: number;
  mail: number;
  stripe: number;
  smtp: number;
}

/** All ports derive from one, so that several stacks live side by side. */
export function portsFrom(base: number): Ports {
  return { app: base, api: base + 1, database: base + 2, mail: base + 4, stripe: base + 5, smtp: base + 7 };
}

/** `ZAGUAN_PORT`, or 54320. */
export function basePort(): number {
  const text = process.env.ZAGUAN_PORT || '54320';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1024 || port > 65528) {
    throw new Problem(`ZAGUAN_PORT is "${text}": it must be a number between 1024 and 65528.`);
  }
  return port;
}

/**
 * `ZAGUAN_DATA`, or `.zaguan` in the checkout; as root, where the account that Postgres runs as cannot reach the
 * checkout, a folder of this checkout's own under `/var/tmp`.
 */
export function dataFolder(): string {
  const asked = process.env.ZAGUAN_DATA;
  if (asked) return resolve(asked);
  if (canReach(serverAccount(), checkout)) return join(checkout, '.zaguan');
  const name = createHash('sha256').update(checkout).digest('hex').slice(0, 12);
  return join('/var/tmp', `zaguan-${name}`);
}
