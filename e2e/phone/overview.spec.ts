import type { Page } from 'playwright/test';
import { sql } from '../actors/api.ts';
import { addPast } from '../actors/history.ts';
import { expectInvoice, expectOverview, signIn } from '../actors/screens.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

const password = 'patio-azul-22';
const figure = (page: Page, label: string) =>
  page.locator('dl > div').filter({ has: page.getByText(label, { exact: true }) });
/** Days from today, as a plain date. */
const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

test('C1 what waits comes first: to pay with what is overdue, to answer, unread; then what happened', async ({
  page,
  merchant,
  contact,
}) => {
  await merchant.takeCards();
  const [late = '', , quote = ''] = await addPast(merchant, contact, [
    { total: 12_100, on: '2024-01-10', due: '2024-02-10' },
    { total: 50_000, on: day(-3), due: '9000-01-15' },
    { kind: 'quote', total: 90_000, on: day(-2), due: '9000-03-01' },
    { kind: 'proforma', total: 1_000, on: day(-1) },
    { kind: 'delivery_note', total: 1_000, on: day(-4) },
  ]);
  await merchant.setPassword(contact, password);
  await page.goto(`/${merchant.slug}`);
  await signIn(page, contact.email, password);
  await expectOverview(page);
  await expect(page.getByRole('heading', { level: 1, name: `Hola, ${contact.name}` })).toBeVisible();
  const pending = page.getByRole('region', { name: 'Pendiente' });
  await expect(pending.getByText('621,00 €')).toBeVisible();
  await expect(pending.getByText('121,00 € vencidos')).toBeVisible();
  await expect(pending.getByText('El próximo vencimiento es el 15 de enero de 9000.')).toBeVisible();
  await expect(pending.getByRole('list', { name: 'Presupuestos por responder' })).toContainText(quote);
  await expect(pending.getByRole('list', { name: 'Sin leer' }).getByRole('listitem')).toHaveCount(3);
  // More than are shown: all of them are a press away, in the list of each kind.
  await expect(pending.getByRole('link', { name: 'Facturas', exact: true })).toHaveAttribute(
    'href',
    `/${merchant.slug}/invoices?state=unread`,
  );
  await pending.getByRole('link', { name: 'Albaranes', exact: true }).click();
  await expect(page).toHaveURL(`/${merchant.slug}/delivery-notes?state=unread`);
  await expect(page.getByRole('status').filter({ hasText: '1 albarán' })).toBeVisible();
  await page.goBack();
  const latest = page.getByRole('region', { name: 'Últimos movimientos' });
  await expect(latest.getByRole('listitem')).toHaveCount(5);
  await expectFit(page);

  // What was read is unread no more, and what is due first leads to its page.
  await pending.getByRole('list', { name: 'Por orden de vencimiento' }).getByRole('link').first().click();
  await expectInvoice(page, { number: late });
  await page.goBack();
  await pending.getByRole('list', { name: 'Sin leer' }).getByRole('link', { name: quote }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Presupuesto ${quote}` })).toBeVisible();
  await expect
    .poll(
      async () =>
        (
          await sql('select from documents where number = $1 and read_at is not null and org_id = $2', [
            quote,
            merchant.id,
          ])
        ).length,
    )
    .toBe(1);
  await page.goBack();
  // Four were unread and one was read: nothing is left that is not shown.
  await expect(pending.getByRole('link', { name: 'Albaranes', exact: true })).toBeHidden();
  await pending.getByRole('link', { name: 'Ver las 2 facturas pendientes' }).click();
  await expect(page).toHaveURL(`/${merchant.slug}/invoices?state=pending`);
});

test('C2 C3 the year in figures, each with its definition, and its chart that is a table too', async ({
  page,
  merchant,
  contact,
}) => {
  await merchant.takeCards();
  await addPast(merchant, contact, [
    { total: 7_777, on: '2023-12-31', lines: 9 },
    { total: 100_000, on: '2024-01-01', lines: 3, paid: { amount: 100_000, on: '2024-01-31' } },
    { total: 500_000, on: '2024-02-29', currency: 'USD' },
    { total: 200_101, on: '2024-03-10', lines: 2, paid: { amount: 60_000, on: '2024-03-20' } },
    { kind: 'credit_note', total: 30_000, on: '2024-06-15' },
    { total: 50_000, on: '2024-12-31', lines: 3 },
    { kind: 'quote', total: 1_000, on: '2024-05-01' },
  ]);
  await merchant.setPassword(contact, password);
  await page.goto(`/${merchant.slug}/overview?year=2024`);
  await signIn(page, contact.email, password);
  await expect(page.getByRole('heading', { level: 2, name: 'Tu 2024 en cifras' })).toBeVisible();
  await expect(figure(page, 'Total facturado').locator('dd')).toHaveText('3.201,01 €5.000,00 US$');
  await expect(figure(page, 'Por pagar').locator('dd')).toHaveText('1.901,01 €5.000,00 US$');
  await expect(figure(page, 'Factura media').locator('dd')).toHaveText('1.167,00 €5.000,00 US$');
  await expect(figure(page, 'Facturas').locator('dd')).toHaveText('4');
  await expect(figure(page, 'Productos por factura').locator('dd')).toHaveText('2,3');
  await expect(figure(page, 'Plazo medio de pago').locator('dd')).toHaveText(/^30\sdías$/);
  await expect(figure(page, 'Presupuestos por responder').locator('dd')).toHaveText('1');

  // The same to who does not see the bars, and to who presses for it.
  const table = page.getByRole('table', { name: 'Pagado y pendiente en 2024, en EUR' });
  await expect(table.getByRole('row', { name: 'marzo 600,00 € 1.401,01 €' })).toHaveCount(1);
  await expect(table.getByRole('row')).toHaveCount(13);
  await page.getByRole('button', { name: 'Ver en una tabla' }).first().click();
  await expect(table.getByText('600,00 €')).toBeInViewport();
  await expectFit(page);

  await page.getByLabel('Año').selectOption('2023');
  await expect(figure(page, 'Total facturado').locator('dd')).toHaveText('77,77 €');
  await expect(figure(page, 'Plazo medio de pago').locator('dd')).toHaveText('Sin datos');
  await expect(page).toHaveURL(/\?year=2023$/);
  await page.goto(`/${merchant.slug}/overview?year=1999`);
  await expect(page.getByText('No hay movimientos en 1999.')).toBeVisible();
  await expectFit(page);
});

test('C2 C10 a definition opens by key, by press and by pointer, stays while it is read, and goes', async ({
  page,
  merchant,
  contact,
  invoice,
}) => {
  await merchant.setPassword(contact, password);
  await page.goto(`/${merchant.slug}`);
  await signIn(page, contact.email, password);
  await expectOverview(page);
  await expect(page.getByText(invoice.number).first()).toBeVisible();
  // Each of the seven has its own.
  const about = page.getByRole('button', { name: /^Qué es: / });
  await expect(about).toHaveCount(7);
  const told = await about.evaluateAll((buttons) =>
    buttons.map((one) => document.getElementById(one.getAttribute('aria-describedby') ?? '')?.textContent),
  );
  expect(new Set(told).size).toBe(7);
  expect(told.every((words) => (words?.length ?? 0) > 30)).toBe(true);
  const button = page.getByRole('button', { name: 'Qué es: Factura media' });
  const words = page.getByText(/^La media del total de las facturas/);
  await expect(button).toHaveAccessibleDescription(/^La media del total/);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(words).toBeVisible();
  await expectFit(page);
  await page.keyboard.press('Escape');
  await expect(words).toBeHidden();
  await expect(button).toBeFocused();

  await button.click();
  await expect(words).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(words).toBeVisible();
  await page.getByRole('heading', { level: 2 }).first().click();
  await expect(words).toBeHidden();

  // The pointer of a mouse needs no press, may go over the words, and takes them away when it leaves.
  await button.hover();
  await expect(words).toBeVisible();
  await words.hover();
  await expect(words).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(words).toBeHidden();
});

test('C1 C7 a supplier sees its purchase orders and nothing of sales', async ({
  page,
  merchant,
  contact,
}) => {
  await sql(`update contacts set kind = 'supplier' where id = $1`, [contact.id]);
  const [order = ''] = await addPast(merchant, contact, [
    { kind: 'purchase_order', total: 45_000, on: day(-4) },
  ]);
  await merchant.setPassword(contact, password);
  await page.goto(`/${merchant.slug}`);
  await signIn(page, contact.email, password);
  await expectOverview(page);
  await expect(page.getByRole('list', { name: 'Por confirmar' })).toContainText(order);
  await expect(figure(page, 'Total pedido').locator('dd')).toHaveText('450,00 €');
  await expect(page.getByText('Por pagar')).toHaveCount(0);
  await expect(page.getByText('Total facturado')).toHaveCount(0);
  await expectFit(page);
});

test('C1 a new contact reads that there is nothing yet; a failure says so and is tried again', async ({
  page,
  merchant,
  contact,
}) => {
  await merchant.setPassword(contact, password);
  await page.goto(`/${merchant.slug}`);
  await signIn(page, contact.email, password);
  await expect(page.getByText('Todavía no hay nada por aquí')).toBeVisible();
  await expectFit(page);
  await page.route('**/rpc/portal_overview', (route) =>
    route.fulfill({ status: 400, json: { code: 'STATE', message: '' } }),
  );
  await page.reload();
  const retry = page.getByRole('main').getByRole('button', { name: 'Reintentar' });
  await expect(retry).toBeVisible();
  await expectFit(page);
  await page.unroute('**/rpc/portal_overview');
  await retry.click();
  await expect(page.getByText('Todavía no hay nada por aquí')).toBeVisible();
});
