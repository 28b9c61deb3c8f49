import type { Client } from '../clients.ts';
import { type Env, required } from '../env.ts';
import { taken } from '../failures.ts';
import { log } from '../log.ts';
import type { Letter } from './letter.ts';
import { type PaymentMail, paymentMailSchema, paymentNotice, receipt } from './payment-letters.ts';
import { type Envelope, openTransport } from './transport.ts';

type Row = { id: string; org_id: string; kind: string; subject_id: string };

/** Sends what is due, a batch at a time, each row leased so that no other sweep sends it too. */
export async function drainOutbox(server: Client, env: Env): Promise<{ sent: number; failed: number }> {
  const rows = taken(await server.rpc('lease_outbox', { p_limit: 50 }));
  if (rows.length === 0) return { sent: 0, failed: 0 };
  const transport = openTransport(env);
  let failed = 0;
  try {
    for (const row of rows) {
      const problem = await deliver(server, transport, row).then(
        () => undefined,
        (error: unknown) => describe(error),
      );
      if (problem !== undefined) {
        failed++;
        log({ function: 'sweep', outbox: row.id, problem });
      }
      taken(
        await server.rpc('close_outbox', {
          p_id: row.id,
          ...(problem === undefined ? {} : { p_error: problem }),
        }),
      );
    }
  } finally {
    transport.close();
  }
  return { sent: rows.length - failed, failed };
}

async function deliver(server: Client, transport: ReturnType<typeof openTransport>, row: Row): Promise<void> {
  const mail = paymentMailSchema.parse(
    taken(await server.rpc('payment_mail', { p_org: row.org_id, p_payment: row.subject_id })),
  );
  const { to, letter } = compose(row.kind, mail);
  // A contact without an e-mail gets no receipt; the row is done.
  if (to.length === 0) return;
  const envelope: Envelope = { id: row.id, from: mail.merchant.name, replyTo: mail.merchant.email, to };
  await transport.send(envelope, letter);
}

function compose(kind: string, mail: PaymentMail): { to: string[]; letter: Letter } {
  const app = required('APP_URL');
  if (kind === 'receipt') {
    return { to: mail.contact.email === null ? [] : [mail.contact.email], letter: receipt(mail, app) };
  }
  if (kind === 'payment_notice') return { to: mail.members, letter: paymentNotice(mail, app) };
  throw new Error(`No letter for ${kind}`);
}

/** What went wrong, without addresses: SMTP's answer code, or the error's own. */
function describe(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  const { code, responseCode, name } = error as Record<string, unknown>;
  return [name, code, responseCode].filter((part) => part !== undefined).join(' ');
}
