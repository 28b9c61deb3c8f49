import { readFile } from 'node:fs/promises';
import { paymentsOf } from '../actors/books.ts';
import {
  enter,
  enterAdmin,
  expectInvoice,
  goToGateway,
  payAtGateway,
  payButton,
  signInAsMember,
} from '../actors/screens.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

const password = 'patio-azul-22';

test('A5 A8 P1 P7 the whole: shared by the merchant, read and paid by the contact, seen paid and booked', async ({
  page,
  context,
  browser,
  merchant,
  invoice,
}) => {
  await merchant.takeCards();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/admin');
  await expectFit(page);
  await signInAsMember(page, merchant);
  await expect(page.getByRole('heading', { level: 1, name: 'Documentos' })).toBeVisible();
  await expectFit(page);
  await page.getByRole('link', { name: new RegExp(invoice.number) }).click();
  await expectInvoice(page, invoice);
  await page.getByRole('button', { name: 'Compartir' }).click();
  const dialog = page.getByRole('dialog', { name: 'Enlace para compartir' });
  await dialog.getByRole('button', { name: 'Copiar enlace' }).click();
  await expect(dialog.getByRole('button', { name: 'Copiado' })).toBeVisible();
  await expectFit(page);
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toMatch(new RegExp(`/${merchant.slug}/d#[\\w-]{43}$`));
  await dialog.getByRole('button', { name: 'Cerrar' }).last().click();
  const links = page.getByRole('main');
  await expect(links.getByText('Activo')).toBeVisible();
  await expect(links.getByText('Sin usar')).toBeVisible();

  const device = await browser.newContext();
  const contact = await device.newPage();
  await contact.goto(address);
  await expectInvoice(contact, invoice);
  expect(contact.url()).not.toContain('#');
  const [download] = await Promise.all([
    contact.waitForEvent('download'),
    contact.getByRole('button', { name: 'Descargar PDF' }).click(),
  ]);
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
  // Two presses: ours, and the gateway's.
  await goToGateway(contact);
  await payAtGateway(contact);
  await device.close();

  await expect.poll(() => paymentsOf(merchant)).toHaveLength(1);
  const [payment] = await paymentsOf(merchant);
  expect(payment).toMatchObject({ amount: 12_100, allocated: 12_100, sum: 0 });
  await page.reload();
  await expect(page.getByText('Pagada').first()).toBeVisible();
  await expect(page.getByText('Tarjeta (Stripe)')).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: /^Cobro,/ })).toBeVisible();
  const entry = page.getByRole('table', { name: /^Cobro,/ }).or(page.getByRole('list', { name: /^Cobro,/ }));
  await expect(entry).toContainText('Clientes');
  await expect(entry).toContainText(/121,00/);
  await expectFit(page);
});

test('A5 the merchant revokes a link, and sees it revoked', async ({ page, browser, merchant, invoice }) => {
  const link = await merchant.share(invoice);
  await enterAdmin(page, merchant, `/admin/documents/${invoice.id}`);
  await expectInvoice(page, invoice);
  // What tells a contact how to pay is not said to the merchant as if it were to pay itself.
  const transfer = page.getByRole('region', { name: 'Pago por transferencia' });
  await expect(transfer).toContainText('Lo que ve tu cliente para pagarte');
  await page.getByRole('button', { name: /^Desactivar F/ }).click();
  const dialog = page.getByRole('dialog', { name: '¿Desactivar este enlace?' });
  await dialog.getByRole('button', { name: 'Desactivar' }).click();
  await expect(page.getByRole('main').getByText('Desactivado', { exact: true })).toBeVisible();
  const device = await browser.newContext();
  const contact = await device.newPage();
  await contact.goto(link.path);
  await expect(contact.getByRole('heading', { level: 1, name: 'Este enlace ya no es válido' })).toBeVisible();
  await device.close();
});

test('A1 M1 the merchant sets, changes and removes a password; the contact who is inside is out', async ({
  page,
  browser,
  merchant,
  contact,
  invoice,
}) => {
  const device = await browser.newContext();
  const portal = await device.newPage();
  const setPassword = async (button: string, value: string) => {
    await page.getByRole('button', { name: button }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Contraseña nueva').fill('corta');
    await expect(dialog.getByText('Insuficiente')).toBeVisible();
    await dialog.getByLabel('Contraseña nueva').fill(value);
    await expect(dialog.getByText(/: (Muy b|B)uena$/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Guardar contraseña' }).click();
    await expect(dialog.getByText(value)).toBeVisible();
    await dialog.getByRole('button', { name: 'Cerrar' }).last().click();
    await expect(dialog).toBeHidden();
  };

  await enterAdmin(page, merchant, '/admin/contacts');
  await expect(page.getByRole('heading', { level: 1, name: 'Contactos' })).toBeVisible();
  await expectFit(page);
  await page.getByRole('link', { name: contact.name }).click();
  await expect(page.getByRole('heading', { level: 1, name: contact.name })).toBeVisible();
  await expect(page.getByText(/^Sin contraseña: solo puede entrar/)).toBeVisible();
  await expectFit(page);

  await setPassword('Crear contraseña', password);
  await enter(portal, merchant, contact, password);
  await setPassword('Cambiar la contraseña', 'terraza-verde-23');
  await portal.goto(`/${merchant.slug}/documents/${invoice.id}`);
  await expect(portal.getByText('Tu sesión ha terminado')).toBeVisible();
  await enter(portal, merchant, contact, 'terraza-verde-23');

  await page.getByRole('button', { name: 'Eliminar contraseña' }).click();
  const dialog = page.getByRole('dialog', { name: `¿Eliminar la contraseña de ${contact.name}?` });
  await expectFit(page);
  await dialog.getByRole('button', { name: 'Eliminar contraseña' }).click();
  await expect(page.getByText(/^Sin contraseña: solo puede entrar/)).toBeVisible();
  await portal.reload();
  await expect(portal.getByText('Tu sesión ha terminado')).toBeVisible();
  await device.close();
});

test('P1 the switch of a gateway on the contact hides and shows Pay', async ({
  page,
  browser,
  merchant,
  contact,
  invoice,
}) => {
  await merchant.takeCards();
  const link = await merchant.share(invoice);
  const device = await browser.newContext();
  const portal = await device.newPage();
  await portal.goto(link.path);
  await expect(payButton(portal)).toBeVisible();

  await enterAdmin(page, merchant, `/admin/contacts/${contact.id}`);
  const toggle = page.getByLabel('Tarjeta (Stripe)');
  await expect(toggle).toBeChecked();
  await toggle.click();
  await expect(page.getByText('Guardado').first()).toBeVisible();
  await expect(toggle).not.toBeChecked();
  await portal.reload();
  await expectInvoice(portal, invoice);
  await expect(portal.getByRole('button', { name: 'Copiar IBAN' })).toBeVisible();
  await expect(payButton(portal)).toBeHidden();

  await toggle.click();
  await expect(toggle).toBeChecked();
  await expect(toggle).toBeEnabled();
  await portal.reload();
  await expect(payButton(portal)).toBeVisible();
  await device.close();
});

test('M7 P7 the journal shows the payment in balance, the alerts that it came', async ({
  page,
  merchant,
  invoice,
}) => {
  await merchant.takeCards();
  const link = await merchant.share(invoice);
  await page.goto(link.path);
  await goToGateway(page);
  await payAtGateway(page);
  await enterAdmin(page, merchant, '/admin/journal');
  await expect(page.getByRole('heading', { level: 1, name: 'Diario' })).toBeVisible();
  await expect(page.getByText(/^Cobro/).first()).toBeVisible();
  await expect(page.getByText(/^Documento emitido/).first()).toBeVisible();
  await expectFit(page);
  await page.goto('/admin/notifications');
  await expect(page.getByText('Pago recibido').first()).toBeVisible();
  await expectFit(page);
});
