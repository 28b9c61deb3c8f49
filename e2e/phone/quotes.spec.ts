import { sql } from '../actors/api.ts';
import { eventsOf } from '../actors/books.ts';
import { newestMail } from '../actors/inbox.ts';
import { enterAdmin, expectOverview, goToRoom, signIn } from '../actors/screens.ts';
import { addDocument } from '../actors/trade.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

/** A function that was asleep opens a session, makes a PDF, and another writes. */
const patient = { timeout: 40_000 };

const password = 'una-clave-larga-77';

test('D1, A8 a quote is accepted from its link with two presses, and the merchant hears of it', async ({
  page,
  browser,
  merchant,
  contact,
}) => {
  const quote = await addDocument(merchant, contact, 'quote', '9000-01-15');
  await page.goto((await merchant.share(quote)).path);
  await expect(page.getByText('Pendiente de respuesta')).toBeVisible();
  const accept = page.getByRole('button', { name: 'Aceptar presupuesto' });
  await expect(accept).toBeInViewport();
  await expectFit(page);
  await accept.click();
  const dialog = page.getByRole('dialog', { name: `¿Aceptar el presupuesto ${quote.number}?` });
  await expect(dialog.getByText('121,00 €')).toBeVisible();
  await expectFit(page);
  // Looking and asking left no trace: the press that answers opens the session.
  expect(await eventsOf(merchant)).toEqual(['issued', 'shared']);
  await dialog.getByRole('button', { name: 'Sí, aceptar' }).click();
  await expect(page.getByText('Presupuesto aceptado. Hemos avisado a Talleres Prueba.')).toBeVisible(patient);
  await expect(accept).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const answer = page.getByRole('region', { name: 'Respuesta' });
  await expect(answer).toContainText('Aceptado');
  await expect(answer).toContainText(contact.name);
  await answer.locator('summary').click();
  await expect(answer.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Historial' })).toContainText('Aceptado');
  await expectFit(page);
  await expect
    .poll(async () => (await newestMail(merchant.owner.email)).subject, patient)
    .toBe(`${contact.name} ha aceptado el presupuesto ${quote.number}`);

  const admin = await (await browser.newContext({ locale: 'es-ES' })).newPage();
  await enterAdmin(admin, merchant, `/admin/documents/${quote.id}`);
  await expect(admin.getByRole('region', { name: 'Respuesta' })).toContainText('Dirección IP');
  await expectFit(admin);
  await admin
    .getByRole('link', { name: /Avisos/ })
    .first()
    .click();
  await expect(admin.getByText('Presupuesto aceptado').first()).toBeVisible();
  await admin.context().close();
});

test('D1, C2 declined with a reason inside the portal, by keyboard alone; the overview waits for one less', async ({
  page,
  merchant,
  contact,
}) => {
  const [quote] = [
    await addDocument(merchant, contact, 'quote', '9000-01-15'),
    await addDocument(merchant, contact, 'quote', '9000-03-15'),
  ];
  await merchant.setPassword(contact, password);
  await page.goto(`/${merchant.slug}`);
  await signIn(page, contact.email, password);
  await expectOverview(page);
  const waiting = page.getByRole('list', { name: 'Presupuestos por responder' }).getByRole('listitem');
  await expect(waiting).toHaveCount(2);
  await waiting.getByRole('link', { name: quote.number }).focus();
  await page.keyboard.press('Enter');
  const decline = page.getByRole('button', { name: 'Rechazar' });
  await decline.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `¿Rechazar el presupuesto ${quote.number}?` });
  await dialog.getByLabel('Motivo').focus();
  await page.keyboard.type('Es <b>caro</b>.');
  await expectFit(page);
  await page.keyboard.press('Escape');
  await expect(decline).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Motivo')).toHaveValue('Es <b>caro</b>.');
  await dialog.getByRole('button', { name: 'Rechazar presupuesto' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Presupuesto rechazado. Hemos avisado a Talleres Prueba.')).toBeVisible(
    patient,
  );
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('region', { name: 'Respuesta' })).toContainText('Es <b>caro</b>.');
  // What was answered is valid until no day; in the list, a quote is valid until one and never falls due.
  await expect(page.getByText(/^Válido hasta/)).toBeHidden();
  await page.goBack();
  await expect(waiting).toHaveCount(1);
  await goToRoom(page, 'Presupuestos');
  await expect(page.getByRole('columnheader', { name: 'Válido hasta' })).toHaveCount(1);
});

test('D1 a quote past its date, or of a merchant who takes no answers, offers none; what is refused is said', async ({
  page,
  merchant,
  contact,
}) => {
  const quote = await addDocument(merchant, contact, 'quote');
  await page.goto((await merchant.share(quote)).path);
  const accept = page.getByRole('button', { name: 'Aceptar presupuesto' });
  await accept.click();
  const switched = (on: boolean) =>
    sql('update public.organizations set accepting_quotes = $2 where id = $1', [merchant.id, on]);
  await switched(false);
  await page.getByRole('button', { name: 'Sí, aceptar' }).click();
  await expect(page.getByRole('alert')).toContainText('Ahora no es posible', patient);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: `Presupuesto ${quote.number}` })).toBeVisible();
  await expect(accept).toBeHidden();
  await switched(true);
  await page.reload();
  await expect(accept).toBeVisible();
});

test('D1 a customer confirms that goods came', async ({ page, merchant, contact }) => {
  const note = await addDocument(merchant, contact, 'delivery_note');
  await page.goto((await merchant.share(note)).path);
  await page.getByRole('button', { name: 'Confirmar recepción' }).click();
  await page.getByRole('button', { name: 'Sí, confirmar' }).click();
  await expect(page.getByText('Confirmado', { exact: true }).first()).toBeVisible(patient);
  await expect
    .poll(async () => (await newestMail(merchant.owner.email)).subject, patient)
    .toBe(`${contact.name} ha confirmado el albarán ${note.number}`);
});
