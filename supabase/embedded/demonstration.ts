import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StackAddresses } from './stack-file.ts';

const seedModule = new URL('./seed/index.ts', import.meta.url);

/**
 * Fills a fresh database with the demonstration, once. A start that was broken off in the middle leaves a mark, and
 * the next one begins again.
 */
export async function seedDemonstration(
  stack: StackAddresses,
  dataDir: string,
  fresh: boolean,
): Promise<void> {
  const mark = join(dataDir, 'demonstration.unfinished');
  if (!fresh && !existsSync(mark)) return;
  if (!existsSync(seedModule)) return;
  writeFileSync(mark, '');
  const { seed }: { seed: (stack: StackAddresses) => Promise<void> } = await import(seedModule.href);
  await seed(stack);
  rmSync(mark);
}
