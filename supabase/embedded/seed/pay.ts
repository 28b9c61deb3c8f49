import { paymentStatus } from '../../functions/_shared/domain/contracts/payment-status.ts';
import { signIn } from '../../functions/_shared/domain/contracts/sign-in.ts';
import { startPayment } from '../../functions/_shared/domain/contracts/start-payment.ts';
import { control } from './gateway.ts';
import { daysAgo } from './ids.ts';
import { documentId } from './make-documents.ts';
import type { PlannedDocument } from './plan.ts';
import type { Connection } from './target.ts';

interface Payer {
  org: string;
  slug: string;
  email: string;
  password: string;
}

/** The contact pays what the plan says, as from the portal: money enters by a gateway and by nothing else. */
export async function payInvoices(
  connection: Connection,
  payer: Payer,
  stripeUrl: string,
  plan: readonly PlannedDocument[],
): Promise<void> {
  const owed = await unpaidAmong(connection, payer, plan);
  if (owed.length === 0) return;
  const { slug, email, password } = payer;
  const { session } = await connection.call(signIn, { slug, email, password });
  const names = [...new Set(owed.map(({ document }) => document.payment))];
  // One after the other, so that the first payment is also the first in the list.
  for (const name of names) {
    const parts = owed.filter(({ document }) => document.payment === name);
    await pay(connection, session.access_token, stripeUrl, parts);
  }
}

interface Owed {
  id: string;
  /** Minor units. */
  total: number;
  document: PlannedDocument;
}

async function pay(connection: Connection, token: string, stripeUrl: string, parts: Owed[]): Promise<void> {
  const { call, server, as } = connection;
  // Whoever pays has read: nothing that is paid stands there as new.
  for (const { id } of parts) {
    await as(token).rpc('note_document_opened', { p_document: id }).throwOnError();
  }
  const amounts = parts.map(({ id, total, document: { paidPart = 100 } }) => [
    id,
    Math.round((total * paidPart) / 100),
  ]);
  const { attempt_id } = await call(
    startPayment,
    {
      ...{ document_ids: parts.map(({ id }) => id), gateway: 'stripe' },
      amounts: Object.fromEntries(amounts),
    },
    token,
  );
  const { data } = await server
    .from('payment_attempts')
    .select('gateway_ref')
    .eq('id', attempt_id)
    .single()
    .throwOnError();
  const days = Math.max(...parts.map(({ document: { paid = 0 } }) => paid));
  // In the evening, as people pay; another minute for each.
  const at = Date.parse(`${daysAgo(days)}T18:00:00Z`) / 1000 + ((days * 37) % 120) * 60;
  await control(stripeUrl, `sessions/${data.gateway_ref}/pay`, { at });
  // The webhook is on its way; asking settles the payment all the same, and only once.
  const { state } = await call(paymentStatus, { attempt_id }, token);
  if (state !== 'succeeded') throw new Error(`The payment ${attempt_id} is ${state}`);
}

async function unpaidAmong(
  { server }: Connection,
  { org, slug }: Payer,
  plan: readonly PlannedDocument[],
): Promise<Owed[]> {
  const { data } = await server
    .from('documents')
    .select('id,total')
    .eq('org_id', org)
    .eq('kind', 'invoice')
    .eq('status', 'issued')
    .eq('paid', 0)
    .throwOnError();
  const totals = new Map(data.map(({ id, total }) => [id, total]));
  return plan.flatMap((document) => {
    const id = documentId(slug, document.key);
    const total = document.payment === undefined ? undefined : totals.get(id);
    return total === undefined ? [] : [{ id, total, document }];
  });
}
