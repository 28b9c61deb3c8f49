import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright/test';
import { enter, enterAdmin, expectInvoice, expectOverview, goToRoom, signIn } from '../actors/screens.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

const password = 'patio-azul-22';

async function change(page: Page, slug: string): Promise<void> {
  await page.getByLabel('Nueva dirección').fill(slug);
  await page.getByRole('button', { name: 'Cambiar la dirección del portal' }).click();
}

test('A9 M3 the owner changes the address of the portal: refused in words, then everywhere; who is inside stays inside', async ({
  page,
  browser,
  merchant,
  contact,
  invoice,
}) => {
  await merchant.setPassword(contact, password);
  const link = await merchant.share(invoice);
  const device = await browser.newContext();
  const inside = await device.newPage();
  await enter(inside, merchant, contact, password);

  await enterAdmin(page, merchant, '/admin/settings');
  await page.getByRole('button', { name: 'Cambiar', exact: true }).click();
  await change(page, 'Mi tienda');
  await expect(page.getByText(/^Esa dirección no es válida/).first()).toBeVisible();
  await change(page, 'admin');
  await expect(page.getByText(/^Esa palabra está reservada/).first()).toBeVisible();
  await change(page, 'demo');
  await expect(page.getByText(/^Esa dirección no está libre/).first()).toBeVisible();
  await expectFit(page);
  const slug = `n${randomUUID().slice(0, 13)}`;
  await change(page, slug.toUpperCase());
  await expect(page.getByText('Dirección cambiada')).toBeVisible();
  await expect(page.getByRole('link', { name: new RegExp(`/${slug}$`) })).toBeVisible();
  await expect(page.locator('pre')).toContainText(`/${slug}"`);

  // The next step inside leads on, with the session.
  await goToRoom(inside, 'Mi cuenta');
  await expect(inside).toHaveURL(new RegExp(`/${slug}/account$`));
  await expect(inside.getByRole('heading', { level: 1, name: 'Mi cuenta' })).toBeVisible();
  await inside.goto(`/${merchant.slug}/invoices`);
  await expect(inside).toHaveURL(new RegExp(`/${slug}/invoices$`));
  await expect(inside.getByRole('heading', { level: 1, name: 'Facturas' })).toBeVisible();
  await inside.goto(link.path);
  await expectInvoice(inside, invoice);
  await expect(inside).toHaveURL(new RegExp(`/${slug}/documents/${invoice.id}$`));
  await device.close();

  // Somebody who comes by the old door signs in at the new one.
  const other = await browser.newContext();
  const visitor = await other.newPage();
  await visitor.goto(`/${merchant.slug}#email=${encodeURIComponent(contact.email)}`);
  await expect(visitor).toHaveURL(new RegExp(`/${slug}$`));
  await expect(visitor.getByLabel('Correo electrónico')).toHaveValue(contact.email);
  await signIn(visitor, contact.email, password);
  await expectOverview(visitor);
  await other.close();
});

test('A9 A8 a link mailed under the old address shows its document, and its press opens the session', async ({
  page,
  merchant,
  invoice,
}) => {
  const link = await merchant.share(invoice);
  const slug = `n${randomUUID().slice(0, 13)}`;
  await merchant.owner.client.rpc('change_slug', { p_org: merchant.id, p_slug: slug }).throwOnError();
  await page.goto(link.path);
  await expectInvoice(page, invoice);
  await expect(page).toHaveURL(new RegExp(`/${slug}/d$`));
  await page.reload();
  await expectInvoice(page, invoice);
  await page.getByRole('button', { name: 'Todos mis documentos' }).click();
  await expectOverview(page);
  await expect(page).toHaveURL(new RegExp(`/${slug}/`));
});
