import { randomUUID } from 'node:crypto';
import { postComment } from '@shared/contracts/post-comment.ts';
import { sendDocument } from '@shared/contracts/send-document.ts';
import { sendInvitations } from '@shared/contracts/send-invitations.ts';
import type { TemplateKind } from '@shared/mail-placeholders.ts';
import { call, runSweep, sql } from '../actors/api.ts';
import { type Mail, mailsTo } from '../actors/inbox.ts';
import type { Contact, Invoice, Merchant } from '../actors/merchant.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

/** The subjects of every mail that a contact can get. */
const subjects: Record<TemplateKind, RegExp> = {
  document: /^Factura /,
  comment: /te ha escrito sobre la factura /,
  receipt: /^Recibo /,
  refund: /te ha devuelto /,
  invitation: /^Tu acceso /,
  fresh_link: /^Tu nuevo enlace /,
  recovery: /^Tu contraseña /,
  password_changed: /^Cambio en tu contraseña /,
};

/** Money that arrived for an invoice and went back in part, with the mails: what a gateway has to do with it other tests show. */
async function pay(merchant: Merchant, contact: Contact, invoice: Invoice): Promise<void> {
  await sql(
    `with paid as (
       insert into payments (org_id, contact_id, gateway, bank_account_id, external_id, currency, amount, received_at)
       values ($1, $2, 'stripe', $3, $4, 'EUR', $5, now()) returning org_id, id, amount),
     applied as (
       insert into payment_allocations (org_id, payment_id, document_id, amount)
       select org_id, id, $4::uuid, amount from paid),
     returned as (
       insert into refunds (org_id, payment_id, gateway, external_id, currency, amount, made_at)
       select org_id, id, 'stripe', $4, 'EUR', 2100, now() from paid returning org_id, id)
     select private.queue_mail(org_id, 'receipt', $2, id) from paid
     union all select private.queue_mail(org_id, 'refund', $2, id) from returned`,
    [merchant.id, contact.id, merchant.bankAccountId, invoice.id, invoice.total],
  );
}

test('B4 every mail to a contact reads well on a phone, by day and by night, without an image or anything to fetch', async ({
  browser,
  merchant,
}) => {
  const contact = await merchant.addContact({
    name: 'Construcciones Villarramiel-Peñaranda-de-Bracamonte-y-Asociadas <b>S. L.</b>',
  });
  const invoice = await merchant.addInvoice(contact);
  const { token } = merchant.owner;
  const press = { org_id: merchant.id, document_id: invoice.id, request_id: randomUUID() };
  await call(sendDocument, { ...press, how: 'both' }, token);
  await call(postComment, { ...press, body: 'Hola.\n\n-- \nVamos el <b>martes</b>.' }, token);
  const link = await merchant.share(invoice);
  await pay(merchant, contact, invoice);
  const to = { contacts: [contact.id] };
  const invitation = { org_id: merchant.id, request: randomUUID(), to, message: null };
  await call(sendInvitations, invitation, token);
  await sql('select private.queue_recovery($1, $2)', [merchant.id, contact.id]);
  await sql(`select private.queue_mail($1, 'fresh_link', $2, $3)`, [merchant.id, contact.id, link.id]);
  await runSweep();
  await merchant.setPassword(contact, 'patio-azul-22');

  const arrived = async () => {
    const mails = await mailsTo(contact.email);
    return Object.values(subjects).map((subject) => mails.find((mail) => subject.test(mail.subject)));
  };
  await expect.poll(arrived, { timeout: 30_000 }).not.toContain(undefined);
  const reader = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const letter = await reader.newPage();
  const asked: string[] = [];
  await letter.route('**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  for (const mail of (await arrived()).filter((one): one is Mail => one !== undefined)) {
    await test.step(mail.subject, async () => {
      await letter.setContent(mail.html);
      await expect(letter.getByText(contact.name)).toBeVisible();
      await expect(letter.getByRole('link').first()).toBeVisible();
      await expectFit(letter);
      // What the HTML says, the text says.
      const said = await letter.locator('p, th, td:not(:has(*)), a').allTextContents();
      const bare = (text: string) => text.replaceAll(/\s/g, '');
      for (const part of said) expect(bare(mail.text)).toContain(bare(part));
    });
  }
  expect(asked).toEqual([]);
  await reader.close();
});
