import { z } from 'zod';
import { contract } from './contract.ts';

const count = z.int().nonnegative();

/** What the clock calls one by one, so that none waits for another; a sweep without a part does all of them. */
export const sweepParts = ['mail', 'payments', 'gateways'] as const;

/**
 * With the secret key, every minute: settles payments that never announced themselves, asks gateways for refunds and
 * disputes that nobody announced, compares what they took with what is booked, sends mail, deletes what is past keeping.
 */
export const sweep = contract(
  'sweep',
  z.object({ part: z.enum(sweepParts).optional() }),
  z.object({
    ...{
      payments: count,
      payments_failed: count,
      gateways: count,
      gateways_failed: count,
      payments_found: count,
    },
    ...{ mails: count, mails_failed: count, forgotten: count },
  }),
);
