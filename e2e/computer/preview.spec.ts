import type { Page } from 'playwright/test';
import { sql } from '../actors/api.ts';
import { attemptsOf, eventsOf } from '../actors/books.ts';
import type { Contact, Merchant } from '../actors/merchant.ts';
import { enter, enterAdmin, expectInvoice, expectOverview, goToRoom, payButton } from '../actors/screens.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

const password = 'patio-azul-22';
/** A function that was asleep opens a session. */
const patient = { timeout: 40_000 };
const banner = (page: Page) => page.getByRole('region', { name: 'Vista previa' });

/** From the contact's panel to a new tab. */
async function lookThrough(page: Page, { name }: Contact): Promise<Page> {
  const opening = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Ver como este contacto (se abre en otra pestaña)' }).click();
  const tab = await opening;
  await expect(banner(tab)).toContainText(`lo que ve ${name}`, patient);
  return tab;
}

async function openPanel(page: Page, merchant: Merchant, contact: Contact): Promise<void> {
  await enterAdmin(page, merchant, `/admin/contacts/${contact.id}`);
  await expect(page.getByRole('heading', { level: 1, name: contact.name })).toBeVisible();
}

const refused = (page: Page) => page.getByText('Esto es una vista previa', { exact: true });

test('M4, C6 a member sees the portal as the contact does; nothing can be done in it, and nothing is marked', async ({
  page,
  merchant,
  contact,
  invoice,
}) => {
  await merchant.takeCards();
  await merchant.setPassword(contact, password);
  await openPanel(page, merchant, contact);
  const tab = await lookThrough(page, contact);
  await expectOverview(tab);
  await expect(tab).toHaveURL(`/${merchant.slug}/overview`);
  await expectFit(tab);

  await goToRoom(tab, 'Facturas');
  await expect(tab.getByRole('heading', { level: 1, name: 'Facturas' })).toBeVisible();
  await expect(banner(tab)).toBeVisible();
  await tab.getByRole('link', { name: invoice.number }).click();
  await expectInvoice(tab, invoice);
  await payButton(tab).click();
  await expect(refused(tab)).toBeVisible(patient);
  // Far down the page it still does not pass for the real thing: the banner stays, or on a phone its mark.
  await tab.getByLabel('Escribe un comentario').scrollIntoViewIfNeeded();
  const marked = tab
    .getByText(/^Vista previa/)
    .filter({ visible: true })
    .first();
  await expect(marked).toBeInViewport();
  await expectFit(tab);
  await tab.getByLabel('Escribe un comentario').fill('¿Esto se envía?');
  await tab.getByRole('button', { name: 'Comentar' }).click();
  await expect(refused(tab)).toHaveCount(2, patient);

  // Loaded anew it is the same preview.
  await tab.reload();
  await expectInvoice(tab, invoice);
  await expect(banner(tab)).toBeVisible();
  await goToRoom(tab, 'Mi cuenta');
  await tab.getByLabel('Contraseña actual').fill(password);
  await tab.getByLabel('Contraseña nueva').fill('terraza-verde-23');
  await tab.getByRole('button', { name: 'Cambiar la contraseña' }).click();
  await expect(refused(tab)).toBeVisible(patient);
  await expectFit(tab);

  await banner(tab).getByRole('button', { name: 'Salir' }).click();
  await expect(tab).toHaveURL(`/admin/contacts/${contact.id}`);
  await expect(tab.getByRole('definition').filter({ hasText: 'Nunca' })).toBeVisible();
  expect(await attemptsOf(merchant)).toEqual([]);
  expect(await eventsOf(merchant)).not.toContain('opened');
  await tab.goto(`/${merchant.slug}`);
  await expect(tab.getByLabel('Correo electrónico')).toBeVisible();
});

test("M4 the contact's own session in the same browser is not disturbed, nor shown when the preview ends", async ({
  page,
  context,
  merchant,
  contact,
  invoice,
}) => {
  await merchant.setPassword(contact, password);
  await enter(page, merchant, contact, password);
  const admin = await context.newPage();
  const other = await merchant.addContact({ name: 'Luis Cliente' });
  await openPanel(admin, merchant, other);
  const tab = await lookThrough(admin, other);
  await expect(tab.getByRole('heading', { level: 1, name: 'Hola, Luis Cliente' })).toBeVisible();

  await sql(
    `update private.portal_sessions set expires_at = now() where kind = 'preview' and contact_id = $1`,
    [other.id],
  );
  await goToRoom(tab, 'Facturas');
  await expect(tab.getByRole('heading', { level: 1, name: 'La vista previa ha terminado' })).toBeVisible();
  await expectFit(tab);
  await tab.reload();
  await expect(tab.getByRole('heading', { level: 1, name: 'La vista previa ha terminado' })).toBeVisible();
  await tab.getByRole('button', { name: 'Volver a la administración' }).click();
  await expect(tab).toHaveURL(`/admin/contacts/${other.id}`);

  await page.reload();
  await expect(page.getByText(invoice.number).first()).toBeVisible();
  await expect(banner(page)).toBeHidden();
});

test('M4 who signs out of the admin takes the preview along; where the portal is closed there is nothing to see', async ({
  page,
  merchant,
  contact,
}) => {
  await openPanel(page, merchant, contact);
  const tab = await lookThrough(page, contact);
  await page.getByLabel('Puede entrar en el portal').click();
  await expect(page.getByText('Guardado').first()).toBeVisible();
  await goToRoom(tab, 'Facturas');
  await expect(tab.getByRole('heading', { level: 1, name: 'La vista previa ha terminado' })).toBeVisible();
  await tab.goto(`/admin/preview/${contact.id}`);
  await expect(tab.getByRole('heading', { level: 1, name: 'Este contacto no ve nada' })).toBeVisible(patient);
  await expectFit(tab);

  await page.getByLabel('Puede entrar en el portal').click();
  const again = await lookThrough(page, contact);
  await expectOverview(again);
  await page.getByRole('button', { name: 'Menú de Olga Dueña' }).click();
  await page.getByRole('button', { name: 'Cerrar sesión' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Entra en la administración' })).toBeVisible();
  await goToRoom(again, 'Facturas');
  await expect(again.getByRole('heading', { level: 1, name: 'La vista previa ha terminado' })).toBeVisible();
});

test('M4 before there is any contact, the settings show what an example one would see', async ({
  page,
  merchant,
}) => {
  await enterAdmin(page, merchant, '/admin/settings/portal');
  const opening = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Ver como un contacto de ejemplo (se abre en otra pestaña)' }).click();
  const tab = await opening;
  await expect(banner(tab)).toContainText('lo que ve Cliente de ejemplo', patient);
  await expect(banner(tab)).toContainText('Los documentos son de ejemplo.');
  await expectOverview(tab);
  await expect(tab).toHaveURL(`/${merchant.slug}/overview`);
  await expectFit(tab);
  await goToRoom(tab, 'Presupuestos');
  await expect(tab.getByRole('heading', { level: 1, name: 'Presupuestos' })).toBeVisible();
  await tab.getByRole('main').getByRole('link').filter({ hasText: /\d{4}/ }).first().click();
  await expect(tab.getByRole('heading', { level: 1, name: /^Presupuesto / })).toBeVisible();
  await expect(tab.getByText('Documento de ejemplo, sin ningún valor.')).toBeVisible();
  await tab.getByRole('button', { name: 'Aceptar presupuesto' }).click();
  const dialog = tab.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Sí, aceptar' }).click();
  await expect(dialog.getByText('Esto es una vista previa', { exact: true })).toBeVisible(patient);
  await expectFit(tab);
  await tab.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expectFit(tab);
  await banner(tab).getByRole('button', { name: 'Salir' }).click();
  await expect(tab).toHaveURL('/admin/settings/portal');
  await goToRoom(tab, 'Contactos');
  await expect(tab.getByText('Todavía no hay contactos')).toBeVisible();
});
