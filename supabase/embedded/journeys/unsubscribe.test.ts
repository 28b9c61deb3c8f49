import { randomUUID } from 'node:crypto';
import { chooseInvitations } from '@shared/contracts/choose-invitations.ts';
import { sendInvitations } from '@shared/contracts/send-invitations.ts';
import { viewLink } from '@shared/contracts/view-link.ts';
import { describe, expect, test } from 'vitest';
import { inbox } from './inbox.ts';
import { mailsTo } from './mailed.ts';
import { type Contact, type Merchant, makeMerchant } from './merchant.ts';
import { call, refusal, sql, stack } from './target.ts';

const invite = (merchant: Merchant, contact: Contact) =>
  call(
    sendInvitations,
    { org_id: merchant.id, request: randomUUID(), to: { contacts: [contact.id] }, message: null },
    merchant.owner.token,
  );

async function states(merchant: Merchant): Promise<(string | null)[]> {
  const { data } = await merchant.owner.client
    .from('invitation_results')
    .select('state')
    .eq('org_id', merchant.id)
    .order('batch_id')
    .throwOnError();
  return data.map(({ state }) => state);
}

/** An invitation that arrived: where its header and its foot lead. */
async function invited() {
  const merchant = await makeMerchant();
  const contact = await merchant.addContact();
  await invite(merchant, contact);
  const [mail] = await inbox(contact.email, 15);
  const oneClick = /^<(\S+)>$/.exec(mail?.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
  const token = /\/unsubscribe#([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
  return { merchant, contact, mail, oneClick, token, at: { slug: merchant.slug, token } };
}

const press = (address: string, body = 'List-Unsubscribe=One-Click') =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });

describe('B1 an invitation, the only mail to many, can be left', () => {
  test('with one press in the mail program: no session, no page; the next one is not sent, and the merchant sees why', async () => {
    const { merchant, contact, mail, oneClick } = await invited();
    expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    expect((await press(oneClick)).status).toBe(200);
    // Pressed again it is the same.
    expect((await press(oneClick)).status).toBe(200);
    await expect.poll(() => states(merchant)).toEqual(['sent']);
    await invite(merchant, contact);
    expect(await states(merchant)).toEqual(['sent', 'unsubscribed']);
    const reach = await merchant.owner.client.rpc('invitation_reach', { p_org: merchant.id, p_filter: {} });
    expect(reach.data).toEqual({ total: 1, no_email: 0, portal_off: 0, unsubscribed: 1, with_password: 0 });
    const audit = await sql('select 1 from audit_log where org_id = $1 and action = $2', [
      ...[merchant.id, 'invitations.refused'],
    ]);
    expect(audit).toHaveLength(1);
  });

  test('a scanner that follows the address, or posts something else, changes nothing and is led to the page', async () => {
    const { merchant, oneClick, at } = await invited();
    for (const method of ['GET', 'HEAD']) {
      const led = await fetch(oneClick, { method, redirect: 'manual' });
      expect(led.status).toBe(303);
      expect(led.headers.get('location')).toBe(`${stack.url}/${merchant.slug}/unsubscribe#${at.token}`);
    }
    expect((await press(oneClick, 'anything=else')).status).toBe(400);
    expect(await call(chooseInvitations, { ...at, wanted: null })).toMatchObject({ wanted: true });
    expect(await sql('select 1 from invitation_refusals where org_id = $1', [merchant.id])).toEqual([]);
  });

  test('and come back to', async () => {
    const { merchant, contact, at } = await invited();
    expect(await call(chooseInvitations, { ...at, wanted: false })).toMatchObject({ wanted: false });
    expect(await call(chooseInvitations, { ...at, wanted: true })).toMatchObject({ wanted: true });
    await invite(merchant, contact);
    await expect.poll(() => states(merchant)).toEqual(['sent', 'sent']);
  });

  test('whatever else is written to the contact goes on, and says nothing of leaving', async () => {
    const { merchant, contact, oneClick } = await invited();
    await press(oneClick);
    await merchant.setPassword(contact, 'patio-azul-22');
    await expect.poll(() => mailsTo(contact)).toContain('password_changed');
    const told = async () => (await inbox(contact.email)).find(({ subject }) => !/acceso/i.test(subject));
    await expect.poll(told).toBeDefined();
    expect((await told())?.headers).not.toHaveProperty('list-unsubscribe');
    expect((await told())?.text).not.toContain('/unsubscribe');
  });

  test('only by its own token: no link, no other merchant, nobody', async () => {
    const { merchant, contact, oneClick, at } = await invited();
    const other = await makeMerchant();
    const link = await merchant.share(await merchant.addInvoice(contact));
    for (const wrong of [
      { slug: other.slug, token: at.token },
      { slug: merchant.slug, token: link.token },
      { slug: merchant.slug, token: 'x'.repeat(43) },
    ]) {
      expect((await refusal(chooseInvitations, { ...wrong, wanted: false })).code).toBe('NTFND');
      const address = oneClick.replace(/\?.*/, `?at=${wrong.slug}&token=${wrong.token}`);
      expect((await press(address)).status).toBe(404);
    }
    // Nor does the way out lead in.
    expect((await refusal(viewLink, at)).code).toBe('NTFND');
    const kept = await sql<{ hash: string }>(
      `select encode(token_hash, 'hex') as hash from private.unsubscribe_tokens where org_id = $1`,
      [merchant.id],
    );
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(at.token);
  });
});
