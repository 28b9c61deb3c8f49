import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStripeStandIn } from './index.ts';
import { attemptOf, type Running, secretKey, startStandIn, urls } from './testing.ts';

let standIn: Running;
let now = Date.UTC(2026, 10, 22, 9);
beforeAll(async () => {
  standIn = await startStandIn({ clock: () => now });
});
afterAll(() => standIn.stop());

const good = () => ({
  mode: 'payment',
  'line_items[0][quantity]': '1',
  'line_items[0][price_data][currency]': 'eur',
  'line_items[0][price_data][unit_amount]': '1000',
  'line_items[0][price_data][product_data][name]': 'Factura',
  success_url: 'http://portal.test/paid?s={CHECKOUT_SESSION_ID}',
});
type Answer = {
  status: number;
  headers: Headers;
  body: { id: string; url: string; error: Record<string, string> };
};

async function call(
  method: string,
  path: string,
  params: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const form = new URLSearchParams(params).toString();
  const response = await fetch(`${standIn.url}${path}${method === 'GET' && form ? `?${form}` : ''}`, {
    method,
    headers: {
      authorization: `Bearer ${secretKey}`,
      ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      ...headers,
    },
    ...(method === 'POST' ? { body: form } : {}),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}
const create = (change: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  call('POST', '/v1/checkout/sessions', { ...good(), ...change }, headers);
const seconds = () => Math.floor(now / 1000);

describe('refusals', () => {
  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['an unknown parameter', { foo: '1' }, { code: 'parameter_unknown', param: 'foo' }],
    [
      'the parameter that is gone',
      { 'payment_method_types[0]': 'card' },
      { code: 'parameter_unknown', param: 'payment_method_types' },
    ],
    [
      'an unknown inner one',
      { 'line_items[0][price_data][amount]': '1' },
      { code: 'parameter_unknown', param: 'line_items[0][price_data][amount]' },
    ],
    [
      'a decimal amount',
      { 'line_items[0][price_data][unit_amount]': '10.5' },
      { code: 'parameter_invalid_integer' },
    ],
    [
      'a line without its currency',
      { 'line_items[1][price_data][unit_amount]': '5' },
      { code: 'parameter_missing', param: 'line_items[1][price_data][currency]' },
    ],
    ['the old name of the hosted page', { ui_mode: 'hosted' }, { param: 'ui_mode' }],
    ['a hosted page with return_url', { return_url: 'http://x.test' }, { param: 'return_url' }],
    [
      'an embedded page with success_url',
      { ui_mode: 'embedded_page', return_url: 'http://x.test' },
      { param: 'success_url' },
    ],
    [
      'an empty name',
      { 'line_items[0][price_data][product_data][name]': ' ' },
      { code: 'parameter_invalid_empty' },
    ],
    ['too little', { 'line_items[0][price_data][unit_amount]': '49' }, { code: 'amount_too_small' }],
    ['too much', { 'line_items[0][price_data][unit_amount]': '100000000' }, { code: 'amount_too_large' }],
    [
      'half a krona',
      { 'line_items[0][price_data][currency]': 'isk', 'line_items[0][price_data][unit_amount]': '1050' },
      { param: 'line_items' },
    ],
    [
      'a currency of nobody',
      { 'line_items[0][price_data][currency]': 'xxx' },
      { param: 'line_items[0][price_data][currency]' },
    ],
    ['an address that is none', { success_url: 'paid' }, { code: 'url_invalid', param: 'success_url' }],
    ['an e-mail that is none', { customer_email: 'ana' }, { code: 'email_invalid' }],
    ['a long reference', { client_reference_id: 'x'.repeat(201) }, { param: 'client_reference_id' }],
    [
      'a long metadata key',
      { [`metadata[${'k'.repeat(41)}]`]: '1' },
      { param: `metadata[${'k'.repeat(41)}]` },
    ],
  ])('%s', async (_, params, error) => {
    const { status, body } = await create(params);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ type: 'invalid_request_error', ...error });
  });

  test.each(['mode', 'success_url'])('%s is missed', async (param) => {
    const params = Object.entries(good()).filter(([key]) => key !== param);
    const { body } = await call('POST', '/v1/checkout/sessions', Object.fromEntries(params));
    expect(body.error).toMatchObject({ code: 'parameter_missing', param });
  });

  test('an end outside 30 minutes to 24 hours', async () => {
    for (const [offset, status] of [
      [1799, 400],
      [1800, 200],
      [86_400, 200],
      [86_401, 400],
    ] as const) {
      expect((await create({ expires_at: String(seconds() + offset) })).status).toBe(status);
    }
  });

  test('what Stripe has and the stand-in has not is said aloud', async () => {
    expect(await create({ 'discounts[0][coupon]': 'X' })).toMatchObject({ status: 501 });
    expect(await call('POST', '/v1/payment_links')).toMatchObject({ status: 404 });
  });

  test.each(['', 'Bearer sk_test_nobody', 'Bearer sk_live_zaguan_demo'])(
    'the key %j',
    async (authorization) => {
      expect(await create({}, { authorization })).toMatchObject({ status: 401 });
    },
  );

  test('a body that is JSON, and another version of the API', async () => {
    expect(await create({}, { 'content-type': 'application/json' })).toMatchObject({ status: 400 });
    expect(await create({}, { 'stripe-version': '2024-06-20' })).toMatchObject({ status: 400 });
  });

  test("another account's session does not exist", async () => {
    const { id } = (await create()).body;
    await standIn.control('POST', '/accounts', { name: 'Otra', secret_key: 'sk_test_otra' });
    const path = `/v1/checkout/sessions/${id}`;
    expect(await call('GET', path, {}, { authorization: 'Bearer sk_test_otra' })).toMatchObject({
      status: 404,
    });
    expect(await call('GET', path)).toMatchObject({ status: 200, body: { id } });
  });
});

describe('idempotency', () => {
  test('the same key and parameters answer the same, others are refused, refused ones are forgotten', async () => {
    const key = { 'idempotency-key': randomUUID() };
    expect(await create({ foo: '1' }, key)).toMatchObject({ status: 400 });
    const first = await create({}, key);
    const second = await create({}, key);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    const other = await create({ locale: 'fr' }, key);
    expect(other).toMatchObject({ status: 400, body: { error: { type: 'idempotency_error' } } });
  });

  test('while the first still runs the second is told so', async () => {
    const key = { 'idempotency-key': randomUUID() };
    await standIn.control('POST', '/faults', { kind: 'slow', ms: 200 });
    const [first, second] = await Promise.all([create({}, key), create({}, key)]);
    const answers = [first, second].sort((a, b) => a.status - b.status);
    expect(answers).toMatchObject([
      { status: 200 },
      { status: 409, body: { error: { code: 'idempotency_key_in_use' } } },
    ]);
  });

  test('a key is kept for a day and the answer does not change when the session does', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const { id } = (await create({ expires_at: String(seconds() + 1800) }, key)).body;
    now += 86_000_000;
    const params = { expires_at: String(seconds() - 86_000 + 1800) };
    expect((await create(params, key)).body).toMatchObject({ id, status: 'open' });
    expect((await call('GET', `/v1/checkout/sessions/${id}`)).body).toMatchObject({ status: 'expired' });
  });
});

test('the SDK reads sessions, lines, intents and lists', async () => {
  const client = new Stripe(secretKey, {
    host: '127.0.0.1',
    port: new URL(standIn.url).port,
    protocol: 'http',
  });
  const { id } = (await create({ customer_email: 'ana@cliente.test' })).body;
  await standIn.control('POST', `/sessions/${id}/pay`);
  const session = await client.checkout.sessions.retrieve(id, {
    expand: ['payment_intent.latest_charge.balance_transaction'],
  });
  expect(session).toMatchObject({
    payment_status: 'paid',
    payment_intent: {
      status: 'succeeded',
      amount_received: 1000,
      latest_charge: { balance_transaction: { fee: 40, net: 960 } },
    },
  });
  const lines = await client.checkout.sessions.listLineItems(id);
  expect(lines.data).toMatchObject([{ description: 'Factura', amount_total: 1000 }]);
  expect((await client.checkout.sessions.list({ limit: 1 })).data).toMatchObject([{ id }]);
  const completed = await client.events.list({ type: 'checkout.session.completed' });
  expect(completed.data[0]?.data.object).toMatchObject({ id, payment_status: 'paid' });
  await expect(client.checkout.sessions.expire(id)).rejects.toMatchObject({ statusCode: 400 });
  await expect(client.checkout.sessions.retrieve(id, { expand: ['colour'] })).rejects.toMatchObject({
    statusCode: 400,
  });
});

describe('a restart', () => {
  test('keeps sessions, payments and keys', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zg-stripe-'));
    const dataFile = join(folder, 'stripe.json');
    const before = await startStandIn({ dataFile });
    const attempt = attemptOf();
    const { ref } = await before.gateway().createCheckout(attempt, urls);
    await before.control('POST', `/sessions/${ref}/pay`);
    await before.stop();
    const after = await startStandIn({ dataFile, publicUrl: before.url });
    expect(await after.gateway().fetchFacts({ ...attempt, ref })).toMatchObject({
      status: 'paid',
      amount: 12550,
    });
    expect(await after.gateway().createCheckout(attempt, urls)).toMatchObject({ ref });
    await after.stop();
    rmSync(folder, { recursive: true });
  });

  test('on a damaged file says which', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zg-stripe-'));
    const dataFile = join(folder, 'stripe.json');
    writeFileSync(dataFile, '{"accounts":');
    expect(() => createStripeStandIn({ publicUrl: 'http://127.0.0.1:1', dataFile })).toThrow(dataFile);
    rmSync(folder, { recursive: true });
  });
});
