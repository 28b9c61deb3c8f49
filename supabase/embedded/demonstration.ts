import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StackAddresses } from './stack-file.ts';

/**
 * Fills a fresh database with the demonstration, once. A start that was broken off in the middle leaves a mark, and
 * the next one completes it.
 */
export async function seedDemonstration(
  stack: StackAddresses,
  dataDir: string,
  fresh: boolean,
): Promise<void> {
  const mark = join(dataDir, 'demonstration.unfinished');
  if (!fresh && !existsSync(mark)) return;
  writeFileSync(mark, '');
  // Only a first start needs it, and what it imports.
  const { seed } = await import('./seed/index.ts');
  // Invoices are paid through our stand-in alone: another Stripe server has no control of ours.
  const stripeUrl = process.env.STRIPE_API_BASE === undefined ? stack.stripeUrl : undefined;
  await seed({ ...stack, stripeUrl });
  rmSync(mark);
}
