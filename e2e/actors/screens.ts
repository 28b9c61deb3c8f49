import { expect, type Page } from 'playwright/test';
import type { Invoice, Merchant } from './merchant.ts';

/** Waits until a page shows an invoice. */
export async function expectInvoice(page: Page, { number }: Pick<Invoice, 'number'>): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: `Factura ${number}` })).toBeVisible();
}

export const payButton = (page: Page) => page.getByRole('button', { name: /^Pagar/ });

/** From our *Pay* to the gateway's page. */
export async function goToGateway(page: Page): Promise<void> {
  await payButton(page).click();
  await expect(page).toHaveURL(/\/c\/pay\/cs_test_/);
}

/** The gateway's own press, and back. */
export async function payAtGateway(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Pagar/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pago recibido' })).toBeVisible();
}

/** A contact enters by the form. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Entrar' }).click();
}

/** Goes to a room by the main navigation, though other links bear its name; on a phone it may be behind *Más*. */
export async function goToRoom(page: Page, name: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Navegación principal' });
  const link = navigation.getByRole('link', { name, exact: true }).filter({ visible: true });
  const more = navigation.getByRole('button', { name: 'Más', exact: true });
  await expect(link.or(more.filter({ visible: true })).first()).toBeVisible();
  if (!(await link.isVisible())) await more.click();
  await link.click();
}

/** Waits until a contact is inside and sees what waits for it. */
export async function expectOverview(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/overview$/);
  await expect(page.getByRole('heading', { level: 1, name: /^Hola, / })).toBeVisible();
}

/** A contact is on its invoices, signed in by API: the form has tests of its own. */
export async function enter(
  page: Page,
  merchant: Merchant,
  contact: { email: string },
  password: string,
): Promise<void> {
  await keepSession(page, `zaguan.portal.${merchant.slug}`, await merchant.signIn(contact, password));
  await page.goto(`/${merchant.slug}/invoices`);
  await expect(page.getByRole('heading', { level: 1, name: 'Facturas' })).toBeVisible();
}

/** The owner is in the admin at an address, signed in by API. */
export async function enterAdmin(page: Page, { owner }: Merchant, path: string): Promise<void> {
  await keepSession(page, 'zaguan.admin', owner.session);
  await page.goto(path);
}

/** The owner signs in by the form of the admin, and lands where the address leads. */
export async function signInAsMember(page: Page, { owner }: Merchant): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Entra en la administración' })).toBeVisible();
  await signIn(page, owner.email, owner.password);
}

/** Keeps a session in the browser as supabase-js keeps it, from an address of the app that runs no script. */
async function keepSession(page: Page, key: string, session: object): Promise<void> {
  await page.goto('/robots.txt');
  await page.evaluate(([name, value]) => localStorage.setItem(name, value), [
    key,
    JSON.stringify(session),
  ] as const);
}
