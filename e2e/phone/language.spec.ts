import { enterAdmin } from '../actors/screens.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

test('C10 the page speaks the contact’s language, and another one when asked', async ({ page, merchant }) => {
  await merchant.takeCards();
  const reader = await merchant.addContact({ name: 'Claire Laurent', locale: 'fr' });
  const invoice = await merchant.addInvoice(reader);
  const link = await merchant.share(invoice);
  await page.goto(link.path);
  await expect(page.getByRole('heading', { level: 1, name: `Facture ${invoice.number}` })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByRole('button', { name: /^Payer 121,00\s€$/ })).toBeVisible();
  // What is to be transferred includes the tax.
  const transfer = page.getByRole('region', { name: 'Paiement par virement' });
  await expect(transfer).toContainText(/Montant à virer\s*121,00\s€/);
  await expect(transfer).not.toContainText('HT');
  await expectFit(page);

  await page.getByLabel('Langue').selectOption('en');
  await expect(page.getByRole('heading', { level: 1, name: `Invoice ${invoice.number}` })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('button', { name: 'Pay €121.00' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: `Invoice ${invoice.number}` })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('M2 the admin speaks the merchant’s language of a document in another', async ({ page, merchant }) => {
  const reader = await merchant.addContact({ name: 'Claire Laurent', locale: 'fr' });
  const invoice = await merchant.addInvoice(reader);
  await enterAdmin(page, merchant, `/admin/documents/${invoice.id}`);
  await page.getByRole('button', { name: 'Anular documento' }).click();
  const dialog = page.getByRole('dialog', { name: `¿Anular la factura ${invoice.number}?` });
  await expect(dialog).toContainText('Se creará el asiento de anulación');
  await expect(page.getByText('Facture')).toBeHidden();
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
