import { runSweep } from '../actors/api.ts';
import { attemptsOf, letTimePass, paymentsOf } from '../actors/books.ts';
import { expectInvoice, goToGateway, payAtGateway, payButton } from '../actors/screens.ts';
import { control } from '../actors/stripe.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

test.beforeEach(({ merchant }) => merchant.takeCards());

/** One payment of 121,00 €, allocated whole, in one entry that sums to zero, with the rest in the bank. */
const booked = {
  amount: 12_100,
  fee: expect.any(Number),
  allocated: 12_100,
  lines: 3,
  sum: 0,
  to_bank: expect.any(Number),
};

test('P1 P4 P7 from the link to paid in two presses', async ({ page, merchant, invoice }) => {
  const link = await merchant.share(invoice);
  await page.goto(link.path);
  await goToGateway(page);
  await expect(page.getByText(/121,00\s€/).first()).toBeVisible();
  await payAtGateway(page);
  await expect(
    page.getByText(/Hemos recibido 121,00\s€\. Hemos enviado el recibo a a•••@cliente\.test\./),
  ).toBeVisible();
  await expectFit(page);

  await expect.poll(() => paymentsOf(merchant)).toEqual([booked]);
  const [payment] = await paymentsOf(merchant);
  expect(payment?.to_bank).toBe(12_100 - (payment?.fee ?? 0));
  await page.goto(link.path);
  await expectInvoice(page, invoice);
  await expect(page.getByText(/^Emitida el .+ · Pagada el /)).toBeVisible();
  await expect(payButton(page)).toBeHidden();
  await expect(page.getByText(/Pago recibido: 121,00\s€/)).toBeVisible();
  await expectFit(page);
});

test('P5 the return in another browser shows the state and nothing more', async ({
  page,
  browser,
  merchant,
  invoice,
}) => {
  const link = await merchant.share(invoice);
  await page.goto(link.path);
  await goToGateway(page);
  // The token leaves the address bar once it is read.
  const addresses: string[] = [];
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  await payAtGateway(page);
  const returned = addresses.find((address) => /\/paid\b.*#/.test(address)) ?? '';
  const other = await browser.newContext();
  const stranger = await other.newPage();
  await stranger.goto(returned);
  await expect(stranger.getByRole('heading', { level: 1, name: 'Pago recibido' })).toBeVisible();
  await expect(stranger.getByText(invoice.number)).toBeHidden();
  await expect(stranger.getByText('Ana Cliente')).toBeHidden();
  await stranger.goto(`/${merchant.slug}/invoices`);
  await expect(stranger.getByRole('button', { name: 'Entrar' })).toBeVisible();
  for (const token of ['', `#${'x'.repeat(43)}`]) {
    await stranger.goto(`/${merchant.slug}`);
    await stranger.goto(`/${merchant.slug}/paid${token}`);
    await expect(stranger.getByRole('heading', { level: 1, name: 'No encontramos este pago' })).toBeVisible();
  }
  await expectFit(stranger);
  await other.close();
});

test('P5 declined, then paid with the same press', async ({ page, merchant, invoice }) => {
  const link = await merchant.share(invoice);
  await page.goto(link.path);
  await goToGateway(page);
  await page.getByRole('button', { name: 'Probar con una tarjeta rechazada' }).click();
  await expect(page.getByRole('alert')).toContainText('rechazada');
  expect(await paymentsOf(merchant)).toEqual([]);
  await payAtGateway(page);
  await expect.poll(() => paymentsOf(merchant)).toEqual([booked]);
  expect(await attemptsOf(merchant)).toEqual(['succeeded']);
});

test('P5 cancelled at the gateway, the document is still there to be paid', async ({
  page,
  merchant,
  invoice,
}) => {
  const link = await merchant.share(invoice);
  await page.goto(link.path);
  await goToGateway(page);
  await page.getByRole('link', { name: 'Cancelar y volver' }).click();
  await expectInvoice(page, invoice);
  await goToGateway(page);
  await payAtGateway(page);
  await expect.poll(() => paymentsOf(merchant)).toEqual([booked]);
});

test('P5 a double press begins one payment', async ({ page, merchant, invoice }) => {
  const link = await merchant.share(invoice);
  await page.goto(link.path);
  await payButton(page).dblclick();
  await expect(page).toHaveURL(/\/c\/pay\/cs_test_/);
  expect(await attemptsOf(merchant)).toEqual(['pending']);
});

test('P5 two tabs, one payment', async ({ page, context, merchant, invoice }) => {
  const link = await merchant.share(invoice);
  const second = await context.newPage();
  for (const tab of [page, second]) await tab.goto(link.path);
  await Promise.all([goToGateway(page), goToGateway(second)]);
  expect(await attemptsOf(merchant)).toEqual(['pending']);
  expect(second.url()).toBe(page.url());
  await payAtGateway(page);
  await second.reload();
  await expect(second.getByText('Este pago ya se ha hecho.')).toBeVisible();
  await expect.poll(() => paymentsOf(merchant)).toEqual([booked]);
});

test('P5 paid, and the browser closed: the reconciler finds it', async ({ page, merchant, invoice }) => {
  const link = await merchant.share(invoice);
  await page.goto(link.path);
  await goToGateway(page);
  const session = /cs_test_\w+/.exec(page.url())?.[0] ?? '';
  await page.close();
  await control(`sessions/${session}/pay`, { webhook: false });
  expect(await paymentsOf(merchant)).toEqual([]);
  await letTimePass(merchant);
  await runSweep();
  expect(await paymentsOf(merchant)).toEqual([booked]);
  expect(await attemptsOf(merchant)).toEqual(['succeeded']);
});

test('P5 the gateway fails: words, nothing lost, and trying again works', async ({
  page,
  merchant,
  invoice,
}) => {
  const link = await merchant.share(invoice);
  await page.goto(link.path);
  // As often as the call is tried.
  await control('faults', { kind: '500', times: 3, account: merchant.stripeAccount });
  await payButton(page).click();
  await expect(page.getByText('La pasarela de pago no ha respondido')).toBeVisible();
  await expect(page).toHaveURL(`/${merchant.slug}/d`);
  await expectInvoice(page, invoice);
  await expectFit(page);
  await goToGateway(page);
  await payAtGateway(page);
  await expect.poll(() => paymentsOf(merchant)).toEqual([booked]);
});
