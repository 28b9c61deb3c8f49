import { randomUUID } from 'node:crypto';
import { enterAdmin, expectInvoice, payButton } from '../actors/screens.ts';
import { openAccount } from '../actors/stripe.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

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
  await enterAdmin(page, merchant, '/admin/settings/gateways');
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
  await enterAdmin(page, merchant, '/admin/settings');
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

test('M5 bank accounts are corrected, put on invoices or taken off, removed, and archived once the books name them', async ({
  page,
  merchant,
  invoice,
}) => {
  await enterAdmin(page, merchant, '/admin/settings/banks');
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  const choose = async (name: string, act: string) => {
    await page.getByRole('button', { name: `Acciones de ${name}` }).click();
    await page
      .getByRole('list', { name: `Acciones de ${name}` })
      .getByRole('button', { name: act })
      .click();
  };
  const dialog = page.getByRole('dialog');

  await page.getByRole('button', { name: 'Añadir cuenta' }).click();
  await dialog.getByLabel('Nombre').fill('Ahorro');
  await dialog.getByLabel('IBAN').fill('FR14 2004 1010 0505 0001 3M02 606');
  await dialog.getByRole('button', { name: 'Añadir cuenta' }).click();
  await choose('Ahorro', 'Poner en las facturas');
  await expect(row('Ahorro')).toContainText('En las facturas');
  await expect(row('Principal')).not.toContainText('En las facturas');
  await expectFit(page);

  // An invoice named the first one: its IBAN is final, its name is not.
  expect(invoice.number).toBeTruthy();
  await choose('Principal', 'Editar');
  await expect(dialog.getByLabel('IBAN')).toHaveAttribute('readonly');
  await dialog.getByLabel('Nombre').fill('Antigua');
  await expectFit(page);
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await choose('Antigua', 'Archivar');
  await dialog.getByRole('button', { name: 'Archivar' }).click();
  await expect(row('Antigua')).toContainText('Archivada');

  await choose('Ahorro', 'Editar');
  await dialog.getByLabel('IBAN').fill('GB82 WEST 1234 5698 7654 32');
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await expect(row('Ahorro')).toContainText('GB82');
  await choose('Ahorro', 'Quitar de las facturas');
  await dialog.getByRole('button', { name: 'Quitar de las facturas' }).click();
  await expect(page.getByText('Ninguna cuenta aparece en las facturas')).toBeVisible();
  await expectFit(page);
  await choose('Ahorro', 'Eliminar');
  await dialog.getByRole('button', { name: 'Eliminar' }).click();
  await expect(row('Ahorro')).toBeHidden();
  await choose('Antigua', 'Recuperar');
  await expect(row('Antigua')).not.toContainText('Archivada');
});
