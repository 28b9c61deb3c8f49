import type { Page } from 'playwright/test';
import type { Paper } from '../../supabase/embedded/journeys/papers.ts';
import { enter, enterAdmin, expectInvoice, signIn } from '../actors/screens.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

const password = 'patio-azul-22';
const rows = (page: Page) => page.getByRole('main').getByRole('row').getByRole('link');
const sums = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /documentos?|facturas?|presupuestos?/ });

/** The numbers in sight, in their order. */
async function numbers(page: Page): Promise<(string | undefined)[]> {
  return (await rows(page).allTextContents()).map((text) => /[A-Z]+\d{4}-\d{4}/.exec(text)?.[0]);
}

const search = (page: Page, text: string) => page.getByRole('searchbox').fill(text);

/** Chooses filters where they stand: beside the list, or in the sheet of a phone. */
async function filter(page: Page, choices: Record<string, string>): Promise<void> {
  const sheet = page.getByRole('button', { name: /^Filtros/ });
  const folded = await sheet.isVisible();
  if (folded) await sheet.click();
  for (const [label, option] of Object.entries(choices)) {
    await page.getByLabel(label, { exact: true }).filter({ visible: true }).selectOption({ label: option });
  }
  if (folded) await page.getByRole('button', { name: 'Ver resultados' }).click();
}

const year: Paper[] = [
  { issued: '2024-12-31', due: '2025-01-30', line: 'Instalación eléctrica' },
  { issued: '2025-01-01', due: '2025-01-10', price: 30_000, line: 'Puerta de ROBLE' },
  { issued: '2025-03-31', due: '2090-01-01', price: 20_000, reference: 'Obra Ñandú' },
  { issued: '2025-04-01', due: '2090-01-02', price: 5_000 },
  { issued: '2025-06-30', kind: 'credit_note', price: 5_000 },
];

test('C5 a contact searches by number, reference and line, without accents; back undoes a search at once', async ({
  page,
  merchant,
  contact,
}) => {
  const [first, second, third] = await merchant.addDocuments(contact, year);
  await merchant.setPassword(contact, password);
  await enter(page, merchant, contact, password);
  await expect(rows(page)).toHaveCount(5);
  await expect(sums(page)).toContainText('5 facturas');
  await expect(sums(page)).toContainText(/726,00/);
  await expectFit(page);

  await search(page, second?.number ?? '');
  await expect(rows(page)).toHaveCount(1);
  await expect(page).toHaveURL(new RegExp(`search=${second?.number}`));
  await search(page, 'nandu');
  await expect.poll(() => numbers(page)).toEqual([third?.number]);
  await expect(page.getByText('Obra Ñandú')).toBeVisible();
  await search(page, 'ELECTRICA');
  await expect.poll(() => numbers(page)).toEqual([first?.number]);
  await expect(sums(page)).toContainText('1 factura');
  await expect(sums(page)).toContainText(/121,00/);
  await expectFit(page);
  await rows(page).first().click();
  await expectInvoice(page, { number: first?.number ?? '' });
  // The way up keeps what one was looking for.
  await page.getByRole('main').getByRole('link', { name: 'Facturas' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('ELECTRICA');
  await search(page, 'nada de esto');
  await expect(page.getByText('Nada coincide con lo que buscas')).toBeVisible();
  await expectFit(page);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('ELECTRICA');
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Quitar el filtro «ELECTRICA»' }).click();
  await expect(rows(page)).toHaveCount(5);
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

test('C5 states, years, quarters and orders together; the address says it all', async ({
  page,
  merchant,
  contact,
}) => {
  const made = await merchant.addDocuments(contact, year);
  const [a, b, c, d, credit] = made.map(({ number }) => number);
  await merchant.setPassword(contact, password);
  await enter(page, merchant, contact, password);
  await expect.poll(() => numbers(page)).toEqual([credit, d, c, b, a]);
  // A credit note takes away.
  await expect(page.getByRole('row').filter({ hasText: credit ?? '' })).toContainText(/\u221260,50/);

  await filter(page, { Año: '2025', Trimestre: '1.er trimestre' });
  await expect.poll(() => numbers(page)).toEqual([c, b]);
  await expect(sums(page)).toContainText(/605,00/);
  await filter(page, { Estado: 'Vencidas' });
  await expect.poll(() => numbers(page)).toEqual([b]);
  await expect(sums(page)).toContainText(/^1 factura.*363,00/);
  await expect(page).toHaveURL(/state=overdue/);
  await expectFit(page);
  await page.reload();
  await expect.poll(() => numbers(page)).toEqual([b]);
  await page.goBack();
  await expect.poll(() => numbers(page)).toEqual([c, b]);
  await filter(page, { Trimestre: '2.º trimestre' });
  await expect.poll(() => numbers(page)).toEqual([credit, d]);
  await filter(page, { Año: '2024', Trimestre: '4.º trimestre' });
  await expect.poll(() => numbers(page)).toEqual([a]);
  await page.getByRole('button', { name: 'Quitar los filtros' }).click();
  await expect(rows(page)).toHaveCount(5);

  await page.getByLabel('Orden').selectOption({ label: 'Mayor importe' });
  await expect.poll(async () => (await numbers(page))[0]).toBe(b);
  await page.getByLabel('Orden').selectOption({ label: 'Vencimiento más próximo' });
  await expect.poll(() => numbers(page)).toEqual([b, a, c, d, credit]);
});

test('C5 C10 while a list is read its shape stands there; then each document is a row, or on a phone a card', async ({
  page,
  merchant,
  contact,
  isMobile,
}) => {
  const [invoice] = await merchant.addInvoices(contact, 2);
  await merchant.setPassword(contact, password);
  await enter(page, merchant, contact, password);
  await expect(rows(page)).toHaveCount(2);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/rpc/find_documents', async (route) => {
    await released;
    await route.continue();
  });
  await page.reload();
  const main = page.getByRole('main');
  await expect(main.getByRole('status').filter({ hasText: 'Cargando' })).toBeVisible();
  await expect(main.locator('.skeleton').first()).toBeVisible();
  await expectFit(page);
  release();
  await expect(rows(page)).toHaveCount(2);
  await expect(main.locator('.skeleton')).toHaveCount(0);

  const row = main.getByRole('row').filter({ hasText: invoice?.number ?? '' });
  const [number, state] = [row.getByRole('link'), row.getByText('Pendiente', { exact: true })];
  const [above, below] = [await number.boundingBox(), await state.boundingBox()];
  const apart = (below?.y ?? 0) >= (above?.y ?? 0) + (above?.height ?? 0);
  expect(apart, 'the state stands below the number').toBe(isMobile);
  // For the ears alone where there are no columns.
  const heads = await main.getByRole('rowgroup').first().boundingBox();
  expect((heads?.height ?? 0) > 10, 'heads over columns').toBe(!isMobile);
});

test('C5 sixty documents in pages, there and back, and what was read is no longer new', async ({
  page,
  merchant,
  contact,
}) => {
  const made = await merchant.addInvoices(contact, 60);
  await merchant.setPassword(contact, password);
  await enter(page, merchant, contact, password);
  const pages = page.getByRole('navigation', { name: 'Páginas' });
  const seen: (string | undefined)[][] = [];
  for (const size of [25, 25, 10]) {
    await expect(rows(page)).toHaveCount(size);
    await expect.poll(async () => seen.flat().includes((await numbers(page))[0])).toBe(false);
    seen.push(await numbers(page));
    if (size === 25) await pages.getByRole('link', { name: 'Siguiente' }).click();
  }
  expect(seen.flat().toSorted()).toEqual(made.map(({ number }) => number).toSorted());
  await expect(pages.getByRole('link', { name: 'Siguiente' })).toBeHidden();
  await pages.getByRole('link', { name: 'Anterior' }).click();
  await expect.poll(() => numbers(page)).toEqual(seen[1]);
  await pages.getByRole('link', { name: 'Anterior' }).click();
  await expect.poll(() => numbers(page)).toEqual(seen[0]);
  await expect(page.getByRole('heading', { level: 1, name: 'Facturas' })).toBeFocused();

  await expect(rows(page).first()).toContainText('Nueva');
  await rows(page).first().click();
  await expectInvoice(page, { number: seen[0]?.[0] ?? '' });
  await page.goBack();
  await expect(rows(page).first()).not.toContainText('Nueva');
  await expect(rows(page).nth(1)).toContainText('Nueva');
});

test('C5 a place in the list that is none is its first page; a list that cannot be read says so', async ({
  page,
  merchant,
  contact,
  invoice,
}) => {
  await merchant.setPassword(contact, password);
  await enter(page, merchant, contact, password);
  await page.goto(`/${merchant.slug}/invoices?after=["x","y"]&year=99&state=glad`);
  await expect.poll(() => numbers(page)).toEqual([invoice.number]);
  await page.route('**/rpc/find_documents', (route) => route.abort());
  await page.reload();
  await expect(page.getByText('Sin conexión', { exact: true })).toBeVisible({ timeout: 20_000 });
  await expectFit(page);
  await page.unroute('**/rpc/find_documents');
  await page.getByRole('button', { name: 'Reintentar' }).click();
  await expect.poll(() => numbers(page)).toEqual([invoice.number]);
});

test('C5 M2 the merchant finds every kind, by kind and contact, and its drafts', async ({
  page,
  merchant,
  contact,
}) => {
  const other = await merchant.addContact({ name: 'Otra Persona, S. L.' });
  await merchant.addDocuments(contact, [{}, { kind: 'quote', due: '9000-01-15' }, { kind: 'delivery_note' }]);
  const [theirs] = await merchant.addDocuments(other, [{ line: 'Cocina de pino' }]);
  await enterAdmin(page, merchant, '/admin/documents');
  await expect(page.getByRole('row').filter({ hasText: 'Presupuesto' })).toContainText('Válido hasta');
  await expectFit(page);
  await filter(page, { Tipo: 'Presupuestos', Estado: 'Pendientes de respuesta' });
  await expect(rows(page)).toHaveCount(1);
  // A state that the other kind does not have goes with it.
  await filter(page, { Tipo: 'Facturas' });
  await expect(rows(page)).toHaveCount(2);
  await expect(page).not.toHaveURL(/state=/);
  await search(page, 'pino');
  await expect.poll(() => numbers(page)).toEqual([theirs?.number]);
  await page.goto(`/admin/documents?contact=${other.id}`);
  await expect(page.getByRole('button', { name: 'Quitar el filtro Otra Persona, S. L.' })).toBeVisible();
  await expect.poll(() => numbers(page)).toEqual([theirs?.number]);
  await expectFit(page);
  await page.getByRole('button', { name: 'Quitar el filtro Otra Persona, S. L.' }).click();
  await expect(rows(page)).toHaveCount(4);
  await filter(page, { Estado: 'Borradores' });
  await expect(page.getByText('Nada coincide con lo que buscas')).toBeVisible();
});

test("C5 C7 another contact's id in the address shows nothing of theirs", async ({
  page,
  merchant,
  contact,
  invoice,
}) => {
  const other = await merchant.addContact({ name: 'Otra Persona' });
  await merchant.addDocuments(other, [{ line: 'Secreto' }]);
  await merchant.setPassword(contact, password);
  await page.goto(`/${merchant.slug}/invoices?contact=${other.id}&kind=quote`);
  await signIn(page, contact.email, password);
  await expect.poll(() => numbers(page)).toEqual([invoice.number]);
  await search(page, 'secreto');
  await expect(page.getByText('Nada coincide con lo que buscas')).toBeVisible();
});
