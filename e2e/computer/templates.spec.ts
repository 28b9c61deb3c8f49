import { sql } from '../actors/api.ts';
import { enterAdmin } from '../actors/screens.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

test('B4 the owner writes a template with completion, is told what is unknown, sees it with a real contact, saves and restores it', async ({
  page,
  merchant,
  contact,
  invoice,
}) => {
  await enterAdmin(page, merchant, '/admin/settings/templates');
  await expect(page.getByRole('heading', { level: 1, name: 'Plantillas de correo' })).toBeVisible();
  const subject = page.getByLabel('Asunto', { exact: true });
  const body = page.getByLabel('Texto', { exact: true });
  const mail = page.getByRole('region', { name: 'Vista previa' });
  await expect(mail.getByText(`Hola, ${contact.name}:`)).toBeVisible();
  await expect(mail.getByText(`Factura ${invoice.number} de ${merchant.name}`)).toBeVisible();
  await expectFit(page);

  // By keyboard: what is offered narrows, the arrows move, Enter chooses, Escape lets go.
  await body.fill('Querida ');
  await body.press('End');
  await body.pressSequentially('{{');
  const list = page.getByRole('listbox', { name: 'Insertar campo' });
  await expect(list.getByRole('option')).toHaveCount(13);
  await expect(list.getByRole('option', { selected: true })).toContainText('Nombre del contacto');
  await expectFit(page);
  await body.press('Escape');
  await expect(list).toBeHidden();
  await body.pressSequentially('venc');
  await expect(list.getByRole('option')).toHaveText([/Vencimiento/]);
  await expect(page.getByText('Un campo. Pulsa Intro para insertarlo.')).toBeAttached();
  await body.press('Backspace');
  await body.press('Backspace');
  await body.press('Backspace');
  await body.press('Backspace');
  await body.press('ArrowUp');
  await body.press('ArrowDown');
  await body.press('Enter');
  await expect(body).toHaveValue('Querida {{contact.name}}');
  await expect(body).toBeFocused();
  // By touch or mouse: from the list, and from the row of buttons.
  await body.pressSequentially(':\n\n{{total');
  await list.getByRole('option', { name: 'Total del documento' }).click();
  await body.pressSequentially(' de ');
  await page.getByRole('button', { name: 'Número del documento', exact: true }).click();
  await expect(body).toHaveValue('Querida {{contact.name}}:\n\n{{document.total}} de {{document.number}}');
  await expect(mail.getByText(`121,00 € de ${invoice.number}`)).toBeVisible();

  await body.pressSequentially('\n\n{{contact.nmae}} y {{nada');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByRole('alert')).toContainText('Estos campos no existen: {{contact.nmae}}, {{.');
  await expectFit(page);
  expect(await sql('select 1 from email_templates where org_id = $1', [merchant.id])).toEqual([]);

  // What is not saved waits, whatever way one leaves.
  await page.getByText('Recibo de un pago').click();
  await expect(page.getByText('el pago que se ve es inventado')).toBeVisible();
  await expect(subject).toHaveValue(/^Recibo/);
  await page.goto('/admin/settings/templates?kind=document&language=es');
  await expect(body).toHaveValue(/\{\{nada$/);
  await expect(page.getByText('Sin guardar').first()).toBeVisible();

  await body.fill('Querida {{contact.name}}:');
  await subject.fill('Para ti');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('Guardado').first()).toBeVisible();
  await expect(page.getByText('Personalizada en: Español')).toBeVisible();
  const kept = await sql('select subject, body from email_templates where org_id = $1', [merchant.id]);
  expect(kept).toEqual([{ subject: 'Para ti', body: 'Querida {{contact.name}}:' }]);

  await page.getByRole('button', { name: 'Restaurar el original' }).click();
  const dialog = page.getByRole('dialog', { name: 'Restaurar el original' });
  await expect(dialog).toContainText('Se perderá tu texto de «Documento» en español');
  await dialog.getByRole('button', { name: 'Restaurar el original' }).click();
  await expect(body).toHaveValue(/^Hola, \{\{contact\.name\}\}:/);
  await expect(page.getByText('Personalizada en: Español')).toBeHidden();
  await expect(page.getByText('Sin guardar')).toHaveCount(0);
  expect(await sql('select 1 from email_templates where org_id = $1', [merchant.id])).toEqual([]);
});

test('B4 the preview takes any contact, by day, by night and as text, in each language', async ({
  page,
  merchant,
  contact,
}) => {
  const other = await merchant.addContact({ name: 'Núñez <b>e Hijos</b>' });
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await enterAdmin(page, merchant, '/admin/settings/templates?kind=recovery&language=fr');
  const mail = page.getByRole('region', { name: 'Vista previa' });
  await expect(mail.getByText(`Bonjour ${contact.name},`)).toBeVisible();
  await page.getByRole('button', { name: 'Cambiar de contacto' }).click();
  const dialog = page.getByRole('dialog', { name: 'Elegir un contacto' });
  await dialog.getByRole('searchbox').fill('nunez');
  await expect(dialog.getByRole('button', { name: contact.email })).toBeHidden();
  await expectFit(page);
  await dialog.getByRole('button', { name: other.email }).click();
  await expect(mail.getByText(`Bonjour ${other.name},`)).toBeVisible();
  await expect(mail.getByText('pendant 30 minutes')).toBeVisible();
  const paper = () => mail.locator('.sheet').evaluate((sheet) => getComputedStyle(sheet).backgroundColor);
  expect(await paper()).toBe('rgb(255, 255, 255)');
  await page.getByText('Oscuro').click();
  await expect.poll(paper).toBe('rgb(31, 28, 25)');
  await expectFit(page);
  await page.getByText('Solo texto').click();
  await expect(page.getByText('Créer le mot de passe:')).toBeVisible();
  expect(problems).toEqual([]);
});

test('B4 who does not manage the account reads the templates and changes nothing', async ({
  page,
  merchant,
}) => {
  await sql(`update members set role = 'staff' where org_id = $1`, [merchant.id]);
  await enterAdmin(page, merchant, '/admin/settings/templates');
  await expect(page.getByText('No tienes permiso')).toBeVisible();
  await expect(page.getByLabel('Texto', { exact: true })).not.toBeEditable();
  await expect(page.getByRole('button', { name: 'Guardar' })).toHaveCount(0);
  // Without contacts the preview says that its data are made up.
  await expect(page.getByText('Todavía no tienes contactos')).toBeVisible();
  await expectFit(page);
});
