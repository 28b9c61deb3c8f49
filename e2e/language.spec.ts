import { expect, expectFit, test } from './fixtures/test.ts';

test('C10 the page speaks the contact’s language, and another one when asked', async ({ page, merchant }) => {
  await merchant.takeCards();
  const reader = await merchant.addContact({ name: 'Claire Laurent', locale: 'fr' });
  const invoice = await merchant.addInvoice(reader);
  const link = await merchant.share(invoice);
  await page.goto(link.path);
  await expect(page.getByRole('heading', { level: 1, name: `Facture ${invoice.number}` })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByRole('button', { name: /^Payer 121,00\s€$/ })).toBeVisible();
  await expectFit(page);

  await page.getByLabel('Langue').selectOption('en');
  await expect(page.getByRole('heading', { level: 1, name: `Invoice ${invoice.number}` })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('button', { name: 'Pay €121.00' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: `Invoice ${invoice.number}` })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('C10 before anything is known of the reader, the browser’s language', async ({ browser, merchant }) => {
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.goto(`/${merchant.slug}`);
  // The merchant's own language, once the merchant is known.
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await context.close();
});
