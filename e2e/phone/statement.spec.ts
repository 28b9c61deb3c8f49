import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright/test';
import { server } from '../actors/api.ts';
import { enter, enterAdmin, goToRoom, signIn } from '../actors/screens.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

const password = 'patio-azul-22';
const heading = (text: string | RegExp) => ({ level: 1, name: text }) as const;
const rows = (page: Page) => page.getByRole('table', { name: 'Extracto de cuenta' }).getByRole('row');
const year = new Date().getFullYear();

async function contentOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

async function save(page: Page, button: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return download;
}

test('C9 the contact reads its account: what is owed now, how late, each movement with its balance', async ({
  page,
  merchant,
  contact,
}) => {
  await merchant.addInvoices(contact, 27);
  await merchant.setPassword(contact, password);
  await enter(page, merchant, contact, password);
  await goToRoom(page, 'Extracto');
  await expect(page.getByRole('heading', heading('Extracto de cuenta'))).toBeVisible();
  // 27 × 121,00 €.
  await expect(page.getByText('3.267,00 €').first()).toBeVisible();
  const ages = page.getByRole('table', { name: /^Pendiente de pago por antigüedad/ });
  await expect(ages.getByRole('row', { name: /Sin vencer.*27 facturas.*3\.267,00/ })).toBeVisible();
  await expect(rows(page)).toHaveCount(26);
  await expect(rows(page).nth(1)).toContainText('3.267,00');
  await expectFit(page);

  await page.getByRole('navigation', { name: 'Páginas' }).getByRole('link', { name: 'Siguiente' }).click();
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).nth(2)).toContainText('121,00');
  await page.reload();
  await expect(rows(page)).toHaveCount(3);
  await rows(page).nth(1).getByRole('link').click();
  await expect(page.getByRole('heading', heading(/^Factura F/))).toBeVisible();
});

test('C9 the period is chosen by keyboard, kept in the address, and may be one in which nothing moved', async ({
  page,
  merchant,
  contact,
  invoice,
}) => {
  await merchant.setPassword(contact, password);
  await enter(page, merchant, contact, password);
  await page.goto(`/${merchant.slug}/statement`);
  const period = page.getByLabel('Periodo');
  await expect(page.getByText(invoice.number)).toBeVisible();
  await period.focus();
  await period.selectOption('last-year');
  await expect(page.getByText('Ningún movimiento en este periodo')).toBeVisible();
  await expect(page).toHaveURL(/period=last-year/);
  await expectFit(page);
  await page.reload();
  await expect(page.getByText('Ningún movimiento en este periodo')).toBeVisible();
  await period.selectOption('custom');
  await expect(page.getByLabel('Desde')).toHaveValue(`${year - 1}-01-01`);
  await page.getByLabel('Hasta').fill(`${year}-12-31`);
  await expect(page.getByText(invoice.number)).toBeVisible();
  await page.getByLabel('Desde').fill(`${year + 1}-01-01`);
  await expect(page.getByText('Es anterior a la primera fecha.')).toBeVisible();
  await expectFit(page);
  await page.goto(`/${merchant.slug}/statement?period=all`);
  await expect(page.getByText(invoice.number)).toBeVisible();
});

test('C9 the account as CSV, which a spreadsheet reads, and as PDF', async ({
  page,
  merchant,
  contact,
  invoice,
}) => {
  await merchant.setPassword(contact, password);
  await enter(page, merchant, contact, password);
  await page.goto(`/${merchant.slug}/statement`);
  const csv = await save(page, 'Descargar CSV');
  expect(csv.suggestedFilename()).toBe(`Extracto de cuenta Ana Cliente ${year}-01-01 ${year}-12-31.csv`);
  const lines = (await contentOf(csv)).toString('utf8').split('\r\n');
  expect(lines[0]).toBe(
    '\ufeff"Fecha";"Concepto";"Documentos";"Vencimiento";"Cargo";"Abono";"Saldo";"Divisa"',
  );
  expect(lines[1]).toBe(`"${year}-01-01";"Saldo inicial";;;;;0,00;"EUR"`);
  expect(lines[2]).toMatch(
    new RegExp(`^"\\d{4}-\\d\\d-\\d\\d";"Factura";"${invoice.number}";"[\\d-]+";121,00;;121,00;"EUR"$`),
  );
  expect(lines[3]).toBe(`"${year}-12-31";"Saldo final";;;;;121,00;"EUR"`);
  const pdf = await save(page, 'Descargar PDF');
  expect(pdf.suggestedFilename()).toBe(`Extracto de cuenta Ana Cliente ${year}-01-01 ${year}-12-31.pdf`);
  expect((await contentOf(pdf)).toString('latin1')).toMatch(/^%PDF-1\.7[\s\S]*%%EOF\s*$/);
});

test('C9 each currency is an account of its own', async ({ page, merchant, contact, invoice }) => {
  const { data: draft } = await server
    .from('documents')
    .insert({ org_id: merchant.id, contact_id: contact.id, kind: 'invoice', language: 'es', currency: 'USD' })
    .select('id')
    .single()
    .throwOnError();
  await server
    .from('document_lines')
    .insert({ org_id: merchant.id, document_id: draft.id, position: 1, description: 'x', unit_price: 7_000 })
    .throwOnError();
  await merchant.owner.client
    .rpc('issue_document', { p_org: merchant.id, p_document: draft.id })
    .throwOnError();
  await merchant.setPassword(contact, password);
  await enter(page, merchant, contact, password);
  await page.goto(`/${merchant.slug}/statement`);
  await expect(page.getByText(invoice.number)).toBeVisible();
  await page.getByText('USD', { exact: true }).click();
  await expect(page.getByText(invoice.number)).toBeHidden();
  await expect(page.getByText(/70,00\sUS\$/).first()).toBeVisible();
  await expect(page).toHaveURL(/currency=USD/);
  await expectFit(page);
});

test('C7 C9 who only supplies has no account', async ({ page, merchant, contact }) => {
  await server.from('contacts').update({ kind: 'supplier' }).eq('id', contact.id).throwOnError();
  await merchant.setPassword(contact, password);
  await page.goto(`/${merchant.slug}`);
  await signIn(page, contact.email, password);
  await expect(page.getByRole('button', { name: 'Cerrar sesión' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Extracto' })).toHaveCount(0);
  await page.goto(`/${merchant.slug}/statement`);
  await expect(page).not.toHaveURL(/statement/);
});

test('C9 the merchant reads a contact’s account from its panel', async ({
  page,
  merchant,
  contact,
  invoice,
}) => {
  await merchant.addDocuments(contact, [{ kind: 'credit_note', price: 5_000 }]);
  await enterAdmin(page, merchant, `/admin/contacts/${contact.id}`);
  // What invoices owe and what the account comes to are not the same: both say what they are.
  await expect(page.getByText(/^Facturas por cobrar 121,00\s€$/)).toBeVisible();
  const account = page.getByRole('region', { name: 'Extracto de cuenta' });
  await expect(account.getByText('Facturas rectificativas')).toBeVisible();
  await expect(account).toContainText(/121,00\s€.*[-−]60,50\s€.*Pendiente de pago\s*60,50\s€/);
  await expectFit(page);
  await page.getByRole('link', { name: 'Ver extracto' }).click();
  await expect(page.getByRole('heading', heading('Extracto de cuenta'))).toBeVisible();
  await expect(page.getByText('121,00 €').first()).toBeVisible();
  await expectFit(page);
  const csv = await save(page, 'Descargar CSV');
  expect((await contentOf(csv)).toString('utf8')).toContain(`"${invoice.number}"`);
  await page.getByRole('link', { name: invoice.number }).click();
  await expect(page.getByRole('heading', heading(`Factura ${invoice.number}`))).toBeVisible();
});

test('C9 the demonstration’s account looks like one of a year', async ({ page }) => {
  await page.goto('/demo');
  await signIn(page, 'ana@cliente.test', 'zaguan-demo');
  await goToRoom(page, 'Extracto');
  await page.getByLabel('Periodo').selectOption('all');
  await expect(page.getByText('Pago', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('Factura rectificativa', { exact: true }).first()).toBeVisible();
  await expectFit(page);
});
