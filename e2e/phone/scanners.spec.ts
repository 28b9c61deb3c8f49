import { server } from '../actors/api.ts';
import { eventsOf } from '../actors/books.ts';
import { expectInvoice } from '../actors/screens.ts';
import { expect, test } from '../fixtures/test.ts';

test('A8 scanners and prefetchers leave no mark: no press, no session, no event', async ({
  browser,
  request,
  merchant,
  invoice,
}) => {
  const link = await merchant.share(invoice);
  for (const method of ['GET', 'HEAD']) {
    const answer = await request.fetch(link.path, { method });
    expect(answer.status()).toBe(200);
    expect(answer.headers()['referrer-policy']).toBe('no-referrer');
  }
  // Scanners that run the page's scripts look at it in browsers of their own, some of them several times.
  for (let look = 0; look < 2; look += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(link.path);
    await expectInvoice(page, invoice);
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('portal'))),
    ).toEqual([]);
    await context.close();
  }
  const { data } = await server
    .from('document_links')
    .select('first_pressed_at,revoked_at')
    .eq('id', link.id)
    .single()
    .throwOnError();
  expect(data).toEqual({ first_pressed_at: null, revoked_at: null });
  expect(await eventsOf(merchant)).toEqual(['issued', 'shared']);
});
