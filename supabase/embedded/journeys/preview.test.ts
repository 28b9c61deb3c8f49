import { randomUUID } from 'node:crypto';
import { changePassword } from '@shared/contracts/change-password.ts';
import { confirmDocument } from '@shared/contracts/confirm-document.ts';
import { decideQuote } from '@shared/contracts/decide-quote.ts';
import { postComment } from '@shared/contracts/post-comment.ts';
import { previewContact } from '@shared/contracts/preview-contact.ts';
import { requestAccess } from '@shared/contracts/request-access.ts';
import { startPayment } from '@shared/contracts/start-payment.ts';
import { describe, expect, test } from 'vitest';
import { type Contact, type Member, type Merchant, makeMerchant } from './merchant.ts';
import { isNobody, sees } from './seeing.ts';
import { bearer, call, post, refusal, sql, stack } from './target.ts';
import { traces } from './traces.ts';

const password = 'patio-azul-22';

async function shop() {
  const merchant = await makeMerchant();
  const contact = await merchant.addContact();
  const invoice = await merchant.addInvoice(contact);
  const other = await merchant.addContact({ name: 'Luis Cliente' });
  await merchant.addInvoice(other, 5_000);
  return { merchant, contact, invoice, other };
}

async function preview(merchant: Merchant, contact: Contact, member: Member = merchant.owner) {
  const asked = { org_id: merchant.id, contact_id: contact.id };
  return (await call(previewContact, asked, member.token)).access_token;
}

describe('M4 a preview shows what the contact sees', () => {
  test.each(['owner', 'admin', 'staff', 'accountant'] as const)('to a member who is %s', async (role) => {
    const { merchant, contact, invoice } = await shop();
    const token = await preview(merchant, contact, await merchant.addMember(role));
    expect(await sees(token)).toEqual([invoice.id]);
    const { data } = await bearer(token).rpc('portal_profile').throwOnError();
    expect(data).toMatchObject({
      contact: { id: contact.id, name: contact.name },
      session: { kind: 'preview', document_id: null, has_password: false },
    });
  });

  test('to nobody else', async () => {
    const { merchant, contact, other } = await shop();
    const stranger = await makeMerchant();
    await merchant.setPassword(contact, password);
    const { access_token } = await merchant.signIn(contact, password);
    const asked = { org_id: merchant.id, contact_id: contact.id };
    const looking = await preview(merchant, other);
    for (const token of [stranger.owner.token, access_token, looking]) {
      expect(await refusal(previewContact, asked, token)).toMatchObject({ status: 404, code: 'NTFND' });
    }
    expect(await refusal(previewContact, asked)).toMatchObject({ status: 401, code: 'NOSES' });
    const foreign = { org_id: merchant.id, contact_id: (await stranger.addContact()).id };
    expect((await refusal(previewContact, foreign, merchant.owner.token)).code).toBe('NTFND');
  });

  test('and nothing where the contact would find the portal closed', async () => {
    const { merchant, contact } = await shop();
    const token = await preview(merchant, contact);
    const asked = { org_id: merchant.id, contact_id: contact.id };
    const contacts = () => merchant.owner.client.from('contacts');
    await contacts().update({ portal_enabled: false }).eq('id', contact.id).throwOnError();
    await isNobody(token);
    expect(await refusal(previewContact, asked, merchant.owner.token)).toMatchObject({
      status: 403,
      code: 'CLOSD',
    });
    await contacts().update({ portal_enabled: true }).eq('id', contact.id).throwOnError();
    expect(await sees(token)).toHaveLength(1);
  });
});

describe('M4 a preview leaves no trace', () => {
  test('whatever is read in it, no row changes; of its opening only the audit trail tells', async () => {
    const { merchant, contact, invoice } = await shop();
    const remembered = async () => {
      const { client } = merchant.owner;
      const [activity, list, document, accounts] = await Promise.all([
        client.rpc('contact_activity', { p_org: merchant.id, p_contact: contact.id }).throwOnError(),
        client.rpc('find_contacts', { p_org: merchant.id, p_filter: {}, p_limit: 10 }).throwOnError(),
        client.rpc('document_page', { p_org: merchant.id, p_document: invoice.id }).throwOnError(),
        client.from('portal_accounts').select('id').throwOnError(),
      ]);
      return JSON.stringify([activity.data, list.data, document.data, accounts.data]);
    };
    const before = await remembered();
    const token = await preview(merchant, contact);
    const opened = await traces(merchant.id);
    const client = bearer(token);
    const [org, of] = [{ p_org: merchant.id }, { p_org: merchant.id, p_contact: contact.id }];
    await client.rpc('portal_overview', org).throwOnError();
    await client.rpc('portal_year', org).throwOnError();
    await client.rpc('find_documents', { ...org, p_filter: {} }).throwOnError();
    await client.rpc('sum_documents', { ...org, p_filter: {} }).throwOnError();
    await client.rpc('document_page', { ...org, p_document: invoice.id }).throwOnError();
    await client.rpc('document_neighbours', { ...org, p_document: invoice.id }).throwOnError();
    await client.rpc('statement', { ...of, p_currency: 'EUR' }).throwOnError();
    expect((await client.rpc('note_document_opened', { p_document: invoice.id })).error?.code).toBe('PRVEW');
    expect(await traces(merchant.id)).toBe(opened);
    expect(await remembered()).toBe(before);

    const { data: told } = await merchant.owner.client
      .from('audit_log')
      .select('action, actor, subject_id')
      .eq('org_id', merchant.id)
      .like('action', 'preview.%')
      .throwOnError();
    expect(told).toEqual([{ action: 'preview.opened', actor: merchant.owner.id, subject_id: contact.id }]);
  });

  test("the contact's own session goes on beside it", async () => {
    const { merchant, contact, invoice } = await shop();
    await merchant.setPassword(contact, password);
    const own = await merchant.signIn(contact, password);
    const token = await preview(merchant, contact);
    await bearer(token).rpc('end_own_session').throwOnError();
    await isNobody(token);
    expect(await sees(own.access_token)).toEqual([invoice.id]);
    await call(postComment, comment(merchant, invoice), own.access_token);
  });
});

const comment = (merchant: Merchant, invoice: { id: string }) => ({
  ...{ org_id: merchant.id, document_id: invoice.id, body: 'Hola', request_id: randomUUID() },
});

describe('M4 a preview changes nothing', () => {
  test('every function with which a contact acts refuses it by one code', async () => {
    const { merchant, contact, invoice } = await shop();
    const token = await preview(merchant, contact);
    const before = await traces(merchant.id);
    const change = { old_password: password, new_password: 'terraza-verde-23' };
    const refusals = [
      await refusal(startPayment, { document_ids: [invoice.id], gateway: 'stripe' }, token),
      await refusal(postComment, comment(merchant, invoice), token),
      await refusal(confirmDocument, { org_id: merchant.id, document_id: invoice.id }, token),
      await refusal(
        decideQuote,
        { org_id: merchant.id, document_id: invoice.id, decision: 'accepted' },
        token,
      ),
      await refusal(changePassword, change, token),
      await refusal(requestAccess, { purpose: 'own' }, token),
    ];
    expect(refusals.map(({ status, code }) => [status, code])).toEqual(refusals.map(() => [403, 'PRVEW']));
    expect(await traces(merchant.id)).toBe(before);
  });

  test('the auth server knows nothing of it: no other password, no renewal, no end of others', async () => {
    const { merchant, contact } = await shop();
    const token = await preview(merchant, contact);
    const ask = (path: string, method: string, body?: object) =>
      fetch(`${stack.apiUrl}/auth/v1/${path}`, {
        method,
        headers: {
          apikey: stack.publishableKey,
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
        },
        body: body === undefined ? null : JSON.stringify(body),
      });
    expect((await ask('user', 'PUT', { password: 'ladron-nocturno-5' })).status).toBe(403);
    expect((await ask('user', 'PUT', { data: { name: 'x' } })).status).toBe(403);
    expect((await ask('user', 'GET')).status).toBe(403);
    expect((await ask('logout?scope=global', 'POST')).status).toBe(403);
    const tokens = await sql(
      `select from auth.refresh_tokens r join private.preview_users u on u.user_id::text = r.user_id
       where u.org_id = $1 and not r.revoked`,
      [merchant.id],
    );
    expect(tokens).toEqual([]);
    expect(await sees(token)).toHaveLength(1);
  });
});

describe('M4 a preview ends', () => {
  const moved = (token: string, seconds: number) => {
    const { session_id } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    const by = [session_id, seconds];
    return sql(
      `update private.portal_sessions set expires_at = expires_at - make_interval(secs => $2) where session_id = $1`,
      by,
    );
  };

  test('after half an hour', async () => {
    const { merchant, contact } = await shop();
    const token = await preview(merchant, contact);
    await moved(token, 29 * 60);
    expect(await sees(token)).toHaveLength(1);
    await moved(token, 60);
    await isNobody(token);
  });

  test('with the membership and with the session of who looks, and of nobody else', async () => {
    const { merchant, contact } = await shop();
    const [leaver, sleeper] = [await merchant.addMember('staff'), await merchant.addMember('staff')];
    const [ofLeaver, ofSleeper, ofOwner] = [
      await preview(merchant, contact, leaver),
      await preview(merchant, contact, sleeper),
      await preview(merchant, contact),
    ];
    await sql('delete from public.members where user_id = $1', [leaver.id]);
    await isNobody(ofLeaver);
    expect(await sees(ofSleeper)).toHaveLength(1);
    const asked = { org_id: merchant.id, contact_id: contact.id };
    expect((await refusal(previewContact, asked, leaver.token)).code).toBe('NTFND');

    const out = await fetch(`${stack.apiUrl}/auth/v1/logout?scope=local`, {
      method: 'POST',
      headers: { apikey: stack.publishableKey, authorization: `Bearer ${sleeper.token}` },
    });
    expect(out.status).toBe(204);
    await isNobody(ofSleeper);
    expect((await refusal(previewContact, asked, sleeper.token)).code).toBe('NOSES');
    expect(await sees(ofOwner)).toHaveLength(1);
  });

  test('and opened many times at once, each works by itself', async () => {
    const { merchant, contact, other, invoice } = await shop();
    const tokens = await Promise.all(
      [contact, contact, other, contact, other].map((whom) => preview(merchant, whom)),
    );
    const seen = await Promise.all(tokens.map(sees));
    expect(seen.map(([id]) => id === invoice.id)).toEqual([true, true, false, true, false]);
    await bearer(tokens[0] ?? '')
      .rpc('end_own_session')
      .throwOnError();
    await isNobody(tokens[0] ?? '');
    expect(await sees(tokens[1] ?? '')).toEqual([invoice.id]);
  });

  test('nobody previews without end', async () => {
    const { merchant, contact } = await shop();
    await sql(
      `insert into private.tries (scope, key_hash) select 'preview.member', extensions.digest($1, 'sha256')
       from generate_series(1, 60)`,
      [merchant.owner.id],
    );
    const asked = { org_id: merchant.id, contact_id: contact.id };
    const answer = await post('preview-contact', asked, merchant.owner.token);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
