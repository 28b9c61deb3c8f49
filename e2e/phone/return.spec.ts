import type { Page } from 'playwright/test';
import { paymentsOf } from '../actors/books.ts';
import { expectInvoice, goToGateway, payAtGateway, payButton } from '../actors/screens.ts';
import { control } from '../actors/stripe.ts';
import { expect, test } from '../fixtures/test.ts';

// Playwright switches it off: every browser of a person has it on.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
});

test.beforeEach(({ merchant }) => merchant.takeCards());

/** Back by the browser's button; the page must be the one that was left, not a new one. */
async function goBack(page: Page): Promise<void> {
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.kept)).toBe('true');
}

/** Marks the page when the browser shows it as it had kept it. */
async function watchReturn(page: Page): Promise<void> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset.kept = String(persisted);
    });
  });
}

test('P5 back from the gateway, the button that pays is alive again', async ({ page, merchant, invoice }) => {
  const link = await merchant.share(invoice);
  await page.goto(link.path);
  await expectInvoice(page, invoice);
  await watchReturn(page);
  await goToGateway(page);
  await goBack(page);
  await expect(payButton(page)).toBeVisible();
  await expect(payButton(page)).not.toHaveAttribute('aria-busy');
  await goToGateway(page);
  await payAtGateway(page);
});

test('P5 back from the gateway, what was paid meanwhile is read anew', async ({
  page,
  merchant,
  invoice,
}) => {
  const link = await merchant.share(invoice);
  await page.goto(link.path);
  await expectInvoice(page, invoice);
  await watchReturn(page);
  await goToGateway(page);
  const session = /cs_test_\w+/.exec(page.url())?.[0] ?? '';
  await control(`sessions/${session}/pay`);
  await expect.poll(() => paymentsOf(merchant)).toHaveLength(1);
  await goBack(page);
  await expect(payButton(page)).toBeHidden();
  await expect(page.getByText(/121,00\s€/).first()).toBeVisible();
});
