import {
  enterAdmin,
  expectInvoice,
  expectOverview,
  goToRoom,
  payAtGateway,
  payButton,
  signIn,
} from '../actors/screens.ts';
import { addDocument } from '../actors/trade.ts';
import { expect, test } from '../fixtures/test.ts';
import { translate } from '../fixtures/translation.ts';

/** A function that was asleep opens a session, makes a PDF, and another writes. */
const patient = { timeout: 40_000 };

const password = 'una-clave-larga-77';

// React fails to remove or to precede a text that a translating browser has taken away: the first press used to end the page.

test('C10 a page that the browser translates: a link is written on, looked at, copied from and paid', async ({
  page,
  context,
  merchant,
  invoice,
}) => {
  await merchant.takeCards();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const thrown = await translate(page);
  await page.goto((await merchant.share(invoice)).path);
  await expectInvoice(page, invoice);
  expect(await page.locator('main font').count()).toBeGreaterThan(10);

  const copies = page.getByRole('button', { name: /^Copiar/ });
  for (const copy of await copies.all()) await copy.click();
  await expect(page.getByRole('status').filter({ hasText: 'Copiado' }).first()).toBeAttached();

  const pdf = page.locator('button[aria-expanded]').filter({ hasText: 'PDF' });
  await pdf.click();
  await expect(pdf).toHaveAttribute('aria-expanded', 'true', patient);
  await pdf.click();
  await expect(pdf).toHaveAttribute('aria-expanded', 'false');

  const box = page.getByRole('textbox');
  const send = page.locator('form button[type="submit"]');
  await send.click();
  await expect(page.locator('[aria-invalid="true"]')).toBeVisible();
  await box.fill('¿Se puede recoger el martes?');
  await send.click();
  await expect(page.getByRole('listitem').filter({ hasText: '¿Se puede recoger el martes?' })).toBeVisible(
    patient,
  );
  await expect(box).toHaveValue('');

  // What is on screen is seen to change, the texts of which React holds another among them.
  await page.getByRole('combobox').selectOption('fr');
  await expect(page.getByRole('heading', { level: 1, name: `Facture ${invoice.number}` })).toBeVisible();
  await expect(page.locator('main')).not.toContainText('Pagar');
  await page.getByRole('combobox').selectOption('es');
  await expectInvoice(page, invoice);

  await payButton(page).click();
  await expect(page).toHaveURL(/\/c\/pay\/cs_test_/, patient);
  await payAtGateway(page);
  expect(thrown).toEqual([]);
});

test('C10 a page that the browser translates: a contact enters, filters and answers', async ({
  page,
  merchant,
  contact,
}) => {
  await merchant.setPassword(contact, password);
  await merchant.addInvoice(contact);
  const quote = await addDocument(merchant, contact, 'quote', '9000-01-15');
  const thrown = await translate(page);
  await page.goto(`/${merchant.slug}`);
  await signIn(page, contact.email, 'no-es-esta-clave');
  await expect(page.getByRole('alert')).toBeVisible(patient);
  await signIn(page, contact.email, password);
  await expectOverview(page);
  await goToRoom(page, 'Facturas');
  const amount = page.getByText(/121,00\s€/).first();
  await expect(amount).toBeVisible();
  const search = page.getByRole('searchbox');
  await search.fill('nada que se llame así');
  await expect(amount).toBeHidden();
  await search.fill('');
  await expect(amount).toBeVisible();
  await page.goto(`/${merchant.slug}/documents/${quote.id}`);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(quote.number);
  await page.getByRole('button', { name: 'Aceptar presupuesto' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button').last().click();
  await expect(dialog).toBeHidden(patient);
  await expect(page.getByRole('region', { name: 'Respuesta' })).toContainText(contact.name);
  expect(thrown).toEqual([]);
});

test('C10 a page that the browser translates: the merchant searches, saves and changes language', async ({
  page,
  merchant,
  contact,
  invoice,
}) => {
  const thrown = await translate(page);
  await enterAdmin(page, merchant, '/admin/contacts');
  await expect(page.getByRole('link', { name: contact.name })).toBeVisible(patient);
  await page.goto(`/admin/documents/${invoice.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(invoice.number);
  await page.goto('/admin/settings/portal');
  const name = page.getByRole('textbox').first();
  await name.fill('Talleres Otra Vez');
  await page.locator('form button[type="submit"]').click();
  await expect(page.getByRole('status').filter({ hasText: /Guardado|guardado/ })).toBeVisible(patient);
  const reader = page.getByRole('banner');
  await reader.getByLabel('Idioma').selectOption('en');
  await expect(reader.getByLabel('Language')).toBeVisible();
  await expect(page.locator('form button[type="submit"]')).toHaveText('Save');
  expect(thrown).toEqual([]);
});
