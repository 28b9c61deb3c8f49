import { randomUUID } from 'node:crypto';
import { sendInvitations } from '@shared/contracts/send-invitations.ts';
import { call } from '../actors/api.ts';
import { newestMail } from '../actors/inbox.ts';
import { enterAdmin } from '../actors/screens.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

test('B1 the foot of an invitation leads to a page that asks; left, the merchant is told so; and back', async ({
  page,
  browser,
  merchant,
  contact,
}) => {
  const invite = () =>
    call(
      sendInvitations,
      { org_id: merchant.id, request: randomUUID(), to: { contacts: [contact.id] }, message: null },
      merchant.owner.token,
    );
  await invite();
  const mail = await newestMail(contact.email);
  const way = /https?:\/\/\S+\/unsubscribe#\S+/.exec(mail.text)?.[0] ?? '';
  const device = await browser.newContext();
  const reader = await device.newPage();
  await reader.goto(way);
  await expect(
    reader.getByRole('heading', { level: 1, name: `Invitaciones de ${merchant.name}` }),
  ).toBeVisible();
  await expect(reader).toHaveURL(/\/unsubscribe$/);
  await expectFit(reader);
  await reader.getByRole('button', { name: 'No recibir más invitaciones' }).click();
  await expect(reader.getByText('Hecho: no recibirás más invitaciones.')).toBeVisible();
  await expectFit(reader);

  const { batch_id } = await invite();
  await enterAdmin(page, merchant, `/admin/invitations/${batch_id}`);
  await expect(page.getByText('No quiere invitaciones')).toBeVisible();
  await expectFit(page);

  await reader.reload();
  await reader.getByRole('button', { name: 'Volver a recibirlas' }).click();
  await expect(reader.getByRole('button', { name: 'No recibir más invitaciones' })).toBeVisible();
  await reader.goto(`/${merchant.slug}/unsubscribe#${'x'.repeat(43)}`);
  await expect(reader.getByRole('heading', { level: 1, name: 'Este enlace no funciona' })).toBeVisible();
  await device.close();
});
