import { readFile } from 'node:fs/promises';
import { access } from '../../src/messages/es/access';
import { age, eventsOf, pastItsEnd } from '../actors/books.ts';
import { linkIn, newestMail } from '../actors/inbox.ts';
import { expectInvoice, expectOverview, payButton, signIn } from '../actors/screens.ts';
import { expect, expectFit, sidewaysScroll, test } from '../fixtures/test.ts';

const password = 'patio-azul-22';

test('A8 C6 a link shows the document at once, with what matters in the first screen of a phone', async ({
  page,
  merchant,
  invoice,
}) => {
  await merchant.takeCards();
  const link = await merchant.share(invoice);
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(link.path);
  await expectInvoice(page, invoice);
  await expect(page).toHaveURL(`/${merchant.slug}/d`);
  const main = page.getByRole('main');
  const first = [
    main.getByText('Importe pendiente'),
    main.getByText(/121,00\s€/).first(),
    main.getByText(/^Vence el/),
    main.getByText('Pendiente', { exact: true }).first(),
    payButton(page),
  ];
  for (const part of first) {
    const box = await part.boundingBox();
    expect(box, `${part} stands on the page`).not.toBeNull();
    expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(640);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => sidewaysScroll(page)).toBeLessThanOrEqual(0);
  await page.reload();
  await expectInvoice(page, invoice);
  await expectFit(page);
});

test('C6 the PDF is downloaded with one press, looked at with another', async ({
  page,
  merchant,
  invoice,
}) => {
  const link = await merchant.share(invoice);
  await page.goto(link.path);
  await expectInvoice(page, invoice);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Descargar PDF' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`Factura ${invoice.number}.pdf`);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.length).toBeGreaterThan(5_000);

  await page.getByRole('button', { name: 'Ver PDF' }).click();
  const preview = page.getByRole('region', { name: `PDF de Factura ${invoice.number}` });
  const canvas = preview.locator('canvas');
  await expect(canvas).toBeVisible();
  await expect(preview.locator('.textLayer')).toContainText(invoice.number);
  const inked = () =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      const pixels = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data;
      return pixels?.some((value, index) => index % 4 === 0 && value < 128) ?? false;
    });
  await expect.poll(inked).toBe(true);
  await expectFit(page);
  await page.getByRole('button', { name: 'Ocultar PDF' }).click();
  await expect(preview).toBeHidden();
  expect(await eventsOf(merchant)).toEqual(['issued', 'shared']);
});

test('A7 with a password the link asks for it and lands on the document', async ({
  page,
  merchant,
  contact,
  invoice,
}) => {
  await merchant.setPassword(contact, password);
  const link = await merchant.share(invoice);
  await age(link, 400 * 24 * 3600);
  await page.goto(link.path);
  await expect(page.getByText(access.signInForDocument)).toBeVisible();
  await expect(page.getByText(invoice.number)).toBeHidden();
  await expectFit(page);
  await signIn(page, contact.email, 'no-es-esta-99');
  await expect(page.getByText('El correo o la contraseña no son correctos')).toBeVisible();
  await expect(page.getByLabel('Correo electrónico')).toHaveValue(contact.email);
  await signIn(page, contact.email, password);
  await expectInvoice(page, invoice);
  await expect(page).toHaveURL(`/${merchant.slug}/documents/${invoice.id}`);
  // Once inside, another link asks for nothing.
  const second = await merchant.share(invoice);
  await page.goto(second.path);
  await expectInvoice(page, invoice);
});

for (const { name, end, says } of [
  { name: 'A5 a revoked link', end: 'revoke', says: 'Este enlace ya no es válido' },
  { name: 'A6 a link past its 48 hours', end: 'age', says: 'Este enlace ha caducado' },
] as const) {
  test(`${name} says why, shows the merchant, and ends the tab that it opened`, async ({
    page,
    context,
    merchant,
    invoice,
  }) => {
    const link = await merchant.share(invoice);
    await page.goto(link.path);
    await page.getByRole('button', { name: 'Todos mis documentos' }).click();
    await expectOverview(page);
    await expect(page.getByText(invoice.number).first()).toBeVisible();

    await (end === 'revoke' ? merchant.revoke(link) : age(link, pastItsEnd));
    await page
      .getByRole('link', { name: new RegExp(invoice.number) })
      .first()
      .click();
    await expect(page.getByText('Tu sesión ha terminado')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Entrar' })).toBeVisible();
    await expect(page.getByText(invoice.number)).toBeHidden();

    const again = await context.newPage();
    await again.goto(link.path);
    await expect(again.getByRole('heading', { level: 1, name: says })).toBeVisible();
    await expect(again.getByRole('link', { name: `hola@${merchant.slug}.test` })).toBeVisible();
    await expect(again.getByText(invoice.number)).toBeHidden();
    await expectFit(again);
  });
}

test('A5 an address that never was a link says so', async ({ page, merchant }) => {
  await page.goto(`/${merchant.slug}/d#${'x'.repeat(43)}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Este enlace no lleva a ningún documento');
  await expectFit(page);
});

for (const [how, changed] of [
  ['encoded twice, with a campaign behind it', (token: string) => `/d%2523${token}?utm_source=mail`],
  ['in the path, with a full stop behind it', (token: string) => `/d%23${token}.`],
  ['between quotes and spaces', (token: string) => `/d#%C2%A0«${token}»%20gracias`],
] as const) {
  test(`A5 a link changed on its way opens: ${how}`, async ({ page, merchant, invoice }) => {
    const link = await merchant.share(invoice);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`/${merchant.slug}${changed(link.token)}`);
    await expectInvoice(page, invoice);
    await expect(page).toHaveURL(`/${merchant.slug}/d`);
    // The page itself came by it, where it stood in the path; nothing after that names it.
    expect(asked.slice(1).filter((url) => url.includes(link.token))).toEqual([]);
    await page.reload();
    await expectInvoice(page, invoice);
  });
}

test('A5 A6 the address without its token, as another browser is given it, offers a fresh link by e-mail', async ({
  page,
  merchant,
  contact,
  invoice,
}) => {
  await merchant.share(invoice);
  for (const part of ['d', 'paid', 'password']) {
    await page.goto(`/${merchant.slug}/${part}`);
    await expect(page.getByText(merchant.name).first()).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(1);
  }
  await page.goto(`/${merchant.slug}/d`);
  await expectFit(page);
  await page.getByRole('textbox').fill(contact.email);
  await page.getByRole('textbox').press('Enter');
  await expect(page.getByRole('status').filter({ hasText: contact.email })).toBeVisible();
  await page.goto(linkIn(await newestMail(contact.email)));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(contact.name);
});

test('A5 a link to one document offers no more than can be reached', async ({ page, merchant, invoice }) => {
  const scope = { link_scope: 'document' };
  await merchant.owner.client.from('organizations').update(scope).eq('id', merchant.id).throwOnError();
  const link = await merchant.share(invoice);
  await page.goto(link.path);
  await expectInvoice(page, invoice);
  await expect(page.getByRole('button', { name: access.allMyDocuments })).toHaveCount(0);
  await expect(page.getByText(access.oneDocumentText)).toBeVisible();
  await page.getByRole('link', { name: access.ownPassword }).click();
  await expect(page).toHaveURL(`/${merchant.slug}/recover`);
  await expect(page.getByRole('textbox')).toHaveCount(1);
});
