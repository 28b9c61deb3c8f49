import type { Page } from 'playwright/test';
import { access } from '../../src/messages/es/access';
import { enter, expectInvoice, expectOverview, goToRoom, signIn } from '../actors/screens.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

const password = 'patio-azul-22';
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

const sales = {
  Presupuestos: 'quote',
  Proformas: 'proforma',
  Albaranes: 'delivery_note',
  Pedidos: 'sales_order',
} as const;

for (const [name, kind] of Object.entries(sales)) {
  test(`C4 C5 C10 a customer goes to its ${kind} list, into a document and back`, async ({
    page,
    merchant,
    contact,
  }) => {
    const [paper] = await merchant.addDocuments(contact, [{ kind, reference: 'x'.repeat(100) }]);
    await merchant.setPassword(contact, password);
    await enter(page, merchant, contact, password);
    await goToRoom(page, name);
    await expect(heading(page, name)).toBeFocused();
    await expect(page.getByRole('main').getByRole('row').getByRole('link')).toHaveCount(1);
    await expectFit(page);
    const number = new RegExp(paper?.number ?? '');
    await page.getByRole('link', { name: number }).click();
    await expect(heading(page, number)).toBeVisible();
    await page.getByRole('main').getByRole('link', { name, exact: true }).click();
    await expect(heading(page, name)).toBeVisible();
  });
}

test('C4 a customer sees no purchases', async ({ page, merchant, contact }) => {
  await merchant.setPassword(contact, password);
  await enter(page, merchant, contact, password);
  await expect(page.getByRole('link', { name: 'Órdenes de compra' })).toHaveCount(0);
  await page.goto(`/${merchant.slug}/purchase-orders`);
  await expectOverview(page);
});

test('C4 C10 on a phone the bar holds what is used most, the rest is behind More, by keyboard too', async ({
  page,
  merchant,
  contact,
}) => {
  await merchant.setPassword(contact, password);
  await enter(page, merchant, contact, password);
  await page.setViewportSize({ width: 320, height: 640 });
  const bar = page.getByRole('navigation', { name: 'Navegación principal' }).filter({ visible: true });
  await expect(bar.getByRole('listitem')).toHaveCount(4);
  await expect(bar.getByRole('link', { name: 'Facturas' })).toHaveAttribute('aria-current', 'page');
  for (const entry of await bar.getByRole('listitem').all()) {
    const box = await entry.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  const more = bar.getByRole('button', { name: 'Más' });
  await more.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Más' });
  await expect(sheet.getByRole('link')).toHaveText([
    'Proformas',
    'Albaranes',
    'Pedidos',
    'Extracto',
    'Mi cuenta',
  ]);
  await expectFit(page);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await sheet.getByRole('link', { name: 'Pedidos' }).press('Enter');
  await expect(heading(page, 'Pedidos')).toBeVisible();
  await expect(sheet).toBeHidden();
  await expect(more).toHaveAttribute('aria-current', 'true');
  await expect(page.getByText('Todavía no hay pedidos')).toBeVisible();
});

test('C7 a supplier finds the orders addressed to it, and nothing of sales', async ({ page, merchant }) => {
  const supplier = await merchant.addContact({ name: 'Maderas del Norte', kind: 'supplier' });
  const [order] = await merchant.addDocuments(supplier, [{ kind: 'purchase_order', line: 'Tablón de haya' }]);
  await merchant.setPassword(supplier, password);
  await page.goto(`/${merchant.slug}`);
  await signIn(page, supplier.email, password);
  await expectOverview(page);
  const rooms = page.getByRole('navigation', { name: 'Navegación principal' }).filter({ visible: true });
  await expect(rooms.getByRole('link')).toHaveText(['Inicio', 'Órdenes de compra', 'Mi cuenta']);
  await page.goto(`/${merchant.slug}/invoices`);
  await expectOverview(page);
  await goToRoom(page, 'Órdenes de compra');
  await expect(page).toHaveURL(/\/purchase-orders$/);
  await expect(page.getByRole('row').filter({ hasText: order?.number ?? '' })).toContainText('Sin confirmar');
  await expectFit(page);
  await page.getByRole('link', { name: new RegExp(order?.number ?? '') }).click();
  await expect(heading(page, `Orden de compra ${order?.number}`)).toBeVisible();
  await expectFit(page);
  // An address within the portal that leads nowhere leads on.
  await page.goto(`/${merchant.slug}/nowhere`);
  await expect(heading(page, 'Página no encontrada')).toBeVisible();
  await expectFit(page);
  await page.getByRole('main').getByRole('link', { name: 'Inicio' }).click();
  await expectOverview(page);
});

test('C7 who is customer and supplier at once finds both', async ({ page, merchant }) => {
  const both = await merchant.addContact({ name: 'Ana y Cía.', kind: 'both' });
  await merchant.addDocuments(both, [{ kind: 'purchase_order' }, {}]);
  await merchant.setPassword(both, password);
  await enter(page, merchant, both, password);
  await goToRoom(page, 'Órdenes de compra');
  await expect(page.getByRole('main').getByRole('row').getByRole('link')).toHaveCount(1);
});

test('C4 a link that opens one document leads to no list', async ({ page, merchant, invoice }) => {
  const scope = { link_scope: 'document' };
  await merchant.owner.client.from('organizations').update(scope).eq('id', merchant.id).throwOnError();
  const link = await merchant.share(invoice);
  await page.goto(link.path);
  // Whatever acts opens the session, which reaches that document alone.
  await page.getByRole('textbox').fill('¿Incluye el desplazamiento?');
  await page.locator('form').getByRole('button').click();
  await expect(page.getByRole('textbox')).toHaveValue('');
  await page.goto(`/${merchant.slug}`);
  await expect(page).toHaveURL(new RegExp(`/documents/${invoice.id}$`));
  await expectInvoice(page, invoice);
  await expect(page.getByRole('main').getByRole('link', { name: access.ownPassword })).toBeVisible();
  const rooms = page.getByRole('navigation', { name: 'Navegación principal' }).filter({ visible: true });
  await expect(rooms.getByRole('link')).toHaveText(['Tu documento', 'Mi cuenta']);
  await expect(rooms.getByRole('link', { name: 'Tu documento' })).toHaveAttribute('aria-current', 'page');
  await page.goto(`/${merchant.slug}/quotes`);
  await expectInvoice(page, invoice);
});
