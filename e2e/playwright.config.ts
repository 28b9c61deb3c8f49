import { devices } from 'playwright';
import { defineConfig } from 'playwright/test';
import { readStack } from './fixtures/stack.ts';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/**
 * The journeys, against the stack that `ZAGUAN_DATA` names. A folder says where they run: what a contact does on a
 * phone, what the merchant does on a computer; what the size of the screen changes, and each page as it looks, on both.
 */
export default defineConfig({
  testDir: '.',
  outputDir: 'results',
  // As many as the small machines that run this have processors.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // Long for what should take ten seconds: the machines that run this may be busy with other things.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: readStack().url,
    locale: 'es-ES',
    timezoneId: 'Europe/Madrid',
    video: 'off',
    screenshot: 'only-on-failure',
    // `--trace on` when a failure asks for it: recorded always, it costs a third of the whole run.
    trace: 'off',
    launchOptions: {
      executablePath,
      args: [
        // Chromium has no sandbox for root.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
  projects: [
    {
      name: 'phone',
      testIgnore: 'computer/**',
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
    {
      name: 'computer',
      testIgnore: 'phone/**',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    },
  ],
});
