import { randomUUID } from 'node:crypto';
import { openLink } from '@shared/contracts/open-link.ts';
import { requestAccess } from '@shared/contracts/request-access.ts';
import { setPassword } from '@shared/contracts/set-password.ts';
import { signIn } from '@shared/contracts/sign-in.ts';
import { viewLink } from '@shared/contracts/view-link.ts';
import { viewRecovery } from '@shared/contracts/view-recovery.ts';
import { describe, expect, test } from 'vitest';
import { mailedToken, mailsTo } from './mailed.ts';
import { makeMerchant } from './merchant.ts';
import { isNobody, sees } from './seeing.ts';
import { bearer, call, post, refusal, server, sql } from './target.ts';

const password = 'patio-azul-22';
const next = 'galeria-blanca-7';

/** One person, with one e-mail, a contact of two merchants; each has an invoice, a link and a password for them. */
async function twins() {
  const email = `ana-${randomUUID()}@cliente.test`;
  const side = async (own: string) => {
    const merchant = await makeMerchant();
    const contact = await merchant.addContact({ email });
    const invoice = await merchant.addInvoice(contact);
    await merchant.setPassword(contact, own);
    return { merchant, contact, invoice, password: own };
  };
  return { email, here: await side(password), there: await side('segunda-casa-9') };
}

describe('A10 the same e-mail at two merchants', () => {
  test('recovery at one mails from it alone, and its token sets no password at the other', async () => {
    const { email, here, there } = await twins();
    await call(requestAccess, { purpose: 'password', slug: here.merchant.slug, email });
    expect(await mailsTo(here.contact)).toContain('recovery');
    expect(await mailsTo(there.contact)).not.toContain('recovery');
    const token = await mailedToken(here.merchant, here.contact);
    const crossed = { slug: there.merchant.slug, token };
    expect((await refusal(viewRecovery, crossed)).code).toBe('NTFND');
    expect((await refusal(setPassword, { ...crossed, password: next })).code).toBe('NTFND');
    const inside = await there.merchant.signIn(there.contact, there.password);
    await call(setPassword, { slug: here.merchant.slug, token, password: next });
    expect(await sees(inside.access_token)).toEqual([there.invoice.id]);
    await there.merchant.signIn(there.contact, there.password);
    const wrong = { slug: there.merchant.slug, email, password: next };
    expect((await refusal(signIn, wrong)).code).toBe('BADPW');
  });

  test('a link, a fresh link and a session of one open nothing of the other', async () => {
    const { email, here, there } = await twins();
    await there.merchant.setPassword(there.contact, null);
    const link = await there.merchant.share(there.invoice);
    const crossed = { slug: here.merchant.slug, token: link.token };
    expect((await refusal(viewLink, crossed)).code).toBe('NTFND');
    expect((await refusal(openLink, crossed)).code).toBe('NTFND');
    const before = (await mailsTo(here.contact)).length;
    expect((await post('request-access', { purpose: 'link', ...crossed, email })).status).toBe(200);
    expect(await mailsTo(here.contact)).toHaveLength(before);
    const session = await there.merchant.openLink(link);
    const guest = bearer(session.access_token);
    const page = await guest.rpc('document_page', { p_org: here.merchant.id, p_document: here.invoice.id });
    expect(page.error?.code).toBe('NTFND');
    const own = { purpose: 'own' as const };
    await call(requestAccess, own, session.access_token);
    expect(await mailsTo(here.contact)).toHaveLength(before);
  });

  test('switching off, revoking, removing and closing at one leave the other as it is', async () => {
    const { here, there } = await twins();
    const inside = await here.merchant.signIn(here.contact, password);
    const owner = there.merchant.owner.client;
    await there.merchant.setPassword(there.contact, null);
    await owner.from('contacts').update({ portal_enabled: false }).eq('id', there.contact.id).throwOnError();
    await owner
      .from('organizations')
      .update({ portal_enabled: false })
      .eq('id', there.merchant.id)
      .throwOnError();
    expect(await sees(inside.access_token)).toEqual([here.invoice.id]);
    await here.merchant.signIn(here.contact, password);
  });

  test('in the database neither the session, nor the token, nor the user of one fits the other', async () => {
    const { here, there } = await twins();
    const session = await here.merchant.signIn(here.contact, password);
    const claims = JSON.parse(atob(session.access_token.split('.')[1] ?? ''));
    const [account] = await sql<{ id: string }>(
      'select id from public.portal_accounts where contact_id = $1',
      [there.contact.id],
    );
    const p_account = account?.id ?? '';
    const listed = await server.rpc('open_portal_session', {
      p_org: there.merchant.id,
      p_account,
      p_session: claims.session_id,
    });
    expect(listed.error?.code).toBe('NOSES');
    const crossed = await server.rpc('open_portal_session', {
      p_org: here.merchant.id,
      p_account,
      p_session: claims.session_id,
    });
    expect(crossed.error?.code).toBe('NTFND');
    // Even a row of the list that names the other account admits nobody: the user is another.
    await sql(
      'update private.portal_sessions set org_id = $2, account_id = $3, contact_id = $4 where session_id = $1',
      [claims.session_id, there.merchant.id, p_account, there.contact.id],
    );
    await isNobody(session.access_token);
    await mailedToken(here.merchant, here.contact);
    await expect(
      sql('update private.access_tokens set org_id = $2 where contact_id = $1', [
        here.contact.id,
        there.merchant.id,
      ]),
    ).rejects.toThrow(/foreign key/);
  });
});

describe('A11 the merchant turns its portal off', () => {
  test('every session ends at once, by password and by link; links and sign-in say so; on again, it goes on', async () => {
    const merchant = await makeMerchant();
    const contact = await merchant.addContact();
    await merchant.addInvoice(contact);
    const guest = await merchant.addContact();
    const link = await merchant.share(await merchant.addInvoice(guest));
    await merchant.setPassword(contact, password);
    const byPassword = await merchant.signIn(contact, password);
    const byLink = await merchant.openLink(link);
    const open = (portal_enabled: boolean) =>
      merchant.owner.client
        .from('organizations')
        .update({ portal_enabled })
        .eq('id', merchant.id)
        .throwOnError();
    await open(false);
    await isNobody(byPassword.access_token);
    await isNobody(byLink.access_token);
    expect((await call(viewLink, link)).state).toBe('closed');
    expect(await refusal(openLink, link)).toMatchObject({ status: 403, code: 'CLOSD' });
    const entering = { slug: merchant.slug, email: contact.email, password };
    expect(await refusal(signIn, entering)).toMatchObject({ status: 403, code: 'CLOSD' });
    await open(true);
    expect(await sees(byPassword.access_token)).toHaveLength(1);
    await merchant.signIn(contact, password);
  });
});
