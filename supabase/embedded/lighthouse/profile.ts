import { chromium } from 'playwright';
import { ana } from '../seed/index.ts';
import { carpentry } from '../seed/merchants.ts';

/** Flags of every browser that measures here. Chromium has no sandbox for root. */
export const browserFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--lang=es-ES',
  '--accept-lang=es-ES',
];

/** Signs Ana in, in a browser profile: Lighthouse empties its caches before each run, and leaves its session. */
export async function prepareProfile(url: string, executablePath: string, folder: string): Promise<void> {
  const browser = await chromium.launchPersistentContext(folder, { executablePath, args: browserFlags });
  try {
    const page = await browser.newPage();
    await page.goto(`${url}/${carpentry.organization.slug}`);
    await page.locator('input[type=email]').fill(ana.email);
    await page.locator('input[type=password]').fill(ana.demo);
    await page.locator('button[type=submit]').click();
    await page.waitForURL('**/overview');
  } finally {
    await browser.close();
  }
}
