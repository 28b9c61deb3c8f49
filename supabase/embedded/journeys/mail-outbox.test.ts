import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyInbox, inbox } from './inbox.ts';
import { type Contact, type Merchant, makeMerchant } from './merchant.ts';
import { type Sweeper, startSweeper } from './sweepers.ts';
import { server, sql } from './target.ts';

/** B5: an e-mail is stored with its cause and sent once, whoever crashes. */
let merchant: Merchant;
let contact: Contact;
let payment: string;
const sweepers: Sweeper[] = [];

// Beside us the clock sweeps too: what it would take, under the domain of the stack, stays for the sweeps of the test.
const domain = 'outbox.test';
const letGo = () => sql('drop function if exists private.left_to_the_test() cascade');
beforeAll(async () => {
  await letGo();
  await sql(`create function private.left_to_the_test() returns trigger language plpgsql set search_path = '' as
    'begin return null; end'`);
  await sql(`create trigger left_to_the_test before update on public.mail_deliveries for each row
    when (new.message_id not like '%@${domain}>') execute function private.left_to_the_test()`);
});
afterAll(letGo);

beforeEach(async () => {
  // What other tests left to send is none of these.
  await sql('delete from mail_deliveries');
  await emptyInbox();
  merchant = await makeMerchant();
  contact = await merchant.addContact();
  const [row] = await sql<{ id: string }>(
    `insert into payments (org_id, contact_id, gateway, bank_account_id, external_id, currency, amount, received_at)
       values ($1, $2, 'stripe', $3, $4, 'EUR', 12100, now()) returning id`,
    [merchant.id, contact.id, merchant.bankAccountId, randomUUID()],
  );
  payment = row?.id ?? '';
});
afterEach(async () => {
  for (const sweeper of sweepers.splice(0)) await sweeper.kill();
});

async function sweeper(env?: Record<string, string>): Promise<Sweeper> {
  const started = await startSweeper({ MAIL_FROM: `portal@${domain}`, ...env });
  sweepers.push(started);
  return started;
}

async function queue(count: number): Promise<void> {
  await sql(
    `select private.queue_mail($1, 'receipt', $2, $3::uuid, '{}', format('%s:%s', $3::uuid, n)) from generate_series(1, $4::int) n`,
    [merchant.id, contact.id, payment, count],
  );
}

type State = { state: string; attempts: number; last_error: string | null; message_id: string };

function states(): Promise<State[]> {
  return sql<State>(
    'select state, attempts, last_error, message_id from mail_deliveries where org_id = $1 order by id',
    [merchant.id],
  );
}

async function sent(): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `select count(*)::int from mail_deliveries where org_id = $1 and state = 'sent'`,
    [merchant.id],
  );
  return row?.count ?? 0;
}

/** Lets time pass: leases lapse and pauses end. */
async function later(interval: string): Promise<void> {
  await sql(
    `update mail_deliveries set leased_until = leased_until - $2::interval, next_try_at = next_try_at - $2::interval,
       due_since = due_since - $2::interval where org_id = $1`,
    [merchant.id, interval],
  );
}

const lease = async () =>
  (await server.rpc('lease_outbox', { p_limit: 20, p_domain: domain }).throwOnError()).data;

describe('the outbox', () => {
  it('sends 5,000 mails by two sweeps, one of them killed: none lost, none doubled', async () => {
    const count = 5_000;
    await queue(count);
    const [steady, doomed] = [await sweeper(), await sweeper()];
    const began = performance.now();
    const killed = doomed.sweep().then(
      () => false,
      () => true,
    );
    const drain = async () => {
      while ((await steady.sweep()).mails > 0);
    };
    const draining = drain();
    await expect.poll(sent, { timeout: 60_000, interval: 200 }).toBeGreaterThan(500);
    await doomed.kill();
    expect(await killed).toBe(true);
    await draining;
    // What the dead one held comes free when its lease ends: most often a batch, seldom nothing.
    await later('2 minutes');
    await expect.poll(() => drain().then(sent), { timeout: 60_000 }).toBe(count);
    const seconds = (performance.now() - began) / 1_000;
    console.info(
      `${count} mails in ${seconds.toFixed(1)} s: ${Math.round(count / seconds)} a second, two sweeps, one killed`,
    );

    const rows = await states();
    expect(rows.every(({ state }) => state === 'sent')).toBe(true);
    const ids = (await inbox(contact.email)).map(({ headers }) => headers['message-id'] ?? '');
    // At most the few that the dead one had under way came twice, under the same id.
    expect(ids.length - count).toBeLessThanOrEqual(4);
    expect([...new Set(ids)].sort()).toEqual(rows.map(({ message_id }) => message_id).sort());
    expect(new Set(ids).size).toBe(count);
  }, 180_000);

  it('gives a row to one sweep at a time, and only its holder closes it', async () => {
    await queue(30);
    const [first, second] = await Promise.all([lease(), lease()]);
    expect(new Set([...first, ...second].map(({ id }) => id)).size).toBe(30);
    const [row] = first;
    const close = async (leased: string | undefined) =>
      (
        await server
          .rpc('close_outbox', {
            ...{ p_org: merchant.id, p_id: row?.id ?? '', p_lease: leased ?? '' },
          })
          .throwOnError()
      ).data;
    expect(await close(randomUUID())).toBe(false);
    await later('2 minutes');
    const again = [...(await lease()), ...(await lease())].find(({ id }) => id === row?.id);
    // The one that was too slow has lost it.
    expect(await close(row?.lease)).toBe(false);
    expect(again?.message_id).toBe(row?.message_id);
    expect(await close(again?.lease)).toBe(true);
    expect(await close(again?.lease)).toBe(false);
    expect(await sent()).toBe(1);
  });

  it('goes before what can wait: a link somebody waits for, then the rest', async () => {
    await queue(2);
    await sql(`select private.queue_mail($1, 'invitation', $2, $2)`, [merchant.id, contact.id]);
    await sql(`select private.queue_mail($1, 'recovery', $2, $2)`, [merchant.id, contact.id]);
    const one = async () =>
      (await server.rpc('lease_outbox', { p_limit: 1, p_domain: domain }).throwOnError()).data[0]?.kind;
    expect([await one(), await one(), await one(), await one()]).toEqual([
      ...['recovery', 'receipt', 'receipt', 'invitation'],
    ]);
  });

  it('tries again with growing pauses, gives up after a day, tells the merchant, and tries anew when asked', async () => {
    await queue(1);
    const [broken, sound] = [await sweeper({ SMTP_URL: 'smtp://127.0.0.1:1' }), await sweeper()];
    expect(await broken.sweep()).toMatchObject({ mails: 0, mails_failed: 1 });
    expect(await states()).toMatchObject([{ state: 'failed', attempts: 1, last_error: 'ESOCKET' }]);
    // Its pause has not ended.
    expect(await broken.sweep()).toMatchObject({ mails: 0, mails_failed: 0 });
    const [pause] = await sql<{ seconds: number }>(
      `select extract(epoch from next_try_at - now())::int as seconds from mail_deliveries where org_id = $1`,
      [merchant.id],
    );
    expect(pause?.seconds).toBeGreaterThan(40);
    expect(pause?.seconds).toBeLessThanOrEqual(80);

    await later('25 hours');
    await broken.sweep();
    const [given] = await states();
    expect(given).toMatchObject({ state: 'given_up', attempts: 2 });
    const { data: notices } = await merchant.owner.client
      .from('notifications')
      .select('kind, contact_id')
      .eq('org_id', merchant.id)
      .throwOnError();
    expect(notices).toEqual([{ kind: 'mail_failed', contact_id: contact.id }]);
    expect(await sound.sweep()).toMatchObject({ mails: 0 });

    const { data: rows } = await merchant.owner.client
      .from('mail_deliveries')
      .select('id, state')
      .eq('org_id', merchant.id)
      .throwOnError();
    const retry = { p_org: merchant.id, p_id: rows[0]?.id ?? '' };
    await merchant.owner.client.rpc('retry_mail', retry).throwOnError();
    expect(await sound.sweep()).toMatchObject({ mails: 1 });
    const [mail, ...more] = await inbox(contact.email);
    expect(mail?.headers['message-id']).toBe(given?.message_id);
    expect(more).toEqual([]);
    expect((await merchant.owner.client.rpc('retry_mail', retry)).error?.code).toBe('STATE');
  });

  it('drops what has no reader, and bothers nobody about it', async () => {
    await sql('update contacts set email = null where org_id = $1', [merchant.id]);
    await queue(1);
    await (await sweeper()).sweep();
    expect(await states()).toMatchObject([{ state: 'given_up', last_error: 'no_address' }]);
    expect(await sql('select 1 from notifications where org_id = $1', [merchant.id])).toEqual([]);
  });
});
