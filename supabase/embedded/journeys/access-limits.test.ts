import { randomUUID } from 'node:crypto';
import { changePassword } from '@shared/contracts/change-password.ts';
import { openLink } from '@shared/contracts/open-link.ts';
import { postComment } from '@shared/contracts/post-comment.ts';
import { requestAccess } from '@shared/contracts/request-access.ts';
import { setPassword } from '@shared/contracts/set-password.ts';
import { signIn } from '@shared/contracts/sign-in.ts';
import { viewLink } from '@shared/contracts/view-link.ts';
import { viewRecovery } from '@shared/contracts/view-recovery.ts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { mailedToken, mailsTo } from './mailed.ts';
import { call, post, refusal, sql, stack } from './target.ts';
import { copyTries, forget, password, scene } from './tries.ts';

beforeEach(forget);
afterAll(forget);

describe('guessing passwords', () => {
  test('eight tries of one account, then a wait that says how long, even with the right password', async () => {
    const { merchant, contact, wrong } = await scene();
    for (let tried = 0; tried < 8; tried += 1) {
      expect((await refusal(signIn, wrong)).code).toBe('BADPW');
    }
    const limited = await refusal(signIn, { ...wrong, password });
    expect(limited).toMatchObject({ status: 429, code: 'LIMIT' });
    expect(limited.retryAfter).toBeGreaterThan(600);
    expect(limited.retryAfter).toBeLessThanOrEqual(900);
    // Written in another way it is the same account; another account of the same merchant is not held up.
    const shouted = { ...wrong, email: ` ${contact.email.toUpperCase()} ` };
    expect((await refusal(signIn, shouted)).code).toBe('LIMIT');
    // Under the Turkish capital it is another address, for JavaScript and PostgreSQL alike: it leads past no limit.
    const turkish = { ...wrong, password, email: contact.email.replaceAll('i', '\u0130') };
    expect((await refusal(signIn, turkish)).code).toBe('BADPW');
    expect((await refusal(signIn, { ...wrong, email: 'nadie@cliente.test' })).code).toBe('BADPW');

    await sql(`update private.tries set at = at - interval '15 minutes'`);
    await merchant.signIn(contact, password);
  });

  test('an e-mail that nobody has is limited in the same way', async () => {
    const { wrong } = await scene();
    const nobody = { ...wrong, email: 'nadie@cliente.test' };
    expect((await refusal(signIn, nobody)).code).toBe('BADPW');
    await copyTries('sign_in.account', 7);
    expect((await refusal(signIn, nobody)).code).toBe('LIMIT');
  });

  test('forty tries from one address, whatever the account and whatever headers it sends', async () => {
    const { wrong } = await scene();
    expect((await refusal(signIn, wrong)).code).toBe('BADPW');
    await copyTries('sign_in.address', 39);
    for (const name of ['x-zaguan-client', 'x-forwarded-for', 'x-real-ip', 'forwarded', 'cf-connecting-ip']) {
      const other = { ...wrong, email: 'otra@cliente.test' };
      expect((await post('sign-in', other, undefined, { [name]: '203.0.113.9' })).status).toBe(429);
    }
    const [row] = await sql<{ keys: number }>(
      `select count(distinct key_hash)::int as keys from private.tries where scope = 'sign_in.address'`,
    );
    expect(row).toEqual({ keys: 1 });
  });

  test('the old password of a change may be guessed eight times', async () => {
    const { merchant, contact } = await scene();
    const { access_token } = await merchant.signIn(contact, password);
    const change = { old_password: 'no-es-esta', new_password: 'galeria-blanca-7' };
    expect((await refusal(changePassword, change, access_token)).code).toBe('BADPW');
    await copyTries('password.account', 7);
    const right = { ...change, old_password: password };
    expect(await refusal(changePassword, right, access_token)).toMatchObject({ status: 429, code: 'LIMIT' });
  });
});

describe('links', () => {
  test('sixty uses of one token by anybody; looking and pressing count alike', async () => {
    const { merchant } = await scene();
    const guest = await merchant.addContact();
    const link = await merchant.share(await merchant.addInvoice(guest));
    await call(viewLink, link);
    await copyTries('link.token', 59, 300);
    const limited = await refusal(openLink, link);
    expect(limited.code).toBe('LIMIT');
    expect(limited.retryAfter).toBeGreaterThan(500);
    expect(limited.retryAfter).toBeLessThanOrEqual(600);
  });
});

describe('recovery', () => {
  test('four requests for one e-mail, known or not; another e-mail is not held up', async () => {
    const { merchant, contact } = await scene();
    for (const email of [contact.email, 'nadie@cliente.test']) {
      const asked = { purpose: 'password' as const, slug: merchant.slug, email };
      for (let tried = 0; tried < 4; tried += 1) expect(await call(requestAccess, asked)).toEqual({});
    }
    // As if they had come in minutes of their own: pressed twice within one, one e-mail is sent.
    const apart = () =>
      sql(`update mail_deliveries set created_at = created_at - interval '1 minute' where org_id = $1`, [
        merchant.id,
      ]);
    await apart();
    const before = await mailsTo(contact);
    expect(before).toContain('recovery');
    const again = {
      purpose: 'password' as const,
      slug: merchant.slug,
      email: ` ${contact.email.toUpperCase()} `,
    };
    // Whoever asks hears the same; a stranger's asking shuts nobody out of what lies in the mailbox.
    expect(await call(requestAccess, again)).toEqual({});
    expect(await mailsTo(contact)).toEqual(before);
    await sql(`update private.tries set at = at - interval '15 minutes'`);
    await call(requestAccess, again);
    expect(await mailsTo(contact)).toEqual([...before, 'recovery']);
  });

  test('four fresh links for one link; who has not got it uses up none of them', async () => {
    const { merchant } = await scene();
    const guest = await merchant.addContact();
    const link = await merchant.share(await merchant.addInvoice(guest));
    const asked = { purpose: 'link' as const, slug: merchant.slug, email: guest.email };
    await call(requestAccess, { ...asked, token: 'x'.repeat(43) });
    await copyTries('recover.link', 3);
    expect((await refusal(requestAccess, { ...asked, token: 'x'.repeat(43) })).code).toBe('LIMIT');
    await call(requestAccess, { ...asked, token: link.token });
    await copyTries('recover.link', 3);
    const limited = await refusal(requestAccess, { ...asked, token: link.token });
    expect(limited).toMatchObject({ status: 429, code: 'LIMIT' });
    expect(limited.retryAfter).toBeGreaterThan(600);
  });

  test('forty tries from one address, whether asking, looking or setting', async () => {
    const { merchant } = await scene();
    const nobody = { purpose: 'password' as const, slug: merchant.slug, email: 'nadie@cliente.test' };
    await call(requestAccess, nobody);
    await copyTries('recover.address', 39);
    expect((await refusal(requestAccess, { ...nobody, email: 'otra@cliente.test' })).code).toBe('LIMIT');
    const guess = { slug: merchant.slug, token: 'x'.repeat(43) };
    expect((await refusal(viewRecovery, guess)).code).toBe('LIMIT');
    expect((await refusal(setPassword, { ...guess, password })).code).toBe('LIMIT');
  });

  test('twenty uses of one mailed token', async () => {
    const { merchant, contact } = await scene();
    const mailed = { slug: merchant.slug, token: await mailedToken(merchant, contact) };
    expect((await call(viewRecovery, mailed)).state).toBe('live');
    await copyTries('recover.token', 19);
    expect((await refusal(setPassword, { ...mailed, password })).code).toBe('LIMIT');
  });
});

describe('comments', () => {
  test('thirty by one account, then a wait that says how long', async () => {
    const { merchant } = await scene();
    const invoice = await merchant.addInvoice(await merchant.addContact());
    const { access_token } = await merchant.openLink(await merchant.share(invoice));
    const say = () => ({
      ...{ org_id: merchant.id, document_id: invoice.id, body: 'Hola', request_id: randomUUID() },
    });
    await call(postComment, say(), access_token);
    await copyTries('comment.account', 29, 300);
    const limited = await refusal(postComment, say(), access_token);
    expect(limited).toMatchObject({ status: 429, code: 'LIMIT' });
    expect(limited.retryAfter).toBeGreaterThan(500);
    expect(limited.retryAfter).toBeLessThanOrEqual(600);
    expect(await sql('select 1 from comments where org_id = $1', [merchant.id])).toHaveLength(1);
  });
});

describe('the sweep', () => {
  test('forgets tries of more than a day, and no others', async () => {
    await scene();
    await sql(
      `insert into private.tries (scope, key_hash, at) values
       ('sign_in.account', '\\x00', clock_timestamp() - interval '25 hours'),
       ('sign_in.account', '\\x01', clock_timestamp() - interval '23 hours')`,
    );
    expect((await post('sweep', {}, stack.secretKey)).status).toBe(200);
    const left = await sql<{ key: string }>(
      `select encode(key_hash, 'hex') as key from private.tries where scope = 'sign_in.account' and length(key_hash) = 1`,
    );
    expect(left).toEqual([{ key: '01' }]);
  });
});

describe('who has an account stays unknown', () => {
  test('unknown e-mail, wrong password, a contact without password and one switched off: one answer', async () => {
    const { merchant, contact, wrong } = await scene();
    const guest = await merchant.addContact();
    const answers = [
      await refusal(signIn, wrong),
      await refusal(signIn, { ...wrong, email: 'nadie@cliente.test' }),
      await refusal(signIn, { ...wrong, email: guest.email }),
    ];
    await merchant.owner.client
      .from('contacts')
      .update({ portal_enabled: false })
      .eq('id', contact.id)
      .throwOnError();
    answers.push(await refusal(signIn, { ...wrong, password }));
    for (const answer of answers) {
      expect(answer).toEqual({
        status: 401,
        code: 'BADPW',
        requestId: answer.requestId,
        retryAfter: undefined,
      });
    }
  });

  test('and takes as long: the medians differ by less than a password takes to be compared', async () => {
    const { wrong } = await scene();
    const nobody = { ...wrong, email: 'nadie@cliente.test' };
    const time = async (body: typeof wrong) => {
      await forget();
      const began = performance.now();
      expect((await refusal(signIn, body)).code).toBe('BADPW');
      return performance.now() - began;
    };
    await time(wrong);
    await time(nobody);
    const known: number[] = [];
    const unknown: number[] = [];
    // In turn, so that whatever else the machine does falls on both.
    for (let round = 0; round < 15; round += 1) {
      known.push(await time(wrong));
      unknown.push(await time(nobody));
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[7] ?? 0;
    const ratio = median(known) / median(unknown);
    // Without the decoy the unknown e-mail is several times faster: bcrypt is most of the time.
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.67);
  });
});
