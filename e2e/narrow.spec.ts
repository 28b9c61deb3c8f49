import type { Page } from 'playwright/test';
import { addLongest, addLongestDocument, lengthen } from './actors/longest.ts';
import { signIn, signInAsMember } from './actors/screens.ts';
import { expectNarrow } from './fixtures/narrow.ts';
import { expect, test } from './fixtures/test.ts';

test.use({ viewport: { width: 320, height: 640 } });

/** Goes to pages one after the other and holds each to the narrow window. */
async function walk(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'Cargando' })).toHaveCount(0);
    await page.waitForLoadState('networkidle');
    await expectNarrow(page, address);
  }
}

test('C10 the longest of every value on the contact’s pages, at 320 pixels', async ({ page, merchant }) => {
  // Many pages, one after the other.
  test.slow();
  await lengthen(merchant);
  const contact = await addLongest(merchant);
  const invoice = await addLongestDocument(merchant, contact, 'invoice');
  const quote = await addLongestDocument(merchant, contact, 'quote');
  const order = await addLongestDocument(merchant, contact, 'purchase_order');
  const link = await merchant.share({ id: quote });
  await walk(page, [link.path]);
  await merchant.setPassword(contact, 'patio-azul-22');
  const at = (path: string) => `/${merchant.slug}${path}`;
  await walk(page, [at(''), at('/recover')]);
  await page.goto(at(''));
  await signIn(page, contact.email, 'patio-azul-22');
  await expect(page).toHaveURL(/\/overview$/);
  await walk(page, [
    ...[at('/overview'), at('/invoices'), at('/quotes'), at('/purchase-orders'), at('/statement')],
    ...[at('/account'), ...[invoice, quote, order].map((id) => at(`/documents/${id}`))],
  ]);
});

test('C10 the longest of every value on the merchant’s pages, at 320 pixels', async ({ page, merchant }) => {
  // Many pages, one after the other.
  test.slow();
  await lengthen(merchant);
  const contact = await addLongest(merchant);
  const invoice = await addLongestDocument(merchant, contact, 'invoice');
  const quote = await addLongestDocument(merchant, contact, 'quote');
  await merchant.share({ id: quote });
  await page.goto('/admin/contacts');
  await signInAsMember(page, merchant);
  await walk(page, [
    ...['contacts', `contacts/${contact.id}`, `contacts/${contact.id}/activity`].map((at) => `/admin/${at}`),
    ...[`contacts/${contact.id}/statement`, 'documents', `documents/${invoice}`, `documents/${quote}`].map(
      (at) => `/admin/${at}`,
    ),
    ...[
      'settings',
      'settings/banks',
      'settings/gateways',
      'notifications',
      'journal',
      'invitations',
      'settings/templates',
    ].map((at) => `/admin/${at}`),
  ]);
});
