import type { Page } from 'playwright/test';
import { paymentsOf } from '../actors/books.ts';
import { expectInvoice, payButton } from '../actors/screens.ts';
import { expect, test } from '../fixtures/test.ts';

/** Walks with Tab until a part has the focus, as far as a patient person would. */
async function tabTo(page: Page, part: ReturnType<Page['getByRole']>): Promise<void> {
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab');
    if (await part.evaluate((element) => element === document.activeElement)) return;
  }
  expect(part, 'the Tab key reaches it').toBeFocused();
}

test('C10 from the link to paid by keyboard alone, the focus always seen', async ({
  page,
  merchant,
  invoice,
}) => {
  await merchant.takeCards();
  const link = await merchant.share(invoice);
  await page.goto(link.path);
  await expectInvoice(page, invoice);
  const skip = page.getByRole('link', { name: 'Ir al contenido' });
  await tabTo(page, skip);
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await tabTo(page, payButton(page));
  const outlined = await payButton(page).evaluate((button) => getComputedStyle(button).outlineStyle);
  expect(outlined).not.toBe('none');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/c\/pay\/cs_test_/);
  await tabTo(page, page.getByRole('button', { name: /^Pagar/ }));
  await page.keyboard.press('Enter');
  const title = page.getByRole('heading', { level: 1, name: 'Pago recibido' });
  await expect(title).toBeVisible();
  await expect.poll(async () => (await paymentsOf(merchant)).length).toBe(1);
});

test('C10 after each navigation the focus is on the heading, and the title says where one is', async ({
  page,
  merchant,
  contact,
  invoice,
}) => {
  await merchant.setPassword(contact, 'patio-azul-22');
  await page.goto(`/${merchant.slug}`);
  await page.getByLabel('Correo electrónico').fill(contact.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type('patio-azul-22');
  await page.keyboard.press('Enter');
  const home = page.getByRole('heading', { level: 1, name: `Hola, ${contact.name}` });
  await expect(home).toBeVisible();
  await expect(page).toHaveTitle(`Inicio · ${merchant.name}`);
  const row = page.getByRole('link', { name: new RegExp(invoice.number) }).first();
  await tabTo(page, row);
  await page.keyboard.press('Enter');
  await expectInvoice(page, invoice);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle(`Factura ${invoice.number} · ${merchant.name}`);
  await page.goBack();
  await expect(home).toBeFocused();
});
