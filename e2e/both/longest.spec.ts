import { addLongest, addLongestDocument, addLongestDraft, lengthen } from '../actors/longest.ts';
import { contactPages, merchantPages, walk, walkInside } from '../actors/pages.ts';
import { enterAdmin, signIn } from '../actors/screens.ts';
import { expectNarrow } from '../fixtures/narrow.ts';
import { expect, test } from '../fixtures/test.ts';

// The narrowest that there is of a phone; a computer as it is.
test.beforeEach(async ({ page, isMobile }) => {
  if (isMobile) await page.setViewportSize({ width: 320, height: 640 });
});

test('C10 the longest of every value on the contact’s pages', async ({ page, merchant }) => {
  // Many pages, one after the other.
  test.slow();
  await lengthen(merchant);
  const contact = await addLongest(merchant);
  const invoice = await addLongestDocument(merchant, contact, 'invoice');
  const quote = await addLongestDocument(merchant, contact, 'quote');
  const order = await addLongestDocument(merchant, contact, 'purchase_order');
  const link = await merchant.share({ id: quote });
  const narrow = (address: string) => expectNarrow(page, address);
  await merchant.setPassword(contact, 'patio-azul-22');
  const at = `/${merchant.slug}`;
  await walk(page, [link.path, at, `${at}/recover`], narrow);
  await page.goto(at);
  await signIn(page, contact.email, 'patio-azul-22');
  await expect(page).toHaveURL(/\/overview$/);
  await walkInside(page, contactPages(merchant.slug, [invoice, quote, order]), narrow);
});

test('C10 the longest of every value on the merchant’s pages', async ({ page, merchant }) => {
  // Many pages, one after the other.
  test.slow();
  await lengthen(merchant);
  const contact = await addLongest(merchant);
  const invoice = await addLongestDocument(merchant, contact, 'invoice');
  const quote = await addLongestDocument(merchant, contact, 'quote');
  const draft = await addLongestDraft(merchant, contact, 'sales_order');
  await merchant.share({ id: quote });
  await enterAdmin(page, merchant, '/admin/contacts');
  const pages = merchantPages(contact.id, [invoice, quote, draft]);
  await walkInside(page, pages, (address) => expectNarrow(page, address));
});
