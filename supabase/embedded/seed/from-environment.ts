import { Problem } from '../problem.ts';
import { dataFolder } from '../settings.ts';
import { readAddresses } from '../stack-file.ts';
import type { SeedTarget } from './target.ts';

/**
 * The stack that runs here, or any Supabase named by SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY and SUPABASE_SECRET_KEY.
 * @throws Problem when neither is there
 */
export function targetFromEnvironment(): SeedTarget {
  const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, SUPABASE_SECRET_KEY, STRIPE_STAND_IN_URL } = process.env;
  if (!SUPABASE_URL) return ofRunningStack();
  if (!SUPABASE_PUBLISHABLE_KEY || !SUPABASE_SECRET_KEY) {
    throw new Problem('With SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY and SUPABASE_SECRET_KEY are needed too.');
  }
  return {
    apiUrl: SUPABASE_URL.replace(/\/$/, ''),
    publishableKey: SUPABASE_PUBLISHABLE_KEY,
    secretKey: SUPABASE_SECRET_KEY,
    stripeUrl: STRIPE_STAND_IN_URL,
  };
}

function ofRunningStack(): SeedTarget {
  const stack = readAddresses(dataFolder());
  return { ...stack, stripeUrl: process.env.STRIPE_API_BASE === undefined ? stack.stripeUrl : undefined };
}
