import { randomUUID } from 'node:crypto';
import { sendInvitations } from '@shared/contracts/send-invitations.ts';
import { viewLink } from '@shared/contracts/view-link.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inbox } from './inbox.ts';
import { type Contact, type Merchant, makeMerchant } from './merchant.ts';
import { call, post, refusal, sql, stack } from './target.ts';

/** B1, B2: the link to the portal for many, each with its result. */
let merchant: Merchant;

beforeEach(async () => {
  merchant = await makeMerchant();
});

type Choice = { contacts: Contact[] } | { filter: { search?: string } };

const ask = (to: Choice, fields: { request?: string; message?: string | null } = {}) => ({
  org_id: merchant.id,
  request: fields.request ?? randomUUID(),
  to: 'contacts' in to ? { contacts: to.contacts.map(({ id }) => id) } : to,
  message: fields.message ?? null,
});

const send = (...of: Parameters<typeof ask>) => call(sendInvitations, ask(...of), merchant.owner.token);

/** What the merchant reads of a batch: each contact's name and how its invitation stands. */
async function results(batch: string): Promise<Record<string, string>> {
  const { data } = await merchant.owner.client
    .from('invitation_results')
    .select('contact_name, state')
    .eq('org_id', merchant.id)
    .eq('batch_id', batch)
    .throwOnError();
  return Object.fromEntries(data.map(({ contact_name, state }) => [contact_name, state ?? '']));
}

const progress = async (batch: string) =>
  (
    await merchant.owner.client
      .rpc('invitation_progress', { p_org: merchant.id, p_batch: batch })
      .throwOnError()
  ).data;

const countsSchema = z.object({
  counts: z.partialRecord(z.enum(['queued', 'sent', 'no_email']), z.number()),
});

const tokenIn = (text: string) => /\/d#([\w-]{43})/.exec(text)?.[1] ?? '';

describe('an invitation', () => {
  it('brings the merchant’s words as text and a link that opens the portal', async () => {
    const contact = await merchant.addContact({ name: 'Ana <b>Cliente</b>' });
    const { batch_id, total } = await send(
      { contacts: [contact] },
      { message: 'Hola, {{contact.name}}: & <script>alert(1)</script>\n\nHasta pronto' },
    );
    expect(total).toBe(1);
    const [mail, ...more] = await inbox(contact.email, 10);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Tu acceso al portal de Talleres Prueba');
    expect(mail?.text).toContain('Hola, Ana <b>Cliente</b>: & <script>alert(1)</script>\n\nHasta pronto');
    expect(mail?.html).toContain(
      'Hola, Ana &lt;b&gt;Cliente&lt;/b&gt;: &amp; &lt;script&gt;alert(1)&lt;/script&gt;</p>',
    );
    expect(mail?.html).not.toContain('<script');
    expect(mail?.text).toContain('48 horas');
    expect(await call(viewLink, { slug: merchant.slug, token: tokenIn(mail?.text ?? '') })).toMatchObject({
      state: 'portal',
    });
    await expect.poll(() => results(batch_id)).toEqual({ [contact.name]: 'sent' });
  });

  it('speaks the contact’s language, and tells who has a password to use it', async () => {
    const contact = await merchant.addContact({ name: 'Chloé' });
    await sql(`update contacts set locale = 'fr' where id = $1`, [contact.id]);
    await merchant.setPassword(contact, 'una-clave-larga-77');
    await send({ contacts: [contact] });
    const invitation = async () =>
      (await inbox(contact.email, 10)).find(({ subject }) => subject.startsWith('Votre accès'));
    await expect.poll(invitation).toBeDefined();
    const mail = await invitation();
    expect(mail?.text).toContain('Bonjour Chloé,');
    expect(mail?.text).toContain('mot de passe habituel');
    expect(mail?.text).not.toContain('48 heures');
    expect(await call(viewLink, { slug: merchant.slug, token: tokenIn(mail?.text ?? '') })).toMatchObject({
      state: 'password',
    });
  });
});

describe('a batch', () => {
  it('says of each contact how it went, and why nothing was sent', async () => {
    const sent = await merchant.addContact({ name: 'Con correo' });
    const silent = await merchant.addContact({ name: 'Sin correo', email: null });
    const closed = await merchant.addContact({ name: 'Portal cerrado' });
    await sql('update contacts set portal_enabled = false where id = $1', [closed.id]);
    const reach = await merchant.owner.client.rpc('invitation_reach', {
      ...{ p_org: merchant.id, p_filter: {} },
    });
    expect(reach.data).toEqual({ total: 3, no_email: 1, portal_off: 1, unsubscribed: 0, with_password: 0 });
    const { batch_id, total } = await send({ contacts: [sent, silent, closed] });
    expect(total).toBe(3);
    await expect
      .poll(() => results(batch_id))
      .toEqual({ 'Con correo': 'sent', 'Sin correo': 'no_email', 'Portal cerrado': 'portal_off' });
    expect(await progress(batch_id)).toMatchObject({
      ...{ id: batch_id, total: 3, message: null },
      counts: { sent: 1, no_email: 1, portal_off: 1 },
    });
    expect(await inbox(closed.email)).toEqual([]);
    const { data: audit } = await merchant.owner.client
      .from('audit_log')
      .select('actor, detail')
      .eq('org_id', merchant.id)
      .eq('action', 'invitations.queued')
      .throwOnError();
    expect(audit).toEqual([{ actor: merchant.owner.id, detail: { total: 3, queued: 1 } }]);
  });

  it('is one for both presses of a double click', async () => {
    const contact = await merchant.addContact();
    const request = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => send({ contacts: [contact] }, { request })));
    expect(new Set(answers.map(({ batch_id }) => batch_id)).size).toBe(1);
    expect(answers.map(({ total }) => total)).toEqual([1, 1, 1]);
    expect(await sql('select 1 from mail_deliveries where org_id = $1', [merchant.id])).toHaveLength(1);
    expect(await sql('select 1 from invitations where org_id = $1', [merchant.id])).toHaveLength(1);
  });

  it('takes a contact named twice once', async () => {
    const contact = await merchant.addContact();
    expect((await send({ contacts: [contact, contact] })).total).toBe(1);
  });

  it('reaches whom the search finds, as the list shows them: without case or accents, never the archived', async () => {
    const found = await merchant.addContact({ name: 'Núñez Peña, S. L.' });
    await merchant.addContact({ name: 'Otra' });
    const archived = await merchant.addContact({ name: 'Nuñez antiguo' });
    await sql('update contacts set archived_at = now() where id = $1', [archived.id]);
    const find = async (search: string) =>
      (
        await merchant.owner.client
          .rpc('find_contacts', { p_org: merchant.id, p_filter: { search }, p_limit: 10 })
          .select('name')
          .throwOnError()
      ).data;
    expect(await find('nunez  PENA')).toEqual([{ name: found.name }]);
    expect(await find(found.email.toUpperCase())).toEqual([{ name: found.name }]);
    expect(await find('%')).toEqual([]);
    const { batch_id } = await send({ filter: { search: ' nunez ' } });
    expect(Object.keys(await results(batch_id))).toEqual([found.name]);
  });

  it('is not written when one of its contacts is another merchant’s, or there is nobody', async () => {
    const stranger = await (await makeMerchant()).addContact();
    const own = await merchant.addContact();
    const { token } = merchant.owner;
    expect((await refusal(sendInvitations, ask({ contacts: [own, stranger] }), token)).code).toBe('NTFND');
    expect((await refusal(sendInvitations, ask({ filter: { search: 'nadie' } }), token)).code).toBe('INVAL');
    expect(await sql('select 1 from invitation_batches where org_id = $1', [merchant.id])).toEqual([]);
    expect(await sql('select 1 from mail_deliveries where org_id = $1', [merchant.id])).toEqual([]);
  });

  it('is refused to an accountant, to strangers, and while the whole portal is closed', async () => {
    const contact = await merchant.addContact();
    const body = ask({ contacts: [contact] });
    const accountant = await merchant.addMember('accountant');
    expect((await refusal(sendInvitations, body, accountant.token)).code).toBe('DENID');
    const stranger = await makeMerchant();
    expect((await refusal(sendInvitations, body, stranger.owner.token)).code).toBe('NTFND');
    expect((await refusal(sendInvitations, body)).code).toBe('NOSES');
    await sql('update organizations set portal_enabled = false where id = $1', [merchant.id]);
    expect((await refusal(sendInvitations, body, merchant.owner.token)).code).toBe('CLOSD');
    expect(await sql('select 1 from invitation_batches where org_id = $1', [merchant.id])).toEqual([]);
  });

  it('tells when a portal was closed or an address lost between queueing and sending', async () => {
    const closed = await merchant.addContact({ name: 'Cerrado' });
    const lost = await merchant.addContact({ name: 'Perdido' });
    const { data } = await merchant.owner.client
      .rpc('queue_invitations', {
        ...{ p_org: merchant.id, p_request: randomUUID(), p_contacts: [closed.id, lost.id] },
      })
      .throwOnError();
    const { batch_id } = sendInvitations.response.parse(data);
    await sql('update contacts set portal_enabled = false where id = $1', [closed.id]);
    await sql('update contacts set email = null where id = $1', [lost.id]);
    await post('sweep', {}, stack.secretKey);
    await expect.poll(() => results(batch_id)).toEqual({ Cerrado: 'portal_off', Perdido: 'no_email' });
    expect(await sql('select 1 from notifications where org_id = $1', [merchant.id])).toEqual([]);
  });

  it('queues ten thousand in one call, at the cost of storing a few rows each', async () => {
    const timed = async <T>(work: () => PromiseLike<T>): Promise<[T, number]> => {
      const began = performance.now();
      return [await work(), (performance.now() - began) / 1_000];
    };
    const [, bare] = await timed(() =>
      sql(
        `insert into contacts (org_id, name, email)
         select $1, 'Cliente ' || n, case when n % 100 > 0 then 'c' || n || '@muchos.test' end
         from generate_series(1, 10000) n`,
        [merchant.id],
      ),
    );
    const [{ data, error }, seconds] = await timed(() =>
      merchant.owner.client.rpc('queue_invitations', {
        ...{ p_org: merchant.id, p_request: randomUUID(), p_filter: {} },
      }),
    );
    console.info(
      `10,000 invitations queued in ${seconds.toFixed(2)} s; 10,000 contacts stored in ${bare.toFixed(2)} s`,
    );
    expect(error).toBeNull();
    const { batch_id, total } = sendInvitations.response.parse(data);
    expect(total).toBe(10_000);
    expect(seconds / bare).toBeLessThan(6);
    // The clock's sweep may have begun to send them.
    const { queued = 0, sent = 0, no_email } = countsSchema.parse(await progress(batch_id)).counts;
    expect([queued + sent, no_email]).toEqual([9_900, 100]);
    // No token waits in the outbox: each is made when its e-mail is.
    const early = await sql(
      `select 1 from mail_deliveries m join document_links l on l.org_id = m.org_id and l.contact_id = m.contact_id
       where m.org_id = $1 and m.attempts = 0`,
      [merchant.id],
    );
    expect(early).toEqual([]);
    // Nobody waits for these.
    await sql('delete from mail_deliveries where org_id = $1', [merchant.id]);
  });
});
