import type { Page } from 'playwright/test';
import { server, sql } from '../actors/api.ts';
import type { Merchant } from '../actors/merchant.ts';
import { enterAdmin, goToGateway, payAtGateway, signInAsMember } from '../actors/screens.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

/** Sixty contacts; of them one owes much, one for long, one in two currencies, and one came in. */
async function furnish(merchant: Merchant) {
  const plain = Array.from({ length: 56 }, (_, at) => ({
    ...{ org_id: merchant.id, name: `Peña ${String(at + 1).padStart(2, '0')}`, locale: 'es' },
    kind: at < 3 ? 'supplier' : 'customer',
  }));
  await server.from('contacts').insert(plain).throwOnError();
  const [much, old, dollars, visitor] = [
    await merchant.addContact({ name: 'Mucho, S. A.' }),
    await merchant.addContact({ name: 'Antiguo, S. L.' }),
    await merchant.addContact({ name: 'Dos Monedas, S. L.' }),
    await merchant.addContact({ name: 'Visita Reciente' }),
  ];
  await merchant.addInvoices(much, 3);
  await merchant.addOverdue(old, 40);
  await merchant.addInvoice(dollars);
  await merchant.addOverdue(dollars, 3, 'USD');
  await merchant.setPassword(visitor, 'patio-azul-22');
  await merchant.signIn(visitor, 'patio-azul-22');
  return { much, old, dollars, visitor };
}

const row = (page: Page, at: number) => page.getByRole('main').getByRole('row').nth(at);
const count = (page: Page, text: string) => page.getByRole('status').getByText(text, { exact: true });

/** Chooses in one of the lists above the table; a phone folds them away. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await expect(page.getByLabel(label, { exact: true })).toBeAttached();
  const fold = page.getByRole('button', { name: /^Filtros y orden/ });
  if ((await fold.isVisible()) && (await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
  await page.getByLabel(label, { exact: true }).selectOption(option);
}

test('M1 contacts are sorted, filtered, searched and paged, each with what it owes; the address keeps it', async ({
  page,
  merchant,
}) => {
  await furnish(merchant);
  await enterAdmin(page, merchant, '/admin/contacts');
  await expect(count(page, '60 contactos')).toBeAttached();
  await expect(row(page, 1)).toContainText('Antiguo, S. L.');
  await expect(row(page, 1)).toContainText(/121,00\s€/);
  await expect(row(page, 1)).toContainText(/Vencido 121,00\s€/);
  await expect(page.getByText('Por cobrar en total')).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: /605,00\s€/ })).toBeVisible();
  await expectFit(page);

  await choose(page, 'Ordenar por', 'Deuda mayor');
  await expect(row(page, 1)).toContainText('Mucho, S. A.');
  await expect(page).toHaveURL(/sort=owed/);
  await choose(page, 'Ordenar por', 'Deuda más antigua');
  await expect(row(page, 1)).toContainText('Antiguo, S. L.');
  await expect(row(page, 2)).toContainText('Dos Monedas, S. L.');
  await expect(row(page, 2)).toContainText(/121,00\s€/);
  await expect(row(page, 2)).toContainText(/Vencido 121,00\s(US\$|\$)/);
  await choose(page, 'Ordenar por', 'Última visita');
  await expect(row(page, 1)).toContainText('Visita Reciente');
  await choose(page, 'Ordenar por', 'Más recientes');
  await expect(row(page, 1)).toContainText('Visita Reciente');

  // Forth, back, and by the browser's own way back.
  await choose(page, 'Ordenar por', 'Nombre');
  const names = () => page.getByRole('main').getByRole('link', { name: /^(Peña|Antiguo|Dos|Mucho|Visita)/ });
  await expect(names()).toHaveCount(25);
  await page.getByRole('link', { name: 'Siguiente' }).click();
  await expect(names().first()).toHaveText('Peña 23');
  await page.getByRole('link', { name: 'Siguiente' }).click();
  await expect(names()).toHaveCount(10);
  await expect(page.getByRole('link', { name: 'Siguiente' })).toBeHidden();
  await page.getByRole('link', { name: 'Anterior' }).click();
  await expect(names().first()).toHaveText('Peña 23');
  await page.goBack();
  await expect(names()).toHaveCount(10);
});

test('M1 the filters go together, are kept in the address and counted, and can be taken away', async ({
  page,
  merchant,
}) => {
  await furnish(merchant);
  await enterAdmin(page, merchant, '/admin/contacts');
  const names = () => page.getByRole('main').getByRole('link', { name: /^(Peña|Antiguo|Dos|Mucho|Visita)/ });
  await choose(page, 'Deuda', 'Con deuda vencida');
  await expect(count(page, '2 contactos')).toBeAttached();
  await expect(names()).toHaveText(['Antiguo, S. L.', 'Dos Monedas, S. L.']);
  await expect(page.getByText('Vencido', { exact: true }).first()).toBeVisible();
  await page.reload();
  await expect(names()).toHaveText(['Antiguo, S. L.', 'Dos Monedas, S. L.']);
  await choose(page, 'Tipo', 'Proveedores');
  await expect(page.getByText('Ningún contacto coincide con lo que buscas')).toBeVisible();
  await expectFit(page);
  await page.getByRole('link', { name: 'Verlos todos' }).click();
  await expect(count(page, '60 contactos')).toBeAttached();
  await choose(page, 'Portal', 'Nunca han entrado');
  await expect(count(page, '59 contactos')).toBeAttached();
  // The search follows the typing, in whatever order, and is one step back.
  await page.getByRole('searchbox').fill('S.L. monedas');
  await expect(names()).toHaveText(['Dos Monedas, S. L.']);
  await expect(count(page, '1 contacto')).toBeAttached();
  await expect(page).toHaveURL(/search=S/);
  await page.goBack();
  await expect(count(page, '59 contactos')).toBeAttached();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await choose(page, 'Mostrar', 'Archivados');
  await expect(page.getByText('Ningún contacto coincide con lo que buscas')).toBeVisible();
});

test('M1 B2 what is picked by a filter is what the filter shows, and another filter begins anew', async ({
  page,
  merchant,
}) => {
  await furnish(merchant);
  // By the form, which keeps the address that was asked for.
  await page.goto('/admin/contacts?seen=never&search=pena');
  await signInAsMember(page, merchant);
  await choose(page, 'Tipo', 'Clientes');
  await expect(count(page, '53 contactos')).toBeAttached();
  await page.getByRole('checkbox', { name: 'Seleccionar todo', exact: true }).check();
  await page.getByRole('button', { name: 'Seleccionar todos los resultados (53)' }).click();
  await expect(page.getByText('53 seleccionados', { exact: true })).toBeVisible();
  await choose(page, 'Tipo', 'Proveedores');
  await expect(count(page, '3 contactos')).toBeAttached();
  await expect(page.getByText(/seleccionad/)).toBeHidden();
});

test('M1 C10 the list is found, filtered and left by keyboard alone', async ({ page, merchant, contact }) => {
  await enterAdmin(page, merchant, '/admin/contacts');
  await expect(count(page, '1 contacto')).toBeAttached();
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('ana');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search=ana/);
  const kind = page.getByLabel('Tipo', { exact: true });
  await kind.focus();
  await page.keyboard.type('Clientes');
  await expect(page).toHaveURL(/kind=customer/);
  await page.getByRole('link', { name: contact.name }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: contact.name })).toBeFocused();
});

test('M1 the panel shows what a contact owes, its documents by kind, its payments and all that happened', async ({
  page,
  merchant,
  contact,
  invoice,
}) => {
  await merchant.takeCards();
  const link = await merchant.share(invoice);
  await page.goto(link.path);
  await goToGateway(page);
  await payAtGateway(page);
  await merchant.addOverdue(contact, 3);
  await merchant.revoke(link);
  // A receipt that no server took for a day.
  await sql(
    `update mail_deliveries set sent_at = null, given_up_at = now(), last_error = 'ESOCKET'
     where org_id = $1 and kind = 'receipt'`,
    [merchant.id],
  );

  await enterAdmin(page, merchant, `/admin/contacts/${contact.id}`);
  await expect(page.getByRole('heading', { level: 1, name: contact.name })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.getByText(/^Facturas por cobrar 121,00\s€$/)).toBeVisible();
  await expect(main.getByText(/^Vencido 121,00\s€$/)).toBeVisible();
  const parts = page.getByRole('navigation', { name: 'Apartados del contacto' });

  await parts.getByRole('link', { name: 'Documentos' }).press('Enter');
  await expect(page).toHaveURL(/\/documents$/);
  await expect(main.getByRole('link', { name: invoice.number })).toBeVisible();
  await expectFit(page);
  await page.getByLabel('Tipo de documento').selectOption('Presupuestos');
  await expect(main.getByText('No hay ninguno de este tipo.')).toBeVisible();
  await expect(main.getByRole('link', { name: 'Ver todos' })).toHaveAttribute('href', /contact=/);

  await parts.getByRole('link', { name: 'Pagos' }).click();
  await expect(main.getByText('Tarjeta (Stripe)')).toBeVisible();
  await expect(main.getByRole('link', { name: invoice.number })).toBeVisible();
  await expectFit(page);

  await parts.getByRole('link', { name: 'Actividad' }).click();
  const happened = main.getByRole('list').getByRole('listitem');
  await expect(happened.filter({ hasText: 'Pago recibido' })).toContainText(/121,00\s€/);
  await expect(happened.filter({ hasText: 'Entró con un enlace' })).toContainText('El contacto');
  await expect(happened.filter({ hasText: 'Enlace creado' })).toContainText('Olga Dueña');
  await expect(happened.filter({ hasText: 'Enlace desactivado' })).toContainText('Olga Dueña');
  await expect(happened.filter({ hasText: 'Emitida' }).first()).toContainText('Olga Dueña');
  await expect(happened.last()).toContainText('Contacto añadido');
  await expectFit(page);
  const lost = happened.filter({ hasText: 'Correo no enviado' });
  await expect(lost).toContainText('Recibo de un pago');
  await lost.getByRole('button', { name: 'Reintentar' }).click();
  await expect(lost).toBeHidden();
  await happened.filter({ hasText: 'Pago recibido' }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: `Factura ${invoice.number}` })).toBeVisible();
});
