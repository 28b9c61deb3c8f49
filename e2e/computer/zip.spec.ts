import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright/test';
import { enter, enterAdmin } from '../actors/screens.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

const password = 'patio-azul-22';
const download = (page: Page) => page.getByRole('button', { name: 'Descargar ZIP' });

/** Browsers without files to write into, as most are, save the archive as a download. */
const withoutPicker = () => Reflect.set(globalThis, 'showSaveFilePicker', undefined);

/** The names in an archive, each checked to be a PDF. */
function namesOf(archive: Uint8Array): string[] {
  const files = Object.entries(unzipSync(archive));
  for (const [, bytes] of files) expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  return files.map(([name]) => name);
}

test('C5 C10 rows are picked by keyboard and saved as a ZIP that holds their PDFs', async ({
  page,
  merchant,
  contact,
}) => {
  await page.addInitScript(withoutPicker);
  const invoices = await merchant.addInvoices(contact, 3);
  await merchant.setPassword(contact, password);
  await enter(page, merchant, contact, password);
  const [first, second] = invoices;
  for (const { number } of [first, second].filter((one) => one !== undefined)) {
    await page.getByRole('checkbox', { name: `Seleccionar Factura ${number}` }).focus();
    await page.keyboard.press('Space');
  }
  await expect(page.getByText('2 seleccionadas', { exact: true })).toBeVisible();
  await expectFit(page);
  await download(page).focus();
  const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(saved.suggestedFilename()).toMatch(/^Facturas .*\.zip$/);
  const names = namesOf(await readFile(await saved.path()));
  expect(names.toSorted()).toEqual([`Factura ${first?.number}.pdf`, `Factura ${second?.number}.pdf`]);
  await expect(page.getByText('ZIP descargado con 2 documentos')).toBeVisible();
  await page.getByRole('button', { name: 'Quitar la selección' }).click();
  await expect(download(page)).toBeHidden();
});

test('C5 a PDF that fails is named and does not lose the others', async ({ page, merchant, contact }) => {
  await page.addInitScript(withoutPicker);
  const [broken] = await merchant.addInvoices(contact, 4);
  await merchant.setPassword(contact, password);
  await enter(page, merchant, contact, password);
  await page.getByRole('checkbox', { name: 'Seleccionar todo', exact: true }).check();
  await page.route('**/functions/v1/document-pdf', (route) =>
    route
      .request()
      .postData()
      ?.includes(broken?.id ?? '')
      ? route.abort()
      : route.continue(),
  );
  const [saved] = await Promise.all([page.waitForEvent('download'), download(page).click()]);
  expect(namesOf(await readFile(await saved.path()))).toHaveLength(3);
  const missing = page.getByRole('status').filter({ hasText: 'Estos documentos no están en el ZIP' });
  await expect(missing).toContainText(`Factura ${broken?.number}`);
  await expectFit(page);
});

test('C5 cancelled, a ZIP asks for nothing more and saves nothing', async ({ page, merchant, contact }) => {
  await page.addInitScript(withoutPicker);
  await merchant.addInvoices(contact, 4);
  await merchant.setPassword(contact, password);
  await enter(page, merchant, contact, password);
  await page.getByRole('checkbox', { name: 'Seleccionar todo', exact: true }).check();
  let held = 0;
  const downloads: string[] = [];
  page.on('download', (one) => downloads.push(one.suggestedFilename()));
  // Never answered: only cancelling ends it.
  await page.route('**/functions/v1/document-pdf', () => {
    held += 1;
  });
  await download(page).click();
  await expect(page.getByRole('progressbar', { name: 'Preparando los PDF' })).toBeVisible();
  await expect.poll(() => held).toBe(2);
  // Looking for something else meanwhile neither stops nor hides it.
  await page.getByRole('searchbox').fill('nada de esto');
  await expect(page.getByText('Nada coincide con lo que buscas')).toBeVisible();
  await expectFit(page);
  const aborted = page.waitForEvent('requestfailed', (request) => request.url().includes('document-pdf'));
  await page.getByRole('button', { name: 'Cancelar' }).click();
  await aborted;
  await page.getByRole('searchbox').fill('');
  await expect(page.getByText('Descarga cancelada. No se ha guardado nada.')).toBeVisible();
  expect(downloads).toEqual([]);
  expect(held).toBe(2);
});

test('C5 all that match, on every page, written into the chosen file as they arrive', async ({
  page,
  merchant,
  contact,
}) => {
  // A file of the browser's own stands for the one that a person would choose.
  await page.addInitScript(() =>
    Reflect.set(globalThis, 'showSaveFilePicker', async () =>
      (await navigator.storage.getDirectory()).getFileHandle('chosen.zip', { create: true }),
    ),
  );
  await merchant.addInvoices(contact, 28);
  await enterAdmin(page, merchant, '/admin/documents');
  await page.getByRole('checkbox', { name: 'Seleccionar todo', exact: true }).check();
  await page.getByRole('button', { name: 'Seleccionar todos los resultados (28)' }).click();
  await expect(page.getByText('28 seleccionados', { exact: true })).toBeVisible();
  await download(page).click();
  await expect(page.getByText('ZIP descargado con 28 documentos')).toBeVisible({ timeout: 60_000 });
  const base64 = await page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('chosen.zip');
    const reader = new FileReader();
    const read = new Promise((done) => reader.addEventListener('load', done));
    reader.readAsDataURL(await handle.getFile());
    await read;
    return String(reader.result).split(',')[1] ?? '';
  });
  expect(new Set(namesOf(Buffer.from(base64, 'base64'))).size).toBe(28);
});
