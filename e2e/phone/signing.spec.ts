import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { newestMail } from '../actors/inbox.ts';
import type { Contact, Merchant } from '../actors/merchant.ts';
import { enterAdmin } from '../actors/screens.ts';
import { addDocument } from '../actors/trade.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

/** A function that was asleep opens a session, makes a PDF, and another writes. */
const patient = { timeout: 40_000 };

const answer = (page: Page) => page.getByRole('region', { name: 'Respuesta' });

/** The merchant asks for signatures, by its own right; a quote, and its link. */
async function quoteToSign(merchant: Merchant, contact: Contact) {
  await merchant.owner.client
    .from('organizations')
    .update({ asking_signature: true })
    .eq('id', merchant.id)
    .throwOnError();
  const quote = await addDocument(merchant, contact, 'quote', '9000-01-15');
  return { quote, link: await merchant.share(quote) };
}

/** What a press lets the browser save. */
async function saved(page: Page, name: string) {
  const download = page.waitForEvent('download', patient);
  await page.getByRole('button', { name }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('D2 a quote is signed by hand from its link; the certificate and the hash are of the very PDF', async ({
  page,
  browser,
  merchant,
  contact,
}) => {
  const { quote, link } = await quoteToSign(merchant, contact);
  await page.goto(link.path);
  await page.getByRole('button', { name: 'Aceptar presupuesto' }).click();
  // Who has no person's name on record gives one: it might be a company's.
  await page.getByLabel('Nombre de quien firma').fill('Ana Peñalver');
  const pad = page.getByRole('img', { name: 'Recuadro para firmar con el dedo o el ratón' });
  const sign = page.getByRole('button', { name: 'Firmar y aceptar' });
  await sign.click();
  await expect(page.getByRole('alert')).toHaveText('Dibuja tu firma, o elige firmar con tu nombre.');
  const room = await pad.boundingBox();
  if (room === null) throw new Error('There is no room to sign in');
  const draw = async () => {
    await page.mouse.move(room.x + 30, room.y + 30);
    await page.mouse.down();
    await page.mouse.move(room.x + 90, room.y + 90, { steps: 8 });
    await page.mouse.move(room.x + 150, room.y + 40, { steps: 8 });
    await page.mouse.up();
    // The pen is up: it draws no more.
    await page.mouse.move(room.x + 10, room.y + 10);
  };
  await draw();
  await expect(page.getByRole('alert')).toBeHidden();
  await page.getByRole('button', { name: 'Borrar' }).click();
  await sign.click();
  await expect(page.getByRole('alert')).toBeVisible();
  await draw();
  await expectFit(page);
  await sign.click();
  await expect(page.getByText('Presupuesto aceptado. Hemos avisado a Talleres Prueba.')).toBeVisible(patient);
  const drawn = answer(page).getByRole('img', { name: 'Firma de Ana Peñalver' });
  await expect(drawn).toBeVisible();
  await expectFit(page);

  const pdf = await saved(page, 'Descargar PDF');
  const sha256 = createHash('sha256').update(pdf.bytes).digest('hex');
  await expect(answer(page).getByText(sha256)).toBeHidden();
  await answer(page).getByText('Datos técnicos').click();
  await expect(answer(page).getByText(sha256)).toBeVisible();
  const certificate = await saved(page, 'Descargar certificado');
  expect(certificate.name).toBe(`Certificado ${quote.number}.pdf`);
  expect(certificate.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(certificate.bytes.equals(pdf.bytes)).toBe(false);
  await expect
    .poll(async () => (await newestMail(merchant.owner.email)).text, patient)
    .toContain('Lo ha firmado Ana Peñalver.');

  const admin = await (await browser.newContext({ locale: 'es-ES' })).newPage();
  await enterAdmin(admin, merchant, `/admin/documents/${quote.id}`);
  await expect(answer(admin).getByRole('img', { name: 'Firma de Ana Peñalver' })).toBeVisible();
  await expect(answer(admin).getByText(sha256)).toBeVisible();
  expect((await saved(admin, 'Descargar certificado')).bytes.equals(certificate.bytes)).toBe(true);
  await admin.context().close();
});

test('D2 C10 a quote is signed with one’s typed name, by keyboard alone', async ({
  page,
  merchant,
  contact,
}) => {
  const { link } = await quoteToSign(merchant, contact);
  await merchant.owner.client
    .from('contacts')
    .update({ tax_id: '71123456E' })
    .eq('id', contact.id)
    .throwOnError();
  await page.goto(link.path);
  await page.getByRole('button', { name: 'Aceptar presupuesto' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Dibujar la firma' }).focus();
  await page.keyboard.press('ArrowRight');
  const name = page.getByLabel('Nombre de quien firma');
  await expect(name).toHaveValue(contact.name);
  await expectFit(page);
  await page.keyboard.press('Tab');
  await expect(name).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  const sign = page.getByRole('button', { name: 'Firmar y aceptar' });
  await sign.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Este campo es obligatorio.')).toBeVisible();
  await name.focus();
  await page.keyboard.type('Ana Peñalver');
  await sign.focus();
  await page.keyboard.press('Enter');
  await expect(answer(page)).toContainText('Firma con nombre', patient);
  await expect(answer(page)).toContainText('Ana Peñalver');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('D2 M3 the merchant asks for signatures, and lets no quotes be answered, in its settings', async ({
  page,
  merchant,
  contact,
}) => {
  const quote = await addDocument(merchant, contact, 'quote');
  const link = await merchant.share(quote);
  const customer = await page.context().newPage();
  await customer.goto(link.path);
  await expect(customer.getByRole('button', { name: 'Aceptar presupuesto' })).toBeVisible();
  await enterAdmin(page, merchant, '/admin/settings/portal');
  await page.getByRole('switch', { name: 'Pedir firma al aceptar' }).click();
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('Guardado', { exact: true })).toBeVisible();
  await expectFit(page);
  // Whoever had the page open before is asked to look again, and then to sign.
  await customer.getByRole('button', { name: 'Aceptar presupuesto' }).click();
  await customer.getByRole('button', { name: 'Sí, aceptar' }).click();
  await expect(customer.getByRole('alert')).toContainText('Ahora no es posible', patient);
  await customer.reload();
  await customer.getByRole('button', { name: 'Aceptar presupuesto' }).click();
  await expect(customer.getByRole('button', { name: 'Firmar y aceptar' })).toBeVisible();
  await page.getByRole('switch', { name: 'Aceptar presupuestos en el portal' }).click();
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect
    .poll(async () => {
      await customer.reload();
      await customer.getByRole('heading', { level: 1 }).waitFor();
      return customer.getByRole('button', { name: 'Aceptar presupuesto' }).count();
    }, patient)
    .toBe(0);
});
