import type { Page } from 'playwright/test';
import { enterAdmin, expectInvoice } from '../actors/screens.ts';
import { addDocument } from '../actors/trade.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

const gone = { status: 404, contentType: 'text/plain', body: '404 Not Found' };

/** As after a release: the part is gone, and the page names another entry. Answers how often the page was loaded. */
async function release(page: Page, part: string): Promise<() => number> {
  await page.route(part, (route) => route.fulfill(gone));
  let loads = 0;
  await page.route('**/*', async (route) => {
    const request = route.request();
    if (request.isNavigationRequest()) loads += 1;
    if (new URL(request.url()).pathname !== '/' || request.isNavigationRequest()) return route.fallback();
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/\/assets\/index-[\w-]+\.js/, '/assets/index-newer.js');
    return route.fulfill({ response: answer, body });
  });
  return () => loads;
}

test('C10 a part that does not arrive says so alone, and comes when it is asked for again', async ({
  page,
  merchant,
  contact,
}) => {
  const quote = await addDocument(merchant, contact, 'quote', '9000-01-15');
  await merchant.owner.client
    .from('organizations')
    .update({ asking_signature: true })
    .eq('id', merchant.id)
    .throwOnError();
  const thrown: Error[] = [];
  page.on('pageerror', (error) => thrown.push(error));
  await page.goto((await merchant.share(quote)).path);
  await page.getByRole('textbox').fill('¿Y el plazo?');
  await page.route('**/assets/signing-dialog-*', (route) => route.fulfill(gone));
  await page.getByRole('button', { name: 'Aceptar presupuesto' }).click();
  await expect(page.getByText('Esta parte no se ha podido cargar')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(quote.number);
  await expect(page.getByRole('textbox')).toHaveValue('¿Y el plazo?');
  await expectFit(page);
  await page.unroute('**/assets/signing-dialog-*');
  await page.getByRole('alert').getByRole('button').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox')).toHaveValue('¿Y el plazo?');
  expect(thrown).toEqual([]);
});

test('C10 without network another page says so within the frame, and comes with the network', async ({
  page,
  context,
  merchant,
  contact,
}) => {
  await merchant.addInvoice(contact);
  await enterAdmin(page, merchant, '/admin/contacts');
  await expect(page.getByRole('link', { name: contact.name })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('link', { name: contact.name }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sin conexión' })).toBeVisible();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await page.getByLabel('Idioma').selectOption('fr');
  await expect(page.getByRole('status').filter({ hasText: 'Comprueba tu conexión' }).first()).toBeVisible();
  await expect(page.getByLabel('Idioma')).toHaveValue('es');
  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: contact.name })).toBeVisible();
});

test('C10 after a release the page loads itself anew, once, and what was typed is there', async ({
  page,
  merchant,
  contact,
}) => {
  const quote = await addDocument(merchant, contact, 'quote', '9000-01-15');
  await page.goto((await merchant.share(quote)).path);
  await page.getByRole('textbox').fill('¿Y el plazo?');
  const loads = await release(page, '**/assets/pdf-pages-*');
  const pdf = page.locator('button[aria-expanded]').filter({ hasText: 'PDF' });
  await pdf.click();
  await expect.poll(loads, { timeout: 40_000 }).toBe(1);
  await expect(page.getByRole('textbox')).toHaveValue('¿Y el plazo?');
  // The part is still gone: it says so, and the page stays.
  await pdf.click();
  await expect(page.getByText('Esta parte no se ha podido cargar')).toBeVisible({ timeout: 40_000 });
  await page.getByRole('alert').getByRole('button').click();
  await expect(page.getByRole('alert')).toBeVisible();
  expect(loads()).toBe(1);
  // The last press may still be asking what is newest.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('C6 the PDF is looked at in the oldest browsers that the build names', async ({
  page,
  merchant,
  invoice,
}) => {
  const lacking = `
    delete Promise.withResolvers; delete Promise.try; delete URL.parse; delete AbortSignal.any;
    delete Uint8Array.fromBase64; delete Uint8Array.prototype.toBase64; delete Uint8Array.prototype.toHex;
    delete Array.fromAsync; delete Math.sumPrecise; delete Object.groupBy; delete Map.groupBy;
    for (const name of ['union', 'difference', 'intersection', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'])
      delete Set.prototype[name];
    delete globalThis.Iterator;
  `;
  await page.addInitScript(lacking);
  // The init script does not reach a worker: there it comes before the worker's own.
  await page.route('**/assets/pdf.worker*', async (route) => {
    const answer = await route.fetch();
    return route.fulfill({ response: answer, body: `${lacking}\n${await answer.text()}` });
  });
  const thrown: Error[] = [];
  page.on('pageerror', (error) => thrown.push(error));
  await page.goto((await merchant.share(invoice)).path);
  await expectInvoice(page, invoice);
  await page.locator('button[aria-expanded]').filter({ hasText: 'PDF' }).click();
  await expect(page.locator('.textLayer').getByText(invoice.number).first()).toBeAttached({
    timeout: 60_000,
  });
  expect(thrown).toEqual([]);
});
