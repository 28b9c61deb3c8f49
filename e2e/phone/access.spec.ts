import { z } from 'zod';
import { age, pastItsEnd } from '../actors/books.ts';
import { linkIn, newestMail } from '../actors/inbox.ts';
import { enter, enterAdmin, expectInvoice, expectOverview, goToRoom, signIn } from '../actors/screens.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

const password = 'patio-azul-22';

test('A3 who has no password asks by e-mail, chooses one and is inside; the link works once', async ({
  page,
  context,
  merchant,
  contact,
  invoice,
}) => {
  await page.goto(`/${merchant.slug}`);
  await page.getByRole('link', { name: 'Crear o recuperar la contraseña' }).click();
  await expect(page).toHaveURL(`/${merchant.slug}/recover`);
  await expectFit(page);
  await page.getByLabel('Correo electrónico').fill('ana@');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Escribe una dirección completa');
  await page.getByLabel('Correo electrónico').fill(contact.email);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Mira tu correo')).toBeVisible();
  await expectFit(page);

  const mail = await newestMail(contact.email);
  expect(mail.subject).toContain(merchant.name);
  await page.goto(linkIn(mail));
  await expect(page.getByRole('heading', { level: 1, name: 'Crea tu contraseña' })).toBeVisible();
  await expect(page).toHaveURL(`/${merchant.slug}/password`);
  await expect(page.getByLabel('Correo electrónico')).toHaveValue(contact.email);
  const field = page.getByLabel('Contraseña nueva');
  await field.fill('12345678');
  await expect(page.getByText('Insuficiente')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Es una contraseña demasiado habitual');
  await field.fill(password);
  await expect(page.getByText('Insuficiente')).toBeHidden();
  await expectFit(page);
  await page.getByRole('button', { name: 'Guardar y entrar' }).click();
  await expectOverview(page);
  await expect(page.getByText(invoice.number).first()).toBeVisible();

  const again = await context.newPage();
  await again.goto(linkIn(mail));
  await expect(again.getByRole('heading', { level: 1, name: 'Este enlace ya se ha usado' })).toBeVisible();
  await expectFit(again);
  await page.getByRole('button', { name: 'Cerrar sesión' }).click();
  await enter(page, merchant, contact, password);
});

test('A3 an e-mail that nobody has reads the same', async ({ page, merchant, contact }) => {
  const said: string[] = [];
  for (const email of [contact.email, 'nadie@cliente.test']) {
    await page.goto(`/${merchant.slug}/recover`);
    await page.getByLabel('Correo electrónico').fill(email);
    await page.getByRole('button', { name: 'Enviarme el enlace' }).click();
    await expect(page.getByText('Mira tu correo')).toBeVisible();
    said.push(((await page.getByRole('main').textContent()) ?? '').replace(email, '…'));
  }
  expect(said[1]).toBe(said[0]);
});

test('A3 inside by a link, a password is set by the e-mail on record', async ({
  page,
  merchant,
  contact,
  invoice,
}) => {
  await page.goto((await merchant.share(invoice)).path);
  await page.getByRole('button', { name: 'Todos mis documentos' }).click();
  await goToRoom(page, 'Mi cuenta');
  await page.getByRole('button', { name: 'Enviarme el enlace' }).click();
  await expect(page.getByText(`Enviado a ${contact.email}`)).toBeVisible();
  await expectFit(page);
  await page.goto(linkIn(await newestMail(contact.email)));
  await page.getByLabel('Contraseña nueva').fill(password);
  await page.getByRole('button', { name: 'Guardar y entrar' }).click();
  await expectOverview(page);
  await goToRoom(page, 'Mi cuenta');
  await expect(page.getByRole('heading', { name: 'Cambiar la contraseña' })).toBeVisible();
});

test('A6 a dead link sends a fresh one, which shows the document', async ({
  page,
  merchant,
  contact,
  invoice,
}) => {
  const link = await merchant.share(invoice);
  await age(link, pastItsEnd);
  await page.goto(link.path);
  await expect(page.getByRole('heading', { level: 1, name: 'Este enlace ha caducado' })).toBeVisible();
  await page.getByLabel('Correo electrónico').fill(contact.email);
  await page.getByRole('button', { name: 'Enviarme un enlace nuevo' }).click();
  await expect(page.getByText('Mira tu correo')).toBeVisible();
  await page.goto(linkIn(await newestMail(contact.email)));
  await expectInvoice(page, invoice);
});

test('A5 a link to the portal greets its contact and opens everything with one press', async ({
  page,
  merchant,
  contact,
  invoice,
}) => {
  const { data } = await merchant.owner.client
    .rpc('issue_portal_link', { p_org: merchant.id, p_contact: contact.id })
    .throwOnError();
  const { token } = z.object({ token: z.string() }).parse(data);
  await page.goto(`/${merchant.slug}/d#${token}`);
  await expect(page.getByRole('heading', { level: 1, name: `Hola, ${contact.name}` })).toBeVisible();
  await expectFit(page);
  await page.getByRole('button', { name: 'Entrar en el portal' }).click();
  await expectOverview(page);
  await expect(page.getByText(invoice.number).first()).toBeVisible();
});

test('A9 the code for the merchant’s site opens the portal in the whole window; nothing frames it', async ({
  page,
  context,
  stack,
  merchant,
  contact,
}) => {
  await merchant.setPassword(contact, password);
  await enterAdmin(page, merchant, '/admin/settings');
  await page.getByText('Campo de correo', { exact: true }).click();
  const code = (await page.locator('pre').textContent()) ?? '';
  expect(code).toContain(`action="${stack.url}/${merchant.slug}"`);
  await expectFit(page);

  const site = await context.newPage();
  const address = 'https://taller.test/';
  await site.route(`${address}**`, (route) => {
    const body =
      route.request().url() === address ? '<title>Taller</title><iframe src="/frame"></iframe>' : code;
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
  const asked: string[] = [];
  site.on('request', (request) => asked.push(request.url()));
  await site.goto(address);
  const inside = site.frameLocator('iframe');
  await inside.getByLabel('Tu correo electrónico').fill(contact.email);
  await inside.getByRole('button').click();
  await expect(site.getByRole('heading', { level: 1 })).toContainText(merchant.name);
  await expect(site).toHaveURL(`${stack.url}/${merchant.slug}`);
  await expect(site.getByLabel('Correo electrónico')).toHaveValue(contact.email);
  expect(
    asked.filter((url) => url.includes(encodeURIComponent(contact.email)) && !url.includes('#')),
  ).toEqual([]);
  await signIn(site, contact.email, password);
  await expectOverview(site);

  for (const path of ['', '/d', '/recover', '/password', '/invoices']) {
    const { headers } = await fetch(`${stack.url}/${merchant.slug}${path}`);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  }
});
