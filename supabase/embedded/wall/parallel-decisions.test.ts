import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { makeMerchant } from '../journeys/merchant.ts';
import { sql, stack } from '../journeys/target.ts';
import { addDocument } from '../journeys/trade.ts';

const clients = Array.from({ length: 3 }, () => new pg.Client({ connectionString: stack.databaseUrl }));
afterAll(() => Promise.all(clients.map((client) => client.end())));

type Row = { account: string; user: string; session: string };

/** Lets a query of one connection come as far as the lock that it waits for. */
async function isWaiting(client: pg.Client): Promise<void> {
  const { processID } = client as unknown as { processID: number };
  await expect
    .poll(() =>
      sql('select 1 from pg_stat_activity where pid = $1 and wait_event_type = $2', [processID, 'Lock']),
    )
    .toHaveLength(1);
}

test('A5 D1 a quote is decided while its link is opened again: neither ends the other', async () => {
  const merchant = await makeMerchant();
  const contact = await merchant.addContact();
  const quote = await addDocument(merchant, contact, 'quote');
  const link = await merchant.share(quote);
  // By another document, so that this one was not read yet.
  await merchant.openLink(await merchant.share(await addDocument(merchant, contact, 'quote')));
  const [row] = await sql<Row>(
    `select a.id as account, a.user_id as user, s.session_id as session from portal_accounts a
     join private.portal_sessions s on s.org_id = a.org_id and s.account_id = a.id where a.org_id = $1`,
    [merchant.id],
  );
  const again = randomUUID();
  await sql('insert into auth.sessions (id, user_id) values ($1, $2)', [again, row?.user]);
  await sql(
    `insert into document_files (org_id, document_id, kind, path, sha256, byte_size)
     values ($1, $2, 'rendered', $3, sha256('x'), 1)`,
    [merchant.id, quote.id, `${merchant.id}/${quote.id}.pdf`],
  );
  const [holder, opener, decider] = await Promise.all(
    clients.map(async (client) => {
      await client.connect();
      return client;
    }),
  );
  if (!holder || !opener || !decider) throw new Error('Three connections were expected');
  // Both wait for the account: who opens before it has the quote, who decides with the quote in hand.
  await holder.query('begin');
  await holder.query('select from portal_accounts where id = $1 for update', [row?.account]);
  const opened = opener.query('select public.open_portal_session($1, $2, $3, $4)', [
    ...[merchant.id, row?.account, again, link.id],
  ]);
  await isWaiting(opener);
  const answer = JSON.stringify({ decision: 'declined' });
  const decided = decider.query(
    `select public.decide_quote($1, $2, $3, $4, jsonb_build_object('sha256', encode(sha256('x'), 'hex')))`,
    [row?.session, merchant.id, quote.id, answer],
  );
  await isWaiting(decider);
  await holder.query('rollback');
  const outcomes = await Promise.allSettled([opened, decided]);
  expect(outcomes.map((one) => (one.status === 'rejected' ? one.reason.code : null))).toEqual([null, null]);
});
