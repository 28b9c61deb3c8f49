import { asciiEmail } from '../../domain/email.ts';
import type { Client } from '../clients.ts';
import { type Env, env, required } from '../env.ts';
import { taken, UnexpectedError } from '../failures.ts';
import { log } from '../log.ts';
import type { Row } from './letters/composer.ts';
import { composers } from './letters/index.ts';
import { openTransport, senderOf } from './transport/index.ts';
import { DeliveryError, type Transport } from './transport/transport.ts';

type Leased = Row & { lease: string; message_id: string };
type Post = { server: Client; transport: Transport; address: string };
type Count = { sent: number; failed: number };

/** Rows leased at once, and how many of them are under way at the same time. */
const batch = 20;
const abreast = 4;

/** Milliseconds after which a leased row is not begun any more: it ends before its lease (two minutes) does. */
const begun = 60_000;

type Most = { mails: number; milliseconds: number };

/** What a sweep takes on at most; hosted functions have little time. The next one goes on. */
const sweeping: Most = { mails: 1_000, milliseconds: 45_000 };

/** And a request, whose isolate answers visitors: what it leaves is the sweep's. */
const requested: Most = { mails: 50, milliseconds: 20_000 };

/** Sends what is due of all merchants, urgent mails first, each row leased so that no other sweep sends it too. */
export function drainOutbox(server: Client, env: Env): Promise<Count> {
  return drain(server, env, {}, sweeping);
}

/** Sends what these requests queued, and nobody else's. */
export function sendOwn(server: Client, env: Env, requests: string[]): Promise<Count> {
  return drain(server, env, { p_requests: requests }, requested);
}

async function drain(server: Client, env: Env, whose: { p_requests?: string[] }, most: Most): Promise<Count> {
  const { address, domain } = senderOf(env);
  const began = performance.now();
  const count = { sent: 0, failed: 0 };
  const lease = async (): Promise<Leased[]> =>
    taken(await server.rpc('lease_outbox', { p_limit: batch, p_domain: domain, ...whose }));
  let rows = await lease();
  if (rows.length === 0) return count;
  const transport = openTransport(env);
  try {
    while (rows.length > 0) {
      await sendAll(rows, { server, transport, address }, count);
      const enough = count.sent + count.failed >= most.mails || performance.now() - began > most.milliseconds;
      rows = enough ? [] : await lease();
    }
  } finally {
    transport.close();
  }
  return count;
}

async function sendAll(rows: Leased[], post: Post, count: Count): Promise<void> {
  const leased = performance.now();
  const queue = rows.values();
  const work = async () => {
    for (const row of queue) {
      if (performance.now() - leased > begun) return;
      count[(await deliver(row, post)) ? 'sent' : 'failed']++;
    }
  };
  // Each is waited for, also when another fails: the transport is closed behind the last.
  const ends = await Promise.allSettled(Array.from({ length: abreast }, work));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** Sends one row and records at once how it went: a crash between the two is the only way to a second mail. */
async function deliver(row: Leased, post: Post): Promise<boolean> {
  const problem = await send(row, post).then(() => undefined, problemOf);
  const { server } = post;
  taken(
    await server.rpc('close_outbox', {
      ...{ p_org: row.org_id, p_id: row.id, p_lease: row.lease },
      ...(problem === undefined ? {} : { p_error: problem.code, p_final: problem.final }),
    }),
  );
  if (problem !== undefined) log({ event: 'mail', kind: row.kind, mail: row.id, problem: problem.code });
  return problem === undefined;
}

async function send(row: Leased, { server, transport, address }: Post): Promise<void> {
  const compose = composers[row.kind];
  if (compose === undefined) throw new DeliveryError('no_letter', false);
  const parcel = await compose(row, {
    ...{ server, app: required('APP_URL') },
    // Where the functions know themselves by a name of their own network, the world needs another.
    api: env('PUBLIC_SUPABASE_URL') ?? required('SUPABASE_URL'),
  });
  if (parcel === null) throw new DeliveryError('not_needed', true);
  const { to, sender, letter, attachments = [], headers } = parcel;
  if (to.length === 0) throw new DeliveryError('no_address', true);
  await transport.send({
    ...{ messageId: row.message_id, to: to.map(asciiEmail), letter, attachments },
    from: { name: sender.name, address },
    replyTo: sender.email === null ? null : asciiEmail(sender.email),
    headers: { 'Auto-Submitted': 'auto-generated', ...headers },
  });
}

/** What went wrong, without addresses. */
function problemOf(error: unknown): { code: string; final: boolean } {
  if (error instanceof DeliveryError) return error;
  if (error instanceof UnexpectedError) return { code: `${error.origin} ${error.originCode}`, final: false };
  return { code: error instanceof Error ? error.name : 'unknown', final: false };
}
