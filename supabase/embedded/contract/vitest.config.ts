import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The contract suite: one target, one file at a time (one of them kills the database). */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..', '..'),
  test: {
    name: 'contract',
    dir: import.meta.dirname,
    include: ['**/*.test.ts'],
    globalSetup: [fileURLToPath(new URL('./scratch.ts', import.meta.url))],
    fileParallelism: false,
    testTimeout: 15_000,
    hookTimeout: 60_000,
  },
});
