import { createHash, randomBytes } from 'node:crypto';
import { openLink } from '@shared/contracts/open-link.ts';
import { viewLink } from '@shared/contracts/view-link.ts';
import { describe, expect, test } from 'vitest';
import { type Link, makeMerchant } from './merchant.ts';
import { isNobody, sees } from './seeing.ts';
import { bearer, call, post, refusal, server, sql, stack, visitor } from './target.ts';
import { traces } from './traces.ts';

/** A contact without a password, with two invoices, the first of them shared. */
async function invited() {
  const merchant = await makeMerchant();
  const contact = await merchant.addContact();
  const invoice = await merchant.addInvoice(contact);
  const other = await merchant.addInvoice(contact, 5_000);
  const link = await merchant.share(invoice);
  return { merchant, contact, invoice, other, link };
}

/** Moves the link's issue back in time, the session's end with it, as if so much had passed since. */
async function age(link: Link, seconds: number): Promise<void> {
  await sql(
    `update public.document_links set issued_at = issued_at - make_interval(secs => $2) where id = $1`,
    [link.id, seconds],
  );
}

const hours48 = 48 * 3600;

describe('A5 a document is shared by links of its own', () => {
  test('each press issues another token, of which only the hash is kept', async () => {
    const { merchant, invoice, link } = await invited();
    const second = await merchant.share(invoice);
    expect(second.token).not.toBe(link.token);
    expect(Buffer.from(link.token, 'base64url')).toHaveLength(32);
    const rows = await sql<{ hash: string }>(
      `select encode(token_hash, 'hex') as hash from public.document_links where document_id = $1 order by id`,
      [invoice.id],
    );
    const hash = (token: string) => createHash('sha256').update(token).digest('hex');
    expect(rows.map((row) => row.hash)).toEqual([hash(link.token), hash(second.token)]);
  });

  test('revoked, a link shows nothing and the session it opened ends; the other link goes on', async () => {
    const { merchant, invoice, link } = await invited();
    const second = await merchant.share(invoice);
    const session = await merchant.openLink(link);
    const states = () =>
      merchant.owner.client
        .from('document_link_states')
        .select('state')
        .eq('document_id', invoice.id)
        .order('id');
    expect((await states().throwOnError()).data).toEqual([{ state: 'live' }, { state: 'live' }]);
    await merchant.owner.client
      .rpc('revoke_document_link', { p_org: merchant.id, p_link: link.id })
      .throwOnError();
    expect((await states().throwOnError()).data).toEqual([{ state: 'revoked' }, { state: 'live' }]);
    await isNobody(session.access_token);
    expect((await call(viewLink, link)).state).toBe('revoked');
    expect(await refusal(openLink, link)).toMatchObject({ status: 410, code: 'LKREV' });
    expect((await call(viewLink, second)).state).toBe('document');
  });

  test('the merchant chooses whether a link reaches the portal or that document alone', async () => {
    const { merchant, invoice, other, link } = await invited();
    const wide = await merchant.openLink(link);
    expect(await sees(wide.access_token)).toEqual([invoice.id, other.id].sort());
    await server
      .from('organizations')
      .update({ link_scope: 'document' })
      .eq('id', merchant.id)
      .throwOnError();
    const narrow = await merchant.openLink(link);
    expect(await sees(narrow.access_token)).toEqual([invoice.id]);
    const page = await bearer(narrow.access_token).rpc('document_page', {
      p_org: merchant.id,
      p_document: other.id,
    });
    expect(page.error?.code).toBe('NTFND');
  });

  test('an unknown token and a token at another merchant look the same', async () => {
    const { link } = await invited();
    const stranger = await makeMerchant();
    const unknown = { slug: link.slug, token: randomBytes(32).toString('base64url') };
    for (const pair of [unknown, { slug: stranger.slug, token: link.token }, { ...unknown, token: 'x' }]) {
      expect(await refusal(viewLink, pair)).toMatchObject({ status: 404, code: 'NTFND' });
      expect(await refusal(openLink, pair)).toMatchObject({ status: 404, code: 'NTFND' });
    }
  });
});

describe('A6 without a password a link works for 48 hours from its issue', () => {
  test('a second before, everything; a second after, nothing: not by the valid token, a refreshed one, or a password set at the auth server', async () => {
    const { merchant, invoice, other, link } = await invited();
    const session = await merchant.openLink(link);
    await age(link, hours48 - 60);
    expect(await sees(session.access_token)).toEqual([invoice.id, other.id].sort());
    expect((await call(viewLink, link)).state).toBe('document');

    await age(link, 61);
    await isNobody(session.access_token);
    const client = visitor();
    const refreshed = await client.auth.refreshSession({ refresh_token: session.refresh_token });
    expect(refreshed.error).toBeNull();
    const token = refreshed.data.session?.access_token ?? '';
    await isNobody(token);

    // Behind our back: the auth server takes the password, the list does not.
    const updated = await client.auth.updateUser({ password: 'puesta-por-detras-1' });
    expect(updated.error).toBeNull();
    await isNobody(token);
    const alias = updated.data.user?.email ?? '';
    const direct = await visitor().auth.signInWithPassword({ email: alias, password: 'puesta-por-detras-1' });
    await isNobody(direct.data.session?.access_token ?? '');

    const view = await (await post('view-link', link)).json();
    expect(view).toMatchObject({ state: 'expired', merchant: { slug: merchant.slug } });
    expect(Object.keys(view).sort()).toEqual(['language', 'merchant', 'state']);
    expect(await refusal(openLink, link)).toMatchObject({ status: 410, code: 'LKEXP' });
    expect((await call(viewLink, await merchant.share(invoice))).state).toBe('document');
  });
});

describe('A7 with a password a link never expires and asks for it', () => {
  test('setting the first password ends link sessions; the link then asks, however old it is', async () => {
    const { merchant, contact, invoice, link } = await invited();
    const session = await merchant.openLink(link);
    await merchant.setPassword(contact, 'patio-azul-22');
    await isNobody(session.access_token);
    expect((await call(viewLink, link)).state).toBe('password');
    await age(link, 400 * 24 * 3600);
    const view = await call(viewLink, link);
    expect(view).toMatchObject({ state: 'password', document_id: invoice.id });
    expect(view).not.toHaveProperty('document');
    expect(view).not.toHaveProperty('contact_name');
    expect(await refusal(openLink, link)).toMatchObject({ status: 401, code: 'LKPWD' });
    const inside = await merchant.signIn(contact, 'patio-azul-22');
    const page = await bearer(inside.access_token)
      .rpc('document_page', { p_org: merchant.id, p_document: invoice.id })
      .throwOnError();
    expect(page.data).toMatchObject({ id: invoice.id });
  });

  test('a closed portal, for all or for one, shows nothing', async () => {
    const { merchant, contact, link } = await invited();
    const session = await merchant.openLink(link);
    await merchant.owner.client
      .from('contacts')
      .update({ portal_enabled: false })
      .eq('id', contact.id)
      .throwOnError();
    await isNobody(session.access_token);
    expect((await call(viewLink, link)).state).toBe('closed');
    expect(await refusal(openLink, link)).toMatchObject({ status: 403, code: 'CLOSD' });
  });
});

describe('A8 looking leaves no trace', () => {
  test('GET, HEAD and POST of view-link change no row of any table, and it goes on opening', async () => {
    const { merchant, invoice, link } = await invited();
    const before = await traces(merchant.id);
    for (const method of ['GET', 'HEAD']) {
      const query = new URLSearchParams({ slug: link.slug, token: link.token });
      const response = await fetch(`${stack.apiUrl}/functions/v1/view-link?${query}`, {
        method,
        headers: { apikey: stack.publishableKey },
      });
      expect(response.status).toBe(405);
    }
    for (let look = 0; look < 3; look += 1) {
      const view = await call(viewLink, link);
      expect(view).toMatchObject({
        state: 'document',
        contact_name: 'Ana Cliente',
        document: { id: invoice.id },
      });
    }
    expect(await traces(merchant.id)).toBe(before);

    await merchant.openLink(link);
    expect(await traces(merchant.id)).not.toBe(before);
    const [row] = await sql<{ pressed: boolean }>(
      'select first_pressed_at is not null as pressed from public.document_links where id = $1',
      [link.id],
    );
    expect(row).toEqual({ pressed: true });
    expect((await call(viewLink, link)).state).toBe('document');
  });

  test('the press may be repeated, also twelve times at once: every session works', async () => {
    const { invoice, other, link } = await invited();
    const presses = await Promise.all(Array.from({ length: 12 }, () => call(openLink, link)));
    for (const { session, document_id } of presses) {
      expect(document_id).toBe(invoice.id);
      expect(await sees(session.access_token)).toEqual([invoice.id, other.id].sort());
    }
    expect(new Set(presses.map(({ session }) => session.access_token)).size).toBe(12);
  });
});
