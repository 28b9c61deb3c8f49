import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { GatewayAttempt } from '../../../functions/_shared/server/gateways/gateway.ts';
import { gatewayModule } from '../../../functions/_shared/server/gateways/registry.ts';
import type { Received } from './api.ts';
import { attemptOf, type Running, startStandIn, urls } from './testing.ts';

let standIn: Running;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterEach(async () => {
  await standIn.control('DELETE', '/faults');
  await standIn.control('DELETE', '/requests');
});
afterAll(() => standIn.stop());

async function opened(change: Partial<GatewayAttempt> = {}): Promise<GatewayAttempt & { ref: string }> {
  const attempt = attemptOf(change);
  const { ref } = await standIn.gateway().createCheckout(attempt, urls);
  return { ...attempt, ref };
}

describe('opening', () => {
  test('asks with the renamed parameters, one line per invoice and our id on session and intent', async () => {
    const attempt = attemptOf();
    const checkout = await standIn.gateway().createCheckout(attempt, urls);
    expect(checkout).toMatchObject({ method: 'redirect', url: `${standIn.url}/c/pay/${checkout.ref}` });
    expect(Date.parse(checkout.expires_at)).toBe(Math.floor(Date.parse(attempt.expires_at) / 1000) * 1000);
    const [request] = await standIn.control<Received[]>('GET', '/requests');
    expect(request?.idempotency_key).toBe(`${attempt.id}:create`);
    const sent = new Map(new URLSearchParams(request?.params));
    expect(Object.fromEntries(sent)).toMatchObject({
      mode: 'payment',
      ui_mode: 'hosted_page',
      'line_items[0][price_data][unit_amount]': '10000',
      'line_items[1][price_data][product_data][name]': 'Factura 2026-0002',
      'metadata[attempt]': attempt.id,
      'payment_intent_data[metadata][attempt]': attempt.id,
      'adaptive_pricing[enabled]': 'false',
      client_reference_id: attempt.id,
    });
  });

  test('the same attempt asked for twice, at once too, is one session', async () => {
    const attempt = attemptOf();
    const gateway = standIn.gateway();
    const answers = await Promise.all([1, 2, 3].map(() => gateway.createCheckout(attempt, urls)));
    answers.push(await gateway.createCheckout(attempt, urls));
    expect(new Set(answers.map((answer) => answer.ref)).size).toBe(1);
  });

  test('the same attempt with another amount is refused and not repeated', async () => {
    const attempt = await opened();
    await standIn.control('DELETE', '/requests');
    const changed = { ...attempt, amount: 10000, items: attempt.items.slice(0, 1) };
    const asking = standIn.gateway().createCheckout(changed, urls);
    await expect(asking).rejects.toMatchObject({ code: 'GWERR', reason: 'conflict', retryable: false });
    expect(await standIn.control('GET', '/requests')).toHaveLength(1);
  });

  test.each(['timeout', 'drop', '429', '500'])(
    'after %s the repeated call answers the one session',
    async (kind) => {
      const attempt = attemptOf();
      await standIn.control('POST', '/faults', { kind });
      const { ref } = await standIn.gateway({ timeoutMs: 300 }).createCheckout(attempt, urls);
      const again = await standIn.gateway().createCheckout(attempt, urls);
      expect(again.ref).toBe(ref);
      const requests = await standIn.control<Received[]>('GET', '/requests');
      expect(new Set(requests.map((request) => request.idempotency_key))).toEqual(
        new Set([`${attempt.id}:create`]),
      );
      expect(requests).toHaveLength(3);
    },
  );

  test('a call that is still running elsewhere is waited for', async () => {
    const attempt = attemptOf();
    await standIn.control('POST', '/faults', { kind: 'slow', ms: 150 });
    const gateway = standIn.gateway({ waitMs: 60 });
    const [first, second] = await Promise.all([
      gateway.createCheckout(attempt, urls),
      gateway.createCheckout(attempt, urls),
    ]);
    expect(second.ref).toBe(first.ref);
  });

  test('a gateway that stays away fails as retryable after three tries', async () => {
    await standIn.control('POST', '/faults', { kind: '500', times: 9 });
    const asking = standIn.gateway().createCheckout(attemptOf(), urls);
    await expect(asking).rejects.toMatchObject({ code: 'GWERR', reason: 'unavailable', retryable: true });
    expect(await standIn.control('GET', '/requests')).toHaveLength(3);
  });

  test('an amount under the minimum and a currency it cannot carry are refused before any call', async () => {
    const gateway = standIn.gateway();
    const tiny = attemptOf({ amount: 49, items: [{ label: 'x', amount: 49 }] });
    await expect(gateway.createCheckout(tiny, urls)).rejects.toMatchObject({ code: 'AMTLO' });
    await expect(gateway.createCheckout(attemptOf({ currency: 'XTS' }), urls)).rejects.toMatchObject({
      code: 'GWOFF',
    });
    expect(await standIn.control('GET', '/requests')).toEqual([]);
  });
});

describe('facts', () => {
  test('open, declined, then paid, with charge, fee and our id', async () => {
    const attempt = await opened();
    const gateway = standIn.gateway();
    expect(await gateway.fetchFacts(attempt)).toMatchObject({
      status: 'open',
      payment_ref: null,
      attempt_id: attempt.id,
    });
    await standIn.control('POST', `/sessions/${attempt.ref}/pay`, { outcome: 'declined' });
    expect(await gateway.fetchFacts(attempt)).toMatchObject({ status: 'open', failure: 'generic_decline' });
    await standIn.control('POST', `/sessions/${attempt.ref}/pay`);
    expect(await gateway.fetchFacts(attempt)).toMatchObject({
      gateway: 'stripe',
      ref: attempt.ref,
      status: 'paid',
      currency: 'EUR',
      amount: 12550,
      payment_ref: expect.stringMatching(/^pi_/),
      paid_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      fee: 213,
      attempt_id: attempt.id,
      mode: 'test',
      refunded: 0,
      disputed: false,
      failure: null,
    });
  });

  test.each([
    [true, 'paid'],
    [false, 'failed'],
  ])('a debit is processing for days, then succeeded=%s is %s', async (succeeded, status) => {
    const attempt = await opened();
    await standIn.control('POST', `/sessions/${attempt.ref}/pay`, { outcome: 'processing' });
    expect(await standIn.gateway().fetchFacts(attempt)).toMatchObject({ status: 'processing' });
    await standIn.control('POST', `/sessions/${attempt.ref}/settle`, { succeeded });
    expect(await standIn.gateway().fetchFacts(attempt)).toMatchObject({ status });
  });

  test.each([
    [{ amount: 100 }, { amount: 100, currency: 'EUR' }],
    [{ currency: 'usd' }, { amount: 12550, currency: 'USD', fee: null }],
    [{ attempt: 'another' }, { attempt_id: 'another' }],
    [{ livemode: true }, { mode: 'live' }],
  ])('what Stripe reports otherwise is said, not corrected: %o', async (report, facts) => {
    const attempt = await opened();
    await standIn.control('POST', `/sessions/${attempt.ref}/pay`);
    await standIn.control('POST', `/sessions/${attempt.ref}/report`, report);
    expect(await standIn.gateway().fetchFacts(attempt)).toMatchObject({ status: 'paid', ...facts });
  });

  test.each([
    ['ISK', 500, 50_000],
    ['JPY', 500, 500],
    ['KWD', 5120, 5120],
    ['MGA', 20_000, 200],
  ])('%s: %i of ours is %i at Stripe and comes back the same', async (currency, amount, sent) => {
    const attempt = await opened({ currency, amount, items: [{ label: 'x', amount }] });
    const [request] = await standIn.control<Received[]>('GET', '/requests');
    expect(new URLSearchParams(request?.params).get('line_items[0][price_data][unit_amount]')).toBe(
      String(sent),
    );
    await standIn.control('POST', `/sessions/${attempt.ref}/pay`);
    expect(await standIn.gateway().fetchFacts(attempt)).toMatchObject({ status: 'paid', currency, amount });
  });
});

describe('expiring', () => {
  test('closes an open session, twice without harm', async () => {
    const attempt = await opened();
    expect(await standIn.gateway().expire(attempt)).toMatchObject({ status: 'expired' });
    expect(await standIn.gateway().expire(attempt)).toMatchObject({ status: 'expired' });
  });

  test('tells that the payer was faster', async () => {
    const attempt = await opened();
    await standIn.control('POST', `/sessions/${attempt.ref}/pay`);
    expect(await standIn.gateway().expire(attempt)).toMatchObject({ status: 'paid', amount: 12550 });
  });
});

describe('credentials', () => {
  test('a good key names its account', async () => {
    const check = await standIn.gateway().testCredentials();
    expect(check).toEqual({ account: 'acct_1ZaguanDemo00000', name: 'Zaguán Demo', mode: 'test' });
  });

  test('a wrong key is refused at once, and its text stays out of the error', async () => {
    const gateway = gatewayModule('stripe').open(
      { secret_key: 'sk_test_wrong0secret' },
      { apiBase: standIn.url },
    );
    const error = await gateway.testCredentials().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'GWERR', reason: 'credentials', retryable: false });
    expect(JSON.stringify(error) + String(error)).not.toContain('wrong0secret');
  });

  test.each([{ secret_key: 'pk_test_1' }, {}, null, { secret_key: 'sk_test_1', webhook_secrets: ['a'] }])(
    'what is no credential is INVAL: %o',
    (credentials) => {
      expect(() => gatewayModule('stripe').open(credentials, {})).toThrow(
        expect.objectContaining({ code: 'INVAL' }),
      );
    },
  );

  test('a gateway that is not built is GWOFF', () => {
    expect(() => gatewayModule('paypal')).toThrow(expect.objectContaining({ code: 'GWOFF' }));
    expect(() => gatewayModule('constructor')).toThrow(expect.objectContaining({ code: 'GWOFF' }));
  });
});
