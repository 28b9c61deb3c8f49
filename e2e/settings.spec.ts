import { randomUUID } from 'node:crypto';
import { expectInvoice, payButton, signInAsMember } from './actors/screens.ts';
import { openAccount } from './actors/stripe.ts';
import { expect, expectFit, test } from './fixtures/test.ts';

test('M5 P1 P8 the owner sets up Stripe: a wrong key is refused in words, a right one opens Pay and is never shown', async ({
  page,
  browser,
  merchant,
  invoice,
}) => {
  const link = await merchant.share(invoice);
  const key = `sk_test_${randomUUID().replaceAll('-', '')}`;
  const secret = `whsec_${randomUUID().replaceAll('-', '')}`;
  await openAccount(merchant.id, merchant.name, key, secret);
  await page.goto('/admin/settings/gateways');
  await signInAsMember(page, merchant);
  const save = async (value: string) => {
    await page.getByLabel('Clave secreta').fill(value);
    await page.getByLabel('Secreto de firma del webhook').fill(secret);
    await page.getByRole('button', { name: 'Comprobar y guardar' }).click();
  };
  await save('pk_test_es_la_publica');
  await expect(page.getByText(/^No parece una clave secreta de Stripe/).first()).toBeVisible();
  await expectFit(page);
  await save('sk_test_nadie_la_conoce');
  await expect(page.getByText('Stripe no ha aceptado la clave')).toBeVisible();
  await save(key);
  await expect(page.getByText('Claves comprobadas y guardadas')).toBeVisible();
  await expect(page.getByText('Pruebas', { exact: true })).toBeVisible();
  await expectFit(page);
  expect(await page.content()).not.toContain(key);

  const device = await browser.newContext();
  const contact = await device.newPage();
  await contact.goto(link.path);
  await expectInvoice(contact, invoice);
  await expect(payButton(contact)).toBeVisible();
  await device.close();
});

test('A11 M3 the owner closes the portal, and it is closed', async ({ page, browser, merchant, invoice }) => {
  const link = await merchant.share(invoice);
  await page.goto('/admin/settings');
  await signInAsMember(page, merchant);
  const open = page.getByLabel('Portal activado');
  await expect(open).toBeChecked();
  await expectFit(page);
  await open.click();
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('Guardado').first()).toBeVisible();
  const device = await browser.newContext();
  const contact = await device.newPage();
  await contact.goto(link.path);
  await expect(contact.getByRole('heading', { level: 1, name: 'El portal está cerrado' })).toBeVisible();
  await device.close();
});
