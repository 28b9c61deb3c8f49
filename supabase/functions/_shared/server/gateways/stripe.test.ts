import assert from 'node:assert/strict';
import { GatewayError } from './gateway.ts';
import { against, attempt, gatewayAt, json, type Reply } from './stripe-testing.ts';

const urls = { success: 'http://p.test/paid', cancel: 'http://p.test/' };
const session = {
  id: 'cs_test_1',
  object: 'checkout.session',
  url: 'http://s.test/pay',
  expires_at: 1_795_341_600,
};
const problem = (status: number, type: string, headers: Record<string, string> = {}) =>
  json(status, { error: { type, message: 'secret of sk_test_1' } }, headers);

async function failure(work: Promise<unknown>): Promise<GatewayError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof GatewayError);
  return error;
}

Deno.test('429, 500 and a call still running are asked again with the same key and the same body', async () => {
  const replies = [429, 500, 409].map((status) => () => problem(status, 'api_error'));
  await against([...replies, () => json(200, session)], async (base, seen) => {
    const checkout = await gatewayAt(base, { tries: 4 }).createCheckout(attempt, urls);
    assert.deepEqual(checkout, {
      ref: 'cs_test_1',
      url: 'http://s.test/pay',
      expires_at: '2026-11-22T10:00:00.000Z',
      method: 'redirect',
    });
    assert.equal(seen.length, 4);
    assert.deepEqual(new Set(seen.map((one) => one.key)), new Set(['0197-attempt:create']));
    assert.equal(new Set(seen.map((one) => one.body)).size, 1);
    assert.equal(seen[0]?.version, '2026-10-28.endive');
  });
});

Deno.test('silence ends after the bound and is asked again with the same key', async () => {
  let release = () => {};
  const silent = new Promise<void>((resolve) => {
    release = resolve;
  });
  const hang: Reply = async () => {
    await silent;
    return json(200, session);
  };
  await against([hang, () => json(200, session)], async (base, seen) => {
    const checkout = await gatewayAt(base, { timeoutMs: 150 }).createCheckout(attempt, urls);
    release();
    assert.equal(checkout.ref, 'cs_test_1');
    assert.deepEqual(
      seen.map((one) => one.key),
      ['0197-attempt:create', '0197-attempt:create'],
    );
  });
});

Deno.test('what cannot get better is asked once and says so without quoting Stripe', async () => {
  const rows = [
    [400, 'invalid_request_error', 'rejected'],
    [400, 'idempotency_error', 'conflict'],
    [401, 'invalid_request_error', 'credentials'],
    [403, 'invalid_request_error', 'credentials'],
    [404, 'invalid_request_error', 'not-found'],
  ] as const;
  for (const [status, type, reason] of rows) {
    await against([() => problem(status, type)], async (base, seen) => {
      const error = await failure(gatewayAt(base).createCheckout(attempt, urls));
      assert.deepEqual([error.code, error.reason, error.retryable, seen.length], ['GWERR', reason, false, 1]);
      assert.doesNotMatch(error.message + JSON.stringify(error), /secret of|sk_test/);
    });
  }
});

Deno.test('a 500 that Stripe calls final is not repeated; a page that is no JSON is', async () => {
  await against([() => problem(500, 'api_error', { 'stripe-should-retry': 'false' })], async (base, seen) => {
    assert.equal((await failure(gatewayAt(base).fetchFacts(attempt))).reason, 'unavailable');
    assert.equal(seen.length, 1);
  });
  await against([() => new Response('<html>', { status: 502 })], async (base, seen) => {
    assert.equal((await failure(gatewayAt(base).fetchFacts(attempt))).retryable, true);
    assert.equal(seen.length, 3);
  });
});

Deno.test('nobody at the address is retryable, an address with a path is a mistake of ours', async () => {
  assert.equal((await failure(gatewayAt('http://127.0.0.1:1').fetchFacts(attempt))).retryable, true);
  for (const base of ['http://127.0.0.1:1/stripe', 'ftp://x.test', 'stripe']) {
    assert.throws(
      () => gatewayAt(base),
      (error) => error instanceof GatewayError && error.reason === 'configuration',
    );
  }
});

Deno.test('nothing is asked about an attempt without a session, or for items that do not add up', async () => {
  await against([], async (base, seen) => {
    assert.equal((await failure(gatewayAt(base).fetchFacts({ ...attempt, ref: null }))).reason, 'not-found');
    const wrong = gatewayAt(base).createCheckout({ ...attempt, amount: 1251 }, urls);
    await assert.rejects(wrong, { code: 'INVAL' });
    assert.equal(seen.length, 0);
  });
});

Deno.test('a restricted key that may not see its account is tried on all that it is for', async () => {
  const forbidden: Reply = () => problem(403, 'invalid_request_error');
  const allowed: Reply = () => json(200, { object: 'list', data: [] });
  const paths = ['checkout/sessions', 'payment_intents', 'refunds', 'disputes', 'events'];
  await against([forbidden, allowed], async (base, seen) => {
    assert.deepEqual(await gatewayAt(base).testCredentials(), { account: null, name: null, mode: 'test' });
    assert.deepEqual(
      seen.map((one) => one.path),
      ['/v1/account', ...paths.map((path) => `/v1/${path}?limit=1`)],
    );
  });
  for (const at of paths.keys()) {
    const replies = [forbidden, ...Array<Reply>(at).fill(allowed), forbidden, allowed];
    await against(replies, async (base) => {
      assert.equal((await failure(gatewayAt(base).testCredentials())).reason, 'credentials', paths[at]);
    });
  }
});
