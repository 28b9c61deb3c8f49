import type { Page } from 'playwright/test';
import { reversalsOf } from '../actors/books.ts';
import { enter, enterAdmin, expectInvoice, goToGateway, goToRoom, payAtGateway } from '../actors/screens.ts';
import { type test as base, expect, expectFit, test } from '../fixtures/test.ts';

test.beforeEach(({ merchant }) => merchant.takeCards());

type Given = Parameters<Parameters<typeof base>[2]>[0];

/** The contact pays the invoice by its link. */
async function pay(page: Page, { merchant, invoice }: Pick<Given, 'merchant' | 'invoice'>): Promise<void> {
  const link = await merchant.share(invoice);
  await page.goto(link.path);
  await goToGateway(page);
  await payAtGateway(page);
}

/** The merchant acts at the gateway's own page, of this merchant's payments alone. */
async function atGateway(page: Page, { stack, merchant }: Pick<Given, 'stack' | 'merchant'>): Promise<void> {
  await page.goto(`${stack.stripeUrl}/dashboard?account=${merchant.stripeAccount}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Pagos recibidos' })).toBeVisible();
}

test('P6 C6 C9 paid, then refunded in part at the gateway: contact and merchant see it', async ({
  page,
  stack,
  merchant,
  contact,
  invoice,
}) => {
  await pay(page, { merchant, invoice });
  await merchant.setPassword(contact, 'una-clave-larga-7');
  await atGateway(page, { stack, merchant });
  await expectFit(page);
  await page.getByLabel('Importe a devolver').fill('21,00');
  await page.getByRole('button', { name: /^Devolver/ }).click();
  await expect(page.getByText('Devuelto', { exact: true })).toBeVisible();
  await expect.poll(() => reversalsOf(merchant)).toEqual(['succeeded 2100']);
  await expectFit(page);

  await enter(page, merchant, contact, 'una-clave-larga-7');
  await page.getByRole('link', { name: invoice.number }).first().click();
  await expectInvoice(page, invoice);
  await expect(page.getByText('Pago parcial').first()).toBeVisible();
  await expect(page.getByText(/Devolución: 21,00\s€/)).toBeVisible();
  await expect(page.getByText(/Pagado 100,00\s€ de 121,00\s€/)).toBeVisible();
  await expectFit(page);
  await goToRoom(page, 'Extracto');
  const movement = page.getByRole('row').filter({ hasText: 'Devolución' });
  await expect(movement).toContainText(/21,00/);
  await expect(movement).toContainText(invoice.number);

  await enterAdmin(page, merchant, `/admin/documents/${invoice.id}`);
  await expectInvoice(page, invoice);
  await expect(page.getByRole('list', { name: 'Devoluciones y reclamaciones' })).toContainText(
    /Devuelto\s*21,00/,
  );
  await expect(page.getByRole('heading', { level: 3, name: /^Devolución, / })).toBeVisible();
  await expectFit(page);
  await page.goto('/admin/notifications');
  const notice = page.getByRole('listitem').filter({ hasText: 'Devolución realizada' });
  await expect(notice).toContainText(/21,00\s€/);
  await page.goto('/admin/journal');
  const entry = page.getByRole('listitem').filter({ hasText: 'Devolución' });
  await expect(entry.getByRole('link', { name: invoice.number })).toBeVisible();
  await page.goto(`/admin/contacts/${contact.id}`);
  await page.getByRole('link', { name: 'Pagos', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Devoluciones y reclamaciones' })).toContainText('Devuelto');
  await expectFit(page);
});

test('P6 in dispute neither side can do harm to the invoice; lost, it is owed again', async ({
  page,
  stack,
  merchant,
  contact,
  invoice,
}) => {
  await pay(page, { merchant, invoice });
  await merchant.setPassword(contact, 'una-clave-larga-7');
  await atGateway(page, { stack, merchant });
  await page.getByRole('button', { name: 'El banco reclama' }).click();
  await expect.poll(() => reversalsOf(merchant)).toEqual(['open 12100']);

  await enter(page, merchant, contact, 'una-clave-larga-7');
  await page.goto(`/${merchant.slug}/documents/${invoice.id}`);
  await expectInvoice(page, invoice);
  await expect(page.getByText('Este pago está en disputa con tu banco')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Pagar/ })).toBeHidden();
  await expect(page.getByText(/^En disputa con el banco/)).toBeVisible();
  await expectFit(page);
  await page.goto(`/${merchant.slug}/invoices?state=disputed`);
  await expect(page.getByRole('row').filter({ hasText: invoice.number })).toContainText('En disputa');
  await expectFit(page);

  await enterAdmin(page, merchant, `/admin/documents/${invoice.id}`);
  await expectInvoice(page, invoice);
  await expect(page.getByText(/^El banco del contacto retiene el dinero/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Anular documento' })).toBeHidden();
  const reversals = page.getByRole('list', { name: /^Devoluciones/ });
  await expect(reversals).toContainText('Responde antes del');
  await expect(reversals.getByRole('link', { name: 'Responder en la pasarela' })).toHaveAttribute(
    'href',
    /\/dashboard#pi_/,
  );
  await expectFit(page);

  await atGateway(page, { stack, merchant });
  await page.getByRole('button', { name: 'Perder la reclamación' }).click();
  await expect.poll(() => reversalsOf(merchant)).toEqual(['lost 12100']);
  await page.goto(`/admin/documents/${invoice.id}`);
  await expectInvoice(page, invoice);
  await expect(reversals).toContainText('Reclamación perdida');
  await expect(reversals).toContainText(/20,00\s€/);
  await expect(page.getByRole('button', { name: 'Anular documento' })).toBeVisible();
  await expectFit(page);

  await page.goto(`/${merchant.slug}/documents/${invoice.id}`);
  await expectInvoice(page, invoice);
  await expect(page.getByRole('button', { name: /^Pagar/ })).toBeVisible();
});
