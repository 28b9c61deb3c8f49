import { server } from '../actors/api.ts';
import { eventsOf } from '../actors/books.ts';
import { newestMail } from '../actors/inbox.ts';
import { enter, enterAdmin, expectInvoice } from '../actors/screens.ts';
import { addDocument, addSupplier } from '../actors/trade.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

/** A function that was asleep opens a session, and another writes. */
const patient = { timeout: 40_000 };

const password = 'una-clave-larga-77';

test('C7, D3 a supplier asks about a purchase order from its link, is answered, and confirms it', async ({
  page,
  browser,
  merchant,
}) => {
  const supplier = await addSupplier(merchant);
  const order = await addDocument(merchant, supplier, 'purchase_order', '2027-01-15');
  const link = await merchant.share(order);
  await page.goto(link.path);
  await expect(
    page.getByRole('heading', { level: 1, name: `Orden de compra ${order.number}` }),
  ).toBeVisible();
  await expect(page.getByText('Entrega solicitada para el 15 de enero de 2027')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Pagar/ })).toBeHidden();
  await expectFit(page);

  const box = page.getByLabel('Escribe un comentario');
  for (const nothing of ['', ' \u200b\u200e']) {
    await box.fill(nothing);
    await expect(page.getByText('Escribe algo antes de enviar.')).toBeHidden();
    await page.getByRole('button', { name: 'Comentar' }).click();
    await expect(box).toBeFocused();
    await expect(page.getByText('Escribe algo antes de enviar.')).toBeVisible();
  }
  // Nothing that was typed is lost when it cannot be sent.
  await page.context().setOffline(true);
  await box.fill('¿Vale <b>pino</b>?');
  await page.getByRole('button', { name: 'Comentar' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(box).toHaveValue('¿Vale <b>pino</b>?');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Comentar' }).click();
  const talk = page.getByRole('region', { name: 'Comentarios' });
  await expect(talk.getByRole('listitem')).toHaveText(/^Tú.*¿Vale <b>pino<\/b>\?$/, patient);
  await expect(box).toHaveValue('');
  expect((await newestMail(merchant.owner.email)).text).toContain('¿Vale <b>pino</b>?');

  const admin = await (await browser.newContext({ locale: 'es-ES' })).newPage();
  await enterAdmin(admin, merchant, `/admin/documents/${order.id}`);
  await expect(admin.getByText('Te han preguntado')).toBeVisible();
  await admin.getByLabel('Escribe un comentario').fill('Sí, vale.');
  await admin.getByRole('button', { name: 'Comentar' }).click();
  await expect(admin.getByText('Te han preguntado')).toBeHidden();
  const mails = admin.getByRole('region', { name: 'Correos enviados' }).getByRole('listitem');
  await expect(mails).toHaveText(/^Enviado\s*Con un comentario/, { timeout: 20_000 });
  await expectFit(admin);
  await admin
    .getByRole('link', { name: /Avisos/ })
    .first()
    .click();
  await expect(admin.getByText('Comentario nuevo').first()).toBeVisible();
  await admin.context().close();

  const answer = await newestMail(supplier.email);
  expect(answer.text).toContain('Sí, vale.');
  await page.goto(/\/t[\w-]+\/d#[\w-]{43}/.exec(answer.text)?.[0] ?? '');
  await expect(talk.getByRole('listitem').last()).toHaveText(/^Talleres Prueba.*Sí, vale\.$/);

  await page.getByRole('button', { name: 'Confirmar' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sí, confirmar' }).click();
  await expect(page.getByText('Confirmada', { exact: true }).first()).toBeVisible(patient);
  await expect(page.getByRole('button', { name: 'Confirmar' })).toBeHidden();
  await expect
    .poll(async () => (await newestMail(merchant.owner.email)).subject, patient)
    .toContain('ha confirmado');
  expect((await eventsOf(merchant)).filter((kind) => kind === 'confirmed')).toHaveLength(1);
});

test('C6 a document’s page leads to what it came from and to its neighbours, and says who did what', async ({
  page,
  merchant,
  contact,
}) => {
  const quote = await addDocument(merchant, contact, 'quote', '2027-01-15');
  const invoice = await addDocument(merchant, contact, 'invoice');
  const second = await addDocument(merchant, contact, 'invoice');
  const relation = { p_org: merchant.id, p_from: quote.id, p_to: invoice.id };
  await merchant.owner.client.rpc('relate_documents', relation).throwOnError();
  await merchant.setPassword(contact, password);
  await enter(page, merchant, contact, password);
  await page.goto(`/${merchant.slug}/documents/${invoice.id}`);
  await expectInvoice(page, invoice);
  const past = page.getByRole('region', { name: 'Historial' });
  await expect(past.getByText(/^Talleres Prueba · /)).toBeVisible();
  await expectFit(page);

  await page.getByRole('link', { name: `Siguiente ${second.number}` }).focus();
  await page.keyboard.press('Enter');
  await expectInvoice(page, { number: second.number });
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('link', { name: `Anterior ${invoice.number}` }).click();
  await expectInvoice(page, invoice);
  await page.reload();
  await expect(past.getByText(/^Tú · /)).toBeVisible();

  await page.getByRole('link', { name: `Presupuesto ${quote.number}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Presupuesto ${quote.number}` })).toBeVisible();
  await expect(page.getByText('Válido hasta el 15 de enero de 2027')).toBeVisible();
  await expect(page.getByText('Pendiente de respuesta')).toBeVisible();
  const related = page.getByRole('region', { name: 'Documentos relacionados' });
  await expect(related.getByRole('link', { name: `Factura ${invoice.number}` })).toBeVisible();
});

test('C6 through a link the related documents are named and lead nowhere; printed, the page has no buttons', async ({
  page,
  merchant,
  contact,
  invoice,
}) => {
  const note = await addDocument(merchant, contact, 'delivery_note');
  const relation = { p_org: merchant.id, p_from: note.id, p_to: invoice.id };
  await merchant.owner.client.rpc('relate_documents', relation).throwOnError();
  await page.goto((await merchant.share(invoice)).path);
  await expect(page.getByText(`Albarán ${note.number}`)).toBeVisible();
  await expect(page.getByRole('link', { name: note.number })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Otros documentos de la lista' })).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByLabel('Escribe un comentario')).toBeHidden();
});

test('C6, A8 the merchant’s own look and a scanner’s leave neither event nor read mark', async ({
  page,
  browser,
  merchant,
  invoice,
  stack,
}) => {
  await enterAdmin(page, merchant, `/admin/documents/${invoice.id}`);
  await expectInvoice(page, invoice);
  const link = await merchant.share(invoice);
  const scanner = await (await browser.newContext()).newPage();
  await scanner.goto(link.path);
  await expectInvoice(scanner, invoice);
  await scanner.getByRole('button', { name: 'Ver PDF' }).click();
  await expect(scanner.getByRole('button', { name: 'Ocultar PDF' })).toBeVisible();
  for (const method of ['GET', 'HEAD'])
    await fetch(`${stack.apiUrl}/functions/v1/view-link?token=${link.token}`, { method });
  const { data } = await server
    .from('documents')
    .select('read_at')
    .eq('id', invoice.id)
    .single()
    .throwOnError();
  expect(data.read_at).toBeNull();
  expect(await eventsOf(merchant)).toEqual(['issued', 'shared']);
  await scanner.context().close();
});
