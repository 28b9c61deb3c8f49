import { expect, type Page } from 'playwright/test';

/** Everything a contact's menu leads to, and each of these documents. */
export function contactPages(slug: string, documents: readonly string[]): string[] {
  const rooms = ['overview', 'invoices', 'quotes', 'purchase-orders', 'statement', 'account'];
  return [...rooms, ...documents.map((id) => `documents/${id}`)].map((page) => `/${slug}/${page}`);
}

const MERCHANT_ROOMS = [
  'contacts',
  'documents',
  'notifications',
  'journal',
  'invitations',
  'settings/portal',
  'settings/banks',
  'settings/gateways',
  'settings/templates',
];

/** Everything the merchant's menu leads to, the pages of one contact, and each of these documents. */
export function merchantPages(contact: string, documents: readonly string[]): string[] {
  const ofContact = ['', '/activity', '/statement'].map((tab) => `contacts/${contact}${tab}`);
  const pages = [...MERCHANT_ROOMS, ...ofContact, ...documents.map((id) => `documents/${id}`)];
  return pages.map((page) => `/admin/${page}`);
}

/** Goes to pages one after the other, and calls `check` on each once it has all that it shows. */
export async function walk(
  page: Page,
  addresses: readonly string[],
  check: (address: string) => Promise<void>,
): Promise<void> {
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'Cargando' })).toHaveCount(0);
    await page.waitForLoadState('networkidle');
    await check(address);
  }
}

/** The same of somebody who is inside: on a page that asks who one is, nothing would have been looked at. */
export function walkInside(
  page: Page,
  addresses: readonly string[],
  check: (address: string) => Promise<void>,
): Promise<void> {
  return walk(page, addresses, async (address) => {
    const rooms = page.getByRole('navigation', { name: 'Navegación principal' });
    await expect(rooms.filter({ visible: true })).toHaveCount(1);
    await expect(page).toHaveURL(address);
    await check(address);
  });
}
