import { randomUUID } from 'node:crypto';
import { server, sql } from '../actors/api.ts';
import { enterAdmin } from '../actors/screens.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

type Mail = { subject: string; text: string };

test('B1 B2 contacts are picked one by one, by page and by search, invited in words of one’s own, and each has its result', async ({
  page,
  merchant,
  stack,
}) => {
  const key = randomUUID().slice(0, 8);
  await server
    .from('contacts')
    .insert(
      Array.from({ length: 40 }, (_, at) => ({
        ...{ org_id: merchant.id, name: `Peña ${String(at + 1).padStart(2, '0')}, S. L.`, locale: 'es' },
        email: at === 1 ? null : `pena-${at + 1}-${key}@cliente.test`,
      })),
    )
    .throwOnError();
  await server.from('contacts').insert({ org_id: merchant.id, name: 'Otro' }).throwOnError();
  await enterAdmin(page, merchant, '/admin/contacts');

  await page.getByRole('searchbox').fill('pena');
  await expect(page).toHaveURL(/search=pena/);
  await expect(page.getByText('Otro', { exact: true })).toBeHidden();
  await page.getByRole('checkbox', { name: 'Seleccionar a Peña 01, S. L.' }).check();
  await expect(page.getByText('1 seleccionado', { exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Seleccionar todo', exact: true }).check();
  await expect(page.getByText('25 seleccionados', { exact: true })).toBeVisible();
  await expectFit(page);
  await page.getByRole('button', { name: 'Seleccionar todos los resultados (40)' }).click();
  await expect(page.getByText('40 seleccionados', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Enviar enlace al portal' }).click();
  const dialog = page.getByRole('dialog', { name: 'Enviar enlace al portal' });
  await expect(dialog.getByText('Destinatarios: 39.')).toBeVisible();
  await expect(dialog.getByText('Sin correo: 1. No recibirán nada.')).toBeVisible();
  await dialog.getByLabel('Mensaje').fill('Hola, {{contact.nmae}}:');
  await expect(dialog.getByText('Este campo no existe: {{contact.nmae}}.')).toBeVisible();
  await dialog
    .getByLabel('Mensaje')
    .fill('Hola, {{contact.name}}:\n\nEstrenamos portal: <b>pasa</b> a verlo.');
  const preview = dialog.getByRole('region', { name: 'Así lo verá' });
  await expect(preview.getByText('Estrenamos portal: <b>pasa</b> a verlo.')).toBeVisible();
  await expect(preview.getByText('Hola, Peña 01, S. L.:')).toBeVisible();
  await preview.getByText('Francés').click();
  await expect(preview.getByText('Accéder au portail')).toBeVisible();
  await expectFit(page);
  await dialog.getByRole('button', { name: 'Enviar' }).dblclick();

  await expect(page).toHaveURL(/\/admin\/invitations\/[\w-]{36}$/);
  // Whoever leaves finds it again.
  await page.goto('/admin/contacts');
  await page.getByRole('link', { name: 'Invitaciones enviadas' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Invitaciones enviadas' })).toBeVisible();
  await expectFit(page);
  await page.getByRole('main').getByRole('table').getByRole('link').click();
  await expect(page.getByText('El envío ha terminado.')).toBeVisible({ timeout: 30_000 });
  await expectFit(page);
  await page.getByText('No enviadas (1)').click();
  await expect(page.getByRole('link', { name: 'Peña 02, S. L.' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Sin correo' }).last()).toBeVisible();
  await page.getByText('Enviadas (39)').click();
  await expect(page.getByRole('link', { name: 'Peña 01, S. L.' })).toBeVisible();

  const inbox = await fetch(`${stack.mailUrl}/messages?to=pena-1-${key}@cliente.test&wait=10`);
  const mails = (await inbox.json()) as Mail[];
  expect(mails.map(({ subject }) => subject)).toEqual([`Tu acceso al portal de ${merchant.name}`]);
  expect(mails[0]?.text).toContain('Estrenamos portal: <b>pasa</b> a verlo.');
  await page.goto(/http\S+\/d#[\w-]{43}/.exec(mails[0]?.text ?? '')?.[0] ?? '');
  await expect(page.getByText('Peña 01, S. L.').first()).toBeVisible();
  const batches = await sql('select 1 from invitation_batches where org_id = $1', [merchant.id]);
  expect(batches).toHaveLength(1);
});
