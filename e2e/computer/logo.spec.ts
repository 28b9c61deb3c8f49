import type { Page } from 'playwright/test';
import { enterAdmin, expectInvoice } from '../actors/screens.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

const file = 'supabase/embedded/seed/carpentry-logo.png';
const svg = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"><rect width="40" height="10" fill="${fill}"/></svg>`;

/** The logo as a page has drawn it: its own size in pixels, null while there is none. */
const drawn = (page: Page) =>
  page.evaluate(() => {
    const image = document.querySelector<HTMLImageElement>('header img');
    return image?.complete === true && image.naturalWidth > 0
      ? [image.naturalWidth, image.naturalHeight]
      : null;
  });

test('A9 M3 the owner uploads a logo: it stands at the door, on a link and inside; another replaces it; removed, the initials are back', async ({
  page,
  browser,
  merchant,
  contact,
  invoice,
}) => {
  const link = await merchant.share(invoice);
  await merchant.setPassword(contact, 'patio-azul-22');
  await enterAdmin(page, merchant, '/admin/settings');
  const input = page.locator('input[type=file]');
  await expect(page.getByText('Sin logotipo se ven tus iniciales.')).toBeVisible();
  await expectFit(page);
  await input.setInputFiles(file);
  await expect(page.getByText('Logotipo guardado')).toBeVisible();
  await expectFit(page);

  const device = await browser.newContext();
  const visitor = await device.newPage();
  await visitor.goto(link.path);
  await expect.poll(() => drawn(visitor)).toEqual([572, 168]);
  await expectFit(visitor);
  await visitor.getByLabel('Correo electrónico').fill(contact.email);
  await visitor.getByLabel('Contraseña', { exact: true }).fill('patio-azul-22');
  await visitor.getByRole('button', { name: 'Entrar' }).click();
  await expectInvoice(visitor, invoice);
  await expect.poll(() => drawn(visitor)).toEqual([572, 168]);
  await expectFit(visitor);

  // Drawn by lines it is made as large as there is room; what else is in the file stays in this browser.
  await input.setInputFiles({
    name: 'x.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from(svg('#1f5f5b')),
  });
  await expect(page.locator('main img')).toHaveAttribute('width', '640');
  await visitor.goto(`/${merchant.slug}`);
  await expect.poll(() => drawn(visitor)).toEqual([640, 160]);
  await page.getByRole('button', { name: 'Eliminar' }).click();
  await expect(page.getByText('Logotipo eliminado')).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByText('TP', { exact: true })).toBeVisible();
  expect(await drawn(visitor)).toBeNull();
  await device.close();
});

test('M3 what makes no logo is refused in words, and the present one stays', async ({ page, merchant }) => {
  await enterAdmin(page, merchant, '/admin/settings');
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('hola') });
  await expect(page.getByText('No podemos leer esta imagen')).toBeVisible();
  await input.setInputFiles({
    ...{ name: 'claro.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg('#ffffff')) },
  });
  await expect(page.getByText('Sobre fondo blanco no se vería')).toBeVisible();
  await expectFit(page);
  await expect(page.getByRole('button', { name: 'Subir logotipo' })).toBeVisible();
});
