import { openLink } from '@shared/contracts/open-link.ts';
import { requestAccess } from '@shared/contracts/request-access.ts';
import { setPassword } from '@shared/contracts/set-password.ts';
import { signIn } from '@shared/contracts/sign-in.ts';
import { viewLink } from '@shared/contracts/view-link.ts';
import { viewRecovery } from '@shared/contracts/view-recovery.ts';
import { describe, expect, test } from 'vitest';
import { mailedToken, mailsTo } from './mailed.ts';
import { type Contact, type Merchant, makeMerchant } from './merchant.ts';
import { isNobody, sees } from './seeing.ts';
import { call, refusal, sql } from './target.ts';

const password = 'patio-azul-22';

/** What shuts a contact out, and what of it is undone. Strangers learn of the whole portal, and nothing of one contact. */
const acts = [
  {
    what: 'the whole portal is switched off',
    column: 'organizations.portal_enabled',
    signingIn: { status: 403, code: 'CLOSD' },
  },
  {
    what: 'the contact is switched off',
    column: 'contacts.portal_enabled',
    signingIn: { status: 401, code: 'BADPW' },
  },
  {
    what: 'the contact is archived',
    column: 'contacts.archived_at',
    signingIn: { status: 401, code: 'BADPW' },
  },
] as const;

async function shut(column: (typeof acts)[number]['column'], merchant: Merchant, closed: boolean) {
  if (column === 'contacts.archived_at') {
    return sql('update contacts set archived_at = case when $2 then now() end where org_id = $1', [
      merchant.id,
      closed,
    ]);
  }
  const [table, id] = column.startsWith('org') ? ['organizations', 'id'] : ['contacts', 'org_id'];
  return sql(`update ${table} set portal_enabled = not $2 where ${id} = $1`, [merchant.id, closed]);
}

/** Somebody inside by password, somebody inside by a link, and what the second has in the mailbox. */
async function scene() {
  const merchant = await makeMerchant();
  const insider: Contact = await merchant.addContact();
  await merchant.addInvoice(insider);
  await merchant.setPassword(insider, password);
  const guest = await merchant.addContact();
  const link = await merchant.share(await merchant.addInvoice(guest));
  const inside = [await merchant.signIn(insider, password), await merchant.openLink(link)];
  const mailed = { slug: merchant.slug, token: await mailedToken(merchant, guest) };
  return { merchant, insider, guest, link, inside, mailed };
}

describe('A11 once', () => {
  test.each(acts)('$what, every way in is shut at once, and opens again with it', async (act) => {
    const { merchant, insider, guest, link, inside, mailed } = await scene();
    const entering = { slug: merchant.slug, email: insider.email, password };
    const told = (await mailsTo(guest)).length;
    await shut(act.column, merchant, true);

    for (const { access_token } of inside) await isNobody(access_token);
    expect((await call(viewLink, link)).state).toBe('closed');
    expect(await refusal(openLink, link)).toMatchObject({ status: 403, code: 'CLOSD' });
    expect(await refusal(signIn, entering)).toMatchObject(act.signingIn);
    expect((await call(viewRecovery, mailed)).state).toBe('closed');
    const setting = { ...mailed, password: 'galeria-blanca-7' };
    expect(await refusal(setPassword, setting)).toMatchObject({ status: 403, code: 'CLOSD' });
    const [{ slug }, { email }] = [merchant, guest];
    const asking = call(requestAccess, { purpose: 'password', slug, email });
    // To strangers one contact is as another.
    await (act.signingIn.code === 'CLOSD' ? expect(asking).rejects.toThrow('CLOSD') : asking);
    await call(requestAccess, { purpose: 'link', slug, email, token: link.token }).catch(() => undefined);
    expect(await mailsTo(guest)).toHaveLength(told);

    await shut(act.column, merchant, false);
    for (const { access_token } of inside) expect(await sees(access_token)).toHaveLength(1);
    await merchant.signIn(insider, password);
    await call(setPassword, setting);
  });
});

describe('A4 a session by password', () => {
  test('ends by itself after thirty days, in the database', async () => {
    const { merchant, insider, inside } = await scene();
    const { access_token = '' } = { ...inside[0] };
    expect(await sees(access_token)).toHaveLength(1);
    const [kept] = await sql<{ days: number }>(
      `select (extract(epoch from expires_at - opened_at) / 86400)::float as days from private.portal_sessions
       where contact_id = $1`,
      [insider.id],
    );
    expect(kept?.days).toBeCloseTo(30);
    await sql(`update private.portal_sessions set expires_at = now() where org_id = $1`, [merchant.id]);
    await isNobody(access_token);
  });
});
