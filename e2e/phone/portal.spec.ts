import { sql } from '../actors/api.ts';
import { enter, expectInvoice, expectOverview, goToRoom, payButton, signIn } from '../actors/screens.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

const password = 'patio-azul-22';
const heading = (text: string | RegExp) => ({ level: 1, name: text }) as const;

test('A4 C5 in by the form, through the pages of a list, out again; coming back asks', async ({
  page,
  merchant,
  contact,
}) => {
  const invoices = await merchant.addInvoices(contact, 30);
  await merchant.setPassword(contact, password);
  await page.goto(`/${merchant.slug}`);
  await expect(page.getByRole('heading', heading(/^Entra en el portal/))).toBeVisible();
  await expectFit(page);
  await signIn(page, contact.email, password);
  await expectOverview(page);
  await goToRoom(page, 'Facturas');
  await expect(page.getByRole('heading', heading('Facturas'))).toBeVisible();
  await expect(page).toHaveURL(`/${merchant.slug}/invoices`);
  const rows = page.getByRole('main').getByRole('link', { name: /F\d{4}-\d{4}/ });
  await expect(rows).toHaveCount(25);
  await expectFit(page);
  const numbers = async () => (await rows.allTextContents()).map((text) => /F\d{4}-\d{4}/.exec(text)?.[0]);
  const first = await numbers();

  const pages = page.getByRole('navigation', { name: 'Páginas' });
  await pages.getByRole('link', { name: 'Siguiente' }).click();
  await expect(rows).toHaveCount(5);
  await expect(page).toHaveURL(/[?&]after=/);
  const all = [...first, ...(await numbers())];
  expect(all.toSorted()).toEqual(invoices.map(({ number }) => number));
  await page.reload();
  await expect(rows).toHaveCount(5);
  await pages.getByRole('link', { name: 'Anterior' }).click();
  await expect(rows).toHaveCount(25);
  const opened = { number: first[0] ?? '' };
  await rows.first().click();
  await expectInvoice(page, opened);
  await expectFit(page);

  await page.getByRole('button', { name: 'Cerrar sesión' }).click();
  await expect(page.getByRole('button', { name: 'Entrar' })).toBeVisible();
  await page.goto(`/${merchant.slug}/invoices`);
  await expect(page.getByRole('button', { name: 'Entrar' })).toBeVisible();
  await page.goBack();
  await expect(page.getByText(opened.number)).toBeHidden();
});

test('A2 the contact changes the password: the old one is asked for, and opens nothing afterwards', async ({
  page,
  merchant,
  contact,
  invoice,
}) => {
  await merchant.setPassword(contact, password);
  await enter(page, merchant, contact, password);
  await goToRoom(page, 'Mi cuenta');
  await expect(page.getByRole('heading', heading('Mi cuenta'))).toBeVisible();
  await expectFit(page);
  const change = async (before: string, after: string) => {
    await page.getByLabel('Contraseña actual').fill(before);
    await page.getByLabel('Contraseña nueva').fill(after);
    await page.getByRole('button', { name: 'Cambiar la contraseña' }).click();
  };
  await change('no-es-esta-99', 'terraza-verde-23');
  // The field says so; no e-mail is spoken of where none is asked for.
  await expect(page.getByLabel('Contraseña actual')).toHaveAccessibleDescription(
    'La contraseña actual no es correcta.',
  );
  await expect(page.getByLabel('Contraseña actual')).toBeFocused();
  await expect(page.getByText(/correo/)).toBeHidden();
  await change(password, 'corta');
  await expect(page.getByText('Ocho caracteres o más.').first()).toBeVisible();
  await change(password, 'terraza-verde-23');
  await expect(page.getByText('Contraseña cambiada.')).toBeVisible();
  // The session that changed it goes on.
  await goToRoom(page, 'Facturas');
  await expect(page.getByText(invoice.number).first()).toBeVisible();
  await page.getByRole('button', { name: 'Cerrar sesión' }).click();
  await signIn(page, contact.email, password);
  await expect(page.getByText('El correo o la contraseña no son correctos')).toBeVisible();
  await signIn(page, contact.email, 'terraza-verde-23');
  await expectOverview(page);
});

test('A1 a new password, or none, ends the session that is open', async ({
  page,
  merchant,
  contact,
  invoice,
}) => {
  await merchant.setPassword(contact, password);
  await enter(page, merchant, contact, password);
  await merchant.setPassword(contact, 'terraza-verde-23');
  await page.goto(`/${merchant.slug}/documents/${invoice.id}`);
  await expect(page.getByText('Tu sesión ha terminado')).toBeVisible();
  await signIn(page, contact.email, 'terraza-verde-23');
  await expectInvoice(page, invoice);
  await merchant.setPassword(contact, null);
  await goToRoom(page, 'Mi cuenta');
  await expect(page.getByText('Tu sesión ha terminado')).toBeVisible();
  await signIn(page, contact.email, 'terraza-verde-23');
  await expect(page.getByText('El correo o la contraseña no son correctos')).toBeVisible();
});

test('A12 who guesses too often reads how long to wait, and keeps what was typed', async ({
  page,
  merchant,
  contact,
}) => {
  await merchant.setPassword(contact, password);
  await sql(
    `insert into private.tries (scope, key_hash, at)
     select 'sign_in.account_anywhere', extensions.digest(lower($1), 'sha256'), now() - interval '5 minutes'
     from generate_series(1, 40)`,
    [`${merchant.id}/${contact.email}`],
  );
  await page.goto(`/${merchant.slug}`);
  await signIn(page, contact.email, password);
  const told = page.getByRole('alert');
  await expect(told).toContainText('Demasiados intentos');
  await expect(told).toContainText(/Podrás reintentarlo en (9|10) min\./);
  await expect(page.getByLabel('Correo')).toHaveValue(contact.email);
  await expectFit(page);
});

test('A9 A11 an address of nobody, and a portal that its merchant closed', async ({
  page,
  merchant,
  contact,
  invoice,
}) => {
  await page.goto('/nadie-se-llama-asi');
  await expect(page.getByRole('heading', heading('Aquí no hay ningún portal'))).toBeVisible();
  await expectFit(page);

  const link = await merchant.share(invoice);
  await merchant.setPassword(contact, password);
  await enter(page, merchant, contact, password);
  const row = page.getByRole('link', { name: new RegExp(invoice.number) });
  await expect(row).toBeVisible();
  await merchant.openPortal(false);
  await row.click();
  await expect(page.getByText('El portal está cerrado')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Entrar' })).toBeHidden();
  await expectFit(page);
  await page.goto(link.path);
  await expect(page.getByRole('heading', heading('El portal está cerrado'))).toBeVisible();
  await merchant.openPortal(true);
  await page.goto(`/${merchant.slug}/documents/${invoice.id}`);
  await expectInvoice(page, invoice);
});

test('P1 who may not pay by card sees no button', async ({ page, merchant, contact, invoice }) => {
  await merchant.takeCards();
  const link = await merchant.share(invoice);
  await page.goto(link.path);
  await expect(payButton(page)).toBeVisible();
  await merchant.refuseCards(contact);
  await page.reload();
  await expectInvoice(page, invoice);
  await expect(page.getByRole('button', { name: 'Copiar IBAN' })).toBeVisible();
  await expect(payButton(page)).toBeHidden();
});

test('C7 nobody reads the document of another contact by its address', async ({
  page,
  merchant,
  contact,
}) => {
  const other = await merchant.addInvoice(await merchant.addContact({ name: 'Otra Persona' }));
  await merchant.setPassword(contact, password);
  await enter(page, merchant, contact, password);
  await page.goto(`/${merchant.slug}/documents/${other.id}`);
  await expect(page.getByText('No lo encontramos')).toBeVisible();
  await expect(page.getByText(other.number)).toBeHidden();
  await expectFit(page);
});

test('C5 a contact without invoices reads that there are none', async ({ page, merchant, contact }) => {
  await merchant.setPassword(contact, password);
  await enter(page, merchant, contact, password);
  await expect(page.getByText('Todavía no hay facturas')).toBeVisible();
  await expectFit(page);
  await page.getByRole('main').getByRole('link', { name: 'Inicio' }).click();
  await expectOverview(page);
});
