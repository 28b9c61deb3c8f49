import type { Page } from 'playwright/test';
import { enter, expectInvoice } from '../actors/screens.ts';
import { expect, test } from '../fixtures/test.ts';

/** What a reader hardly notices: a fifth of what counts as good. */
const most = 0.02;

/** How far the page moved under its reader since it was loaded (cumulative layout shift), and what moved. */
function shifts(page: Page): Promise<{ sum: number; moved: string[] }> {
  return page.evaluate(async () => {
    type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
    const entries: Shift[] = [];
    const observer = new PerformanceObserver((list) => entries.push(...(list.getEntries() as Shift[])));
    observer.observe({ type: 'layout-shift', buffered: true });
    // Buffered entries arrive in a task of their own.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    entries.push(...(observer.takeRecords() as Shift[]));
    observer.disconnect();
    const outline = (node: Node | null) => (node instanceof Element ? node.outerHTML.slice(0, 120) : '');
    return {
      sum: entries.reduce((sum, { value }) => sum + value, 0),
      moved: entries.flatMap(({ sources }) => sources.map(({ node }) => outline(node))),
    };
  });
}

test('C10 nothing moves under the reader of a link, a document, the overview, a list, the statement', async ({
  page,
  merchant,
  contact,
  invoice,
}) => {
  // Many pages, one after the other.
  test.slow();
  await merchant.takeCards();
  await merchant.addOverdue(contact, 40);
  const link = await merchant.share(invoice);
  await page.goto(link.path);
  await expectInvoice(page, invoice);
  await page.waitForLoadState('networkidle');
  const { sum, moved } = await shifts(page);
  expect(sum, `link: ${moved.join('\n')}`).toBeLessThanOrEqual(most);

  await merchant.setPassword(contact, 'patio-azul-22');
  await enter(page, merchant, contact, 'patio-azul-22');
  for (const address of [`documents/${invoice.id}`, 'overview', 'invoices', 'statement']) {
    await page.goto(`/${merchant.slug}/${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const { sum, moved } = await shifts(page);
    expect(sum, `${address}: ${moved.join('\n')}`).toBeLessThanOrEqual(most);
  }
});
