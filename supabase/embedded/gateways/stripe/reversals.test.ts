import Stripe from 'stripe';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { attemptOf, type Running, secretKey, startStandIn, urls } from './testing.ts';

/** P6: refunds and disputes at the stand-in are those of Stripe, as its own client reads them. */
let standIn: Running;
let stripe: Stripe;
let intent: string;

beforeAll(async () => {
  standIn = await startStandIn();
  const { hostname, port } = new URL(standIn.url);
  stripe = new Stripe(secretKey, { host: hostname, port, protocol: 'http', maxNetworkRetries: 0 });
});
afterAll(() => standIn.stop());

beforeEach(async () => {
  const { ref } = await standIn.gateway().createCheckout(attemptOf(), urls);
  await standIn.control('POST', `/sessions/${ref}/pay`, {});
  const session = await stripe.checkout.sessions.retrieve(ref);
  intent = String(session.payment_intent);
});

const charge = async () => {
  const { latest_charge } = await stripe.paymentIntents.retrieve(intent, { expand: ['latest_charge'] });
  if (latest_charge === null || typeof latest_charge === 'string') throw new Error('There is no charge');
  return latest_charge;
};
const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'not refused',
    (error: unknown) =>
      error instanceof Stripe.errors.StripeError ? (error.code ?? error.message) : 'other',
  );

test('a refund counts on its charge until it fails, and no more than the charge goes back', async () => {
  const made = await stripe.refunds.create({ payment_intent: intent, amount: 5_000, metadata: { a: 'b' } });
  expect(made).toMatchObject({ status: 'succeeded', amount: 5_000, currency: 'eur', metadata: { a: 'b' } });
  expect(await charge()).toMatchObject({ amount_refunded: 5_000, refunded: false });
  expect(await refused(stripe.refunds.create({ payment_intent: intent, amount: 7_551 }))).toContain(
    'greater',
  );
  await stripe.refunds.create({ payment_intent: intent });
  expect(await charge()).toMatchObject({ amount_refunded: 12_550, refunded: true });
  expect(await refused(stripe.refunds.create({ payment_intent: intent }))).toBe('charge_already_refunded');
  await standIn.control('POST', `/refunds/${made.id}/settle`, { succeeded: false });
  expect(await charge()).toMatchObject({ amount_refunded: 7_550, refunded: false });
  expect((await stripe.refunds.retrieve(made.id)).status).toBe('failed');
  expect(await refused(stripe.refunds.create({ payment_intent: 'pi_none' }))).toBe('resource_missing');
});

test('a dispute takes money and fee, and one that is won gives them back', async () => {
  const opened = await standIn.control<{ id: string }>('POST', `/payments/${intent}/dispute`, {});
  const [seen] = (await stripe.disputes.list({ payment_intent: intent })).data;
  expect(seen).toMatchObject({ id: opened.id, status: 'needs_response', amount: 12_550 });
  expect(seen?.balance_transactions.map(({ net }) => net)).toEqual([-14_550]);
  expect((await charge()).disputed).toBe(true);
  expect(await refused(stripe.refunds.create({ payment_intent: intent }))).toBe('charge_disputed');
  await standIn.control('POST', `/disputes/${opened.id}/close`, { won: true });
  const won = await stripe.disputes.retrieve(opened.id);
  expect(won.balance_transactions.map(({ net }) => net)).toEqual([-14_550, 14_550]);
  expect(won.status).toBe('won');
});

test('an inquiry takes nothing; it may become a dispute', async () => {
  const asked = await standIn.control<{ id: string }>('POST', `/payments/${intent}/dispute`, {
    inquiry: true,
  });
  const before = await stripe.disputes.retrieve(asked.id);
  expect(before).toMatchObject({ status: 'warning_needs_response', balance_transactions: [] });
  await standIn.control('POST', `/disputes/${asked.id}/escalate`, {});
  expect((await stripe.disputes.retrieve(asked.id)).balance_transactions).toHaveLength(1);
  await standIn.control('POST', `/disputes/${asked.id}/close`, { won: false });
  expect((await stripe.disputes.retrieve(asked.id)).status).toBe('lost');
});

test('what happened is listed by type and moment, also what was announced to nobody', async () => {
  const since = Math.floor(Date.now() / 1000) - 60;
  await standIn.control('POST', `/payments/${intent}/refund`, { amount: 100, webhook: false });
  const types = ['refund.created', 'charge.refunded'];
  const about = ({ data }: Stripe.Event) =>
    'payment_intent' in data.object && data.object.payment_intent === intent;
  const events = (await stripe.events.list({ created: { gte: since }, types, limit: 100 })).data.filter(
    about,
  );
  expect(events.map(({ type }) => type)).toEqual(['charge.refunded', 'refund.created']);
  expect((await stripe.events.list({ created: { gte: since + 3600 }, types })).data).toEqual([]);
});
