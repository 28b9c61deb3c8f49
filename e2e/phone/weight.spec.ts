import { gzipSync } from 'node:zlib';
import { enterAdmin, expectInvoice } from '../actors/screens.ts';
import { expect, test } from '../fixtures/test.ts';

/** Bytes of JavaScript, compressed, before a contact sees the document of a link: what was measured, and a little more. */
const most = 145_000;

/** Only the merchant's pages say so. */
const merchantsWords = 'Todavía no has configurado los cobros en línea.';

test('C10 a link brings little JavaScript, and none of the merchant’s words', async ({
  page,
  merchant,
  invoice,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') asked.push(new URL(request.url()).pathname);
  });
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body());
  });
  const link = await merchant.share(invoice);
  await page.goto(link.path);
  await expectInvoice(page, invoice);
  const bodies = await Promise.all(scripts.values());
  const weight = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  // Asked for before the page was there, and not again by it.
  expect(asked).toEqual(['/functions/v1/view-link']);
  expect(bodies.length).toBeGreaterThan(3);
  expect(weight, `${bodies.length} scripts`).toBeLessThanOrEqual(most);
  expect(bodies.some((body) => body.includes('Importe pendiente'))).toBe(true);
  expect(bodies.some((body) => body.includes(merchantsWords))).toBe(false);
});

test('C10 the merchant’s pages change language whole: their own words and those of every page', async ({
  page,
  merchant,
}) => {
  await enterAdmin(page, merchant, '/admin/contacts');
  await expect(page.getByRole('heading', { level: 1, name: 'Contactos' })).toBeVisible();
  await page.getByLabel('Idioma').selectOption('fr');
  await expect(page.getByText('Pas encore de contact')).toBeVisible();
  await expect(page.getByLabel('Langue')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Pas encore de contact')).toBeVisible();
});
