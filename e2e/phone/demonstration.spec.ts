import { expectOverview, signIn } from '../actors/screens.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

test('A10 the demonstration: one e-mail at two merchants, each with a password of its own', async ({
  page,
}) => {
  await page.goto('/demo');
  await signIn(page, 'ana@cliente.test', 'zaguan-demo');
  await expectOverview(page);
  await page.goto('/demo/invoices');
  const rows = page.getByRole('main').getByRole('link', { name: /[FR]\d{4}-\d{4}/ });
  await expect(rows).toHaveCount(25);
  await expect(page.getByText('Pagada').filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText('Vencida').filter({ visible: true }).first()).toBeVisible();
  await expectFit(page);

  await page.goto('/otra');
  await signIn(page, 'ana@cliente.test', 'zaguan-demo');
  await expect(page.getByText('El correo o la contraseña no son correctos')).toBeVisible();
  await signIn(page, 'ana@cliente.test', 'pombo-libros');
  await expectOverview(page);
  await page.goto('/otra/invoices');
  await expect(rows).toHaveCount(3);
  // Both portals are open side by side.
  await page.goto('/demo/invoices');
  await expect(rows).toHaveCount(25);
});
