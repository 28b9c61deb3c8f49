import { enterAdmin } from '../actors/screens.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

type Mail = { subject: string; text: string; attachments: { name: string }[] };

test('B3 a document is sent from its page, in the words of the template or in others, and its page says where it is', async ({
  page,
  merchant,
  contact,
  invoice,
  stack,
}) => {
  await enterAdmin(page, merchant, `/admin/documents/${invoice.id}`);
  await page.getByRole('button', { name: 'Enviar' }).click();
  const dialog = page.getByRole('dialog', { name: 'Enviar por correo' });
  await expect(dialog.getByLabel('Para')).toHaveValue(contact.email);
  await expect(dialog.getByLabel('Asunto')).toHaveValue(new RegExp(invoice.number));
  await expectFit(page);
  await dialog.getByLabel('Texto').fill('Hola, {{contact.nmae}}:');
  await dialog.getByRole('button', { name: 'Enviar' }).click();
  await expect(dialog.getByRole('alert')).toContainText('{{contact.nmae}}');
  await dialog.getByLabel('Texto').fill('Hola, {{contact.name}}: lo de agosto.');
  await dialog.getByRole('button', { name: 'Enviar' }).click();
  await expect(dialog).toBeHidden();
  const mails = page.getByRole('region', { name: 'Correos enviados' });
  await expect(mails.getByText('Enviado', { exact: true })).toBeVisible();
  await expectFit(page);

  const inbox = await fetch(`${stack.mailUrl}/messages?to=${encodeURIComponent(contact.email)}&wait=10`);
  const [mail] = (await inbox.json()) as Mail[];
  expect(mail?.text).toContain(`Hola, ${contact.name}: lo de agosto.`);
  expect(mail?.attachments.map(({ name }) => name)).toEqual([`Factura ${invoice.number}.pdf`]);
  const address = /http\S+\/d#[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? '';
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(invoice.number);
});
