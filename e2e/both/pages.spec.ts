import type { Merchant } from '../actors/merchant.ts';
import { contactPages, merchantPages, walk, walkInside } from '../actors/pages.ts';
import { enterAdmin, expectOverview, signIn } from '../actors/screens.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

const password = 'patio-azul-22';

/** A contact with an invoice, a quote and a purchase order. */
async function addTrade(merchant: Merchant) {
  const contact = await merchant.addContact({ name: 'Ana y Cía.', kind: 'both' });
  const documents = await merchant.addDocuments(contact, [
    { issued: '2026-01-02', due: '2026-01-15' },
    { kind: 'quote' },
    { kind: 'purchase_order' },
  ]);
  return { contact, documents: documents.map(({ id }) => id) };
}

test('C10 each page of a contact is accessible and fits, by day and by night', async ({ page, merchant }) => {
  // Many pages, one after the other.
  test.slow();
  const { contact, documents } = await addTrade(merchant);
  await merchant.setPassword(contact, password);
  const at = `/${merchant.slug}`;
  await walk(page, [at, `${at}/recover`, `${at}/nowhere`], () => expectFit(page));
  await page.goto(at);
  await signIn(page, contact.email, password);
  await expectOverview(page);
  await walkInside(page, contactPages(merchant.slug, documents), () => expectFit(page));
});

test('C10 the link to each kind of document is accessible and fits, by day and by night', async ({
  page,
  merchant,
}) => {
  await merchant.takeCards();
  const { documents } = await addTrade(merchant);
  for (const id of documents) {
    const { path } = await merchant.share({ id });
    await walk(page, [path], () => expectFit(page));
  }
  expect(documents).toHaveLength(3);
});

test('C10 each page of the merchant is accessible and fits, by day and by night', async ({
  page,
  merchant,
}) => {
  // Many pages, one after the other.
  test.slow();
  const { contact, documents } = await addTrade(merchant);
  await walk(page, ['/admin'], () => expectFit(page));
  await enterAdmin(page, merchant, '/admin');
  await walkInside(page, merchantPages(contact.id, documents), () => expectFit(page));
});
