import { randomUUID } from 'node:crypto';
import { paymentStatus } from '@shared/contracts/payment-status.ts';
import { saveGateway } from '@shared/contracts/save-gateway.ts';
import { startPayment } from '@shared/contracts/start-payment.ts';
import { sweep } from '@shared/contracts/sweep.ts';
import { type Contact, type Invoice, type Merchant, makeMerchant } from './merchant.ts';
import { call, sql, stack } from './target.ts';

type Account = { id: string };
export type Event = {
  id: string;
  type: string;
  data: { object: { id: string; metadata?: { attempt?: string }; payment_intent?: string | null } };
};
type Session = {
  id: string;
  url: string;
  amount_total: number;
  status: string;
  client_reference_id: string;
  payment_intent: string | null;
};
type Received = {
  account: string;
  method: string;
  path: string;
  idempotency_key: string | null;
  params: Record<string, unknown>;
};

/** Speaks to the stand-in's control, which is no part of Stripe. */
export async function control<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(`${stack.stripeUrl}/_control${path}`, { method, ...sent });
  if (!answer.ok) throw new Error(`control ${path} answered ${answer.status} ${await answer.text()}`);
  return answer.json() as Promise<T>;
}

/** A merchant who takes cards by Stripe, with an account of its own at the stand-in, and one contact inside its portal. */
export class StripeShop {
  constructor(
    readonly merchant: Merchant,
    readonly account: Account,
    readonly secretKey: string,
    readonly webhookSecret: string,
    readonly contact: Contact,
    readonly token: string,
  ) {}

  /** Where the stand-in announces what happened. */
  get webhookUrl(): string {
    return `${stack.apiUrl}/functions/v1/payment-webhook/stripe/${this.merchant.id}`;
  }

  invoice(amount = 12_100): Promise<Invoice> {
    return this.merchant.addInvoice(this.contact, amount);
  }

  /** The press of *Pay*. */
  start(invoices: Invoice[], amounts?: Record<string, number>) {
    return call(
      startPayment,
      { document_ids: invoices.map(({ id }) => id), gateway: 'stripe', ...(amounts ? { amounts } : {}) },
      this.token,
    );
  }

  /** The sessions this shop opened at the stand-in, oldest first. */
  async sessions(): Promise<Session[]> {
    const ours = await this.attempts();
    return (await control<Session[]>('GET', '/sessions')).filter((one) => ours.has(one.client_reference_id));
  }

  /** The only session there is. */
  async session(): Promise<Session> {
    const [only, second] = await this.sessions();
    if (only === undefined || second !== undefined) throw new Error('Exactly one session was expected');
    return only;
  }

  /** The merchant rolls its key at the gateway, where the old one dies, and tells us the new one. */
  async rollKey(): Promise<void> {
    const secret_key = `sk_test_${randomUUID().replaceAll('-', '')}`;
    await control('POST', `/accounts/${this.account.id}/roll`, { secret_key });
    const { id, bankAccountId, owner } = this.merchant;
    const asked = { org_id: id, gateway: 'stripe' as const, bank_account_id: bankAccountId };
    await call(saveGateway, { ...asked, credentials: { secret_key } }, owner.token);
  }

  /** The contact pays on the gateway's page; `webhook: false` keeps it from being announced, `feeLater` leaves its fee open. */
  async pay({ webhook = true, feeLater = false } = {}): Promise<Session> {
    const session = await this.session();
    await control('POST', `/sessions/${session.id}/pay`, { webhook, fee_later: feeLater });
    await control('POST', '/webhooks/idle');
    return session;
  }

  status(return_token: string) {
    return call(paymentStatus, { return_token });
  }

  /** The events of this shop's payments, of one type. */
  async events(type: string): Promise<Event[]> {
    const ours = await this.attempts();
    return (await control<Event[]>('GET', '/events')).filter(
      (event) => event.type === type && ours.has(event.data.object.metadata?.attempt ?? ''),
    );
  }

  /** The events about what went back of this shop's only payment. */
  async reversalEvents(): Promise<Event[]> {
    const { payment_intent } = await this.session();
    return (await control<Event[]>('GET', '/events')).filter(
      ({ type, data }) =>
        data.object.payment_intent === payment_intent && /^refund|refunded$|dispute/.test(type),
    );
  }

  private async attempts(): Promise<Set<string>> {
    const rows = await sql<{ id: string }>('select id from payment_attempts where org_id = $1', [
      this.merchant.id,
    ]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Everything that was booked for this shop: one line per fact, so that a test can say it whole. */
  async books() {
    const one = [this.merchant.id];
    const payments = await sql(
      'select amount::int, external_id from payments where org_id = $1 order by id',
      one,
    );
    const allocations = await sql(
      'select amount::int from payment_allocations where org_id = $1 order by document_id',
      one,
    );
    const entries = await sql<{ amount: number; role: string }>(
      `select a.role, l.amount::int from journal_entries e
         join journal_lines l on l.org_id = e.org_id and l.entry_id = e.id
         join ledger_accounts a on a.org_id = l.org_id and a.id = l.account_id
        where e.org_id = $1 and e.kind = 'payment' order by e.id, l.position`,
      one,
    );
    const receipts = await sql(`select 1 from mail_deliveries where org_id = $1 and kind = 'receipt'`, one);
    const notices = await sql<{ kind: string }>(
      'select kind from notifications where org_id = $1 order by id',
      one,
    );
    return {
      payments: payments.length,
      paid: allocations.map(({ amount }) => amount as number),
      entries: entries.map(({ role, amount }) => [role, amount] as const),
      receipts: receipts.length,
      notices: notices.map(({ kind }) => kind),
    };
  }

  async invoiceState(invoice: Invoice): Promise<{ paid: number; balance: number }> {
    const [row] = await sql<{ paid: number; balance: number }>(
      'select paid::int, balance::int from documents where org_id = $1 and id = $2',
      [this.merchant.id, invoice.id],
    );
    if (row === undefined) throw new Error('The invoice is gone');
    return row;
  }
}

/** Makes such a merchant. Its gateway is saved as the admin does it, keys tested, secrets encrypted. */
export async function makeStripeShop(): Promise<StripeShop> {
  const merchant = await makeMerchant();
  const secretKey = `sk_test_${randomUUID().replaceAll('-', '')}`;
  const webhookSecret = `whsec_${randomUUID().replaceAll('-', '')}`;
  const account = await control<Account>('POST', '/accounts', { name: merchant.slug, secret_key: secretKey });
  const contact = await merchant.addContact();
  await call(
    saveGateway,
    {
      org_id: merchant.id,
      gateway: 'stripe',
      bank_account_id: merchant.bankAccountId,
      credentials: { secret_key: secretKey, webhook_secret: webhookSecret },
    },
    merchant.owner.token,
  );
  await merchant.setPassword(contact, 'una-clave-larga-7');
  const { access_token } = await merchant.signIn(contact, 'una-clave-larga-7');
  const shop = new StripeShop(merchant, account, secretKey, webhookSecret, contact, access_token);
  await control('POST', '/webhook-endpoints', {
    account: account.id,
    url: shop.webhookUrl,
    secrets: [webhookSecret],
  });
  return shop;
}

/** The clock's call: every minute in production. */
export function runSweep() {
  return call(sweep, {}, stack.secretKey);
}

/** Lets an attempt be as old as one that nobody announced. What was sent to the gateway stays as it was. */
export async function age(shop: StripeShop, interval: string): Promise<void> {
  await sql(
    `update payment_attempts set created_at = created_at - $2::interval, synced_at = synced_at - $2::interval
      where org_id = $1`,
    [shop.merchant.id, interval],
  );
}

/** Lets the hour of an attempt be over. */
export async function outlive(shop: StripeShop): Promise<void> {
  await age(shop, '61 minutes');
  await sql(`update payment_attempts set expires_at = now() - interval '1 minute' where org_id = $1`, [
    shop.merchant.id,
  ]);
}

/** Lets the shop's gateway be one whose payments were not listed for more than a day. */
export async function unlisted(shop: StripeShop): Promise<void> {
  await sql(`update private.gateway_listings set asked_at = now() - interval '25 hours' where org_id = $1`, [
    shop.merchant.id,
  ]);
}

/** What the stand-in was asked since the last call of this. */
export async function requestsTo(path: string): Promise<Received[]> {
  return (await control<Received[]>('GET', '/requests')).filter((request) => request.path.includes(path));
}
