import { Buffer } from 'node:buffer';
import { enterAdmin } from '../actors/screens.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

const plan = { name: 'Plano ñandú.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nplano') };

/** Bytes go to the server and back. */
const patient = { timeout: 20_000 };

test('C6 a member lays a file beside a document; its contact has it through a link, until it is taken away', async ({
  page,
  browser,
  merchant,
  invoice,
}) => {
  await enterAdmin(page, merchant, `/admin/documents/${invoice.id}`);
  const files = page.getByRole('region', { name: 'Adjuntos' });
  const attach = async (file: typeof plan) => {
    const chooser = page.waitForEvent('filechooser');
    await files.getByRole('button', { name: 'Adjuntar archivo' }).click();
    await (await chooser).setFiles(file);
  };
  await attach({ ...plan, name: 'factura.pdf', buffer: Buffer.from('MZ\x00\x01') });
  await expect(files.getByRole('alert')).toContainText('Este tipo de archivo no se admite', patient);
  // Refused before it travels.
  await attach({ ...plan, name: 'grande.pdf', buffer: Buffer.alloc(10 * 1024 * 1024 + 1) });
  await expect(files.getByRole('alert')).toContainText('10 MB', patient);
  await attach(plan);
  await expect(files.getByRole('listitem')).toContainText(plan.name, patient);
  await expect(files.getByRole('alert')).toBeHidden();
  await expectFit(page);

  const link = await merchant.share(invoice);
  const reader = await (await browser.newContext({ locale: 'es-ES' })).newPage();
  await reader.goto(link.path);
  const saved = reader.waitForEvent('download');
  await reader.getByRole('button', { name: `Descargar ${plan.name}` }).click();
  expect((await saved).suggestedFilename()).toBe(plan.name);
  await expectFit(reader);

  await files.getByRole('button', { name: `Quitar ${plan.name}` }).click();
  const dialog = page.getByRole('dialog', { name: `¿Quitar ${plan.name}?` });
  await dialog.getByRole('button', { name: `Quitar ${plan.name}` }).click();
  await expect(files.getByRole('listitem')).toBeHidden(patient);
  await reader.reload();
  await expect(reader.getByRole('heading', { level: 1 })).toContainText(invoice.number);
  await expect(reader.getByText(plan.name)).toBeHidden();
  await reader.context().close();
});
