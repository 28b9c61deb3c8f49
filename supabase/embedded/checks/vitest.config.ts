import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { checkout } from '../settings.ts';

const ofTheirOwn = ['contract', 'wall', 'journeys'];

/** Suites that speak to a running stack: one file at a time, for some of them kill what the others stand on. */
const onStack = (name: string) => ({
  extends: true as const,
  test: {
    name,
    include: [`supabase/embedded/${name}/**/*.test.ts`],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Long for what takes a second: the machines that run this may be busy with other things.
    expect: { poll: { timeout: 20_000, interval: 100 } },
  },
});

/** One project for each suite of `npm test` that Vitest runs. */
export default defineConfig({
  root: checkout,
  resolve: {
    alias: {
      '@shared': join(checkout, 'supabase/functions/_shared/domain'),
      '@': join(checkout, 'src'),
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.{ts,tsx}',
            'supabase/functions/_shared/domain/**/*.test.ts',
            'supabase/embedded/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', ...ofTheirOwn.map((name) => `supabase/embedded/${name}/**`)],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      ...ofTheirOwn.map(onStack),
    ],
  },
});
