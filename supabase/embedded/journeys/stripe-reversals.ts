import { control, type StripeShop } from './stripe-shop.ts';
import { sql } from './target.ts';

type Made = { id: string };
type Announced = { webhook?: boolean };

/** The shop's only payment at the stand-in, as the merchant would find it there. */
async function intentOf(shop: StripeShop): Promise<string> {
  const { payment_intent } = await shop.session();
  if (payment_intent === null) throw new Error('Nothing was paid yet');
  return payment_intent;
}

async function act(path: string, body: object): Promise<Made> {
  const made = await control<Made>('POST', path, body);
  await control('POST', '/webhooks/idle');
  return made;
}

/** The merchant gives back the payment, or an amount of it, at the gateway's own pages. */
export async function refund(
  shop: StripeShop,
  asked: { amount?: number; status?: 'pending' } & Announced = {},
): Promise<Made> {
  return act(`/payments/${await intentOf(shop)}/refund`, asked);
}

/** A refund arrives, or comes back. */
export function settleRefund(id: string, succeeded: boolean): Promise<Made> {
  return act(`/refunds/${id}/settle`, { succeeded });
}

/** The contact's bank takes the payment back, or asks about it. */
export async function dispute(
  shop: StripeShop,
  asked: { inquiry?: boolean; amount?: number; withdrawn?: number } & Announced = {},
): Promise<Made> {
  return act(`/payments/${await intentOf(shop)}/dispute`, asked);
}

export function closeDispute(id: string, won: boolean, webhook = true): Promise<Made> {
  return act(`/disputes/${id}/close`, { won, webhook });
}

/** Lets the shop's gateway be one that was not asked for news for a while. */
export async function unheard(shop: StripeShop): Promise<void> {
  await sql(`update private.gateway_checks set asked_at = now() - interval '1 hour' where org_id = $1`, [
    shop.merchant.id,
  ]);
}

/** All that was booked and told of what went back, one line per fact. */
export async function reversals(shop: StripeShop) {
  const lines = async (query: string) =>
    (await sql<{ line: string }>(query, [shop.merchant.id])).map(({ line }) => line);
  return {
    refunds: await lines(`select state || ' ' || amount as line from refunds where org_id = $1 order by id`),
    disputes: await lines(
      `select state || ' ' || amount as line from disputes where org_id = $1 order by id`,
    ),
    entries: await lines(
      `select e.kind || ' ' || string_agg(a.role || ' ' || l.amount, ', ' order by l.position) as line
       from journal_entries e
       join journal_lines l on l.org_id = e.org_id and l.entry_id = e.id
       join ledger_accounts a on a.org_id = l.org_id and a.id = l.account_id
       where e.org_id = $1 and e.kind not in ('document', 'document_void', 'payment') group by e.id, e.kind order by e.id`,
    ),
    notices: await lines(
      `select kind as line from notifications
       where org_id = $1 and (kind like 'refund%' or kind like 'dispute%') order by id`,
    ),
    mails: await lines(
      `select kind as line from mail_deliveries
       where org_id = $1 and kind in ('refund', 'refund_notice', 'dispute_notice') order by id`,
    ),
    quarantined: await lines(
      'select reason as line from private.quarantined_payments where org_id = $1 order by created_at, reason',
    ),
  };
}
