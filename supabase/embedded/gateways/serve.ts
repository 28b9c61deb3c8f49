import { join } from 'node:path';
import { serve } from '../listen.ts';
import { createStripeStandIn } from './stripe/index.ts';

/**
 * Starts the stand-ins of the payment gateways, whose state lives in the data folder.
 * @returns what stops them
 */
export async function startGateways(
  dataDir: string,
  port: number,
  publicUrl: string,
): Promise<() => Promise<void>> {
  const stripe = createStripeStandIn({ publicUrl, dataFile: join(dataDir, 'stripe.json') });
  const stop = await serve(stripe.app, port, 'Stripe stand-in');
  return async () => {
    stripe.close();
    await stop();
  };
}
