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

Deno.test('an optional parameter that Stripe refuses is left out, under a key of its own that is the same each time', async () => {
  const refuse =
    (error: object): Reply =>
    () =>
      json(400, { error: { type: 'invalid_request_error', ...error } });
  const email = refuse({ code: 'email_invalid', param: 'customer_email' });
  const payer = { email: 'ana@localhost', locale: 'es' as const };
  for (const round of [1, 2]) {
    await against([email, () => json(200, session)], async (base, seen) => {
      const checkout = await gatewayAt(base).createCheckout({ ...attempt, payer }, urls);
      assert.equal(checkout.ref, 'cs_test_1', String(round));
      assert.deepEqual(
        seen.map(({ key, body }) => [key, body.includes('customer_email')]),
        [
          ['0197-attempt:create', true],
          ['0197-attempt:create:customer_email', false],
        ],
      );
    });
  }
  const name = refuse({ param: 'line_items[0][price_data][product_data][name]' });
  await against([email, name, refuse({ param: 'locale' }), () => json(200, session)], async (base, seen) => {
    await gatewayAt(base).createCheckout({ ...attempt, payer }, urls);
    const sent = new URLSearchParams(seen.at(-1)?.body);
    assert.equal(sent.get('line_items[0][price_data][product_data][name]'), '1');
    assert.deepEqual(
      [sent.has('locale'), sent.has('customer_email'), sent.get('mode')],
      [false, false, 'payment'],
    );
    assert.equal(seen.at(-1)?.key, '0197-attempt:create:customer_email:line_items:locale');
  });
  // What cannot be left out, or was left out already, is a refusal.
  for (const replies of [[refuse({ param: 'success_url' })], [email, email]]) {
    await against(replies, async (base) => {
      const error = await failure(gatewayAt(base).createCheckout({ ...attempt, payer }, urls));
      assert.equal(error.reason, 'rejected');
    });
  }
});

Deno.test('what is written on the page of Stripe is one line of text', async () => {
  const label = `Factura\u0000\n 2026\u202E-1\uD800 ${'x'.repeat(300)}`;
  await against([() => json(200, session)], async (base, seen) => {
    await gatewayAt(base).createCheckout({ ...attempt, items: [{ label, amount: 1250 }] }, urls);
    const name = new URLSearchParams(seen[0]?.body).get('line_items[0][price_data][product_data][name]');
    assert.match(name ?? '', /^Factura 2026 -1 x+$/);
    assert.equal(name?.length, 250);
  });
});

Deno.test('more than Stripe takes at once is refused before any call', async () => {
  await against([], async (base, seen) => {
    const items = [{ label: 'x', amount: 100_000_000 }];
    const asking = gatewayAt(base).createCheckout({ ...attempt, items, amount: 100_000_000 }, urls);
    await assert.rejects(asking, { code: 'GWMAX' });
    assert.equal(seen.length, 0);
  });
});

Deno.test('P5 payments are listed a part at a time: those that moved, each with our attempt if it carries one', async () => {
  const id = '0197d3a2-7d0c-7b1e-8a55-0d6c2f8f3a11';
  const intent = {
    object: 'payment_intent',
    amount: 1250,
    amount_received: 1250,
    currency: 'eur',
    metadata: {},
  };
  const data = [
    { ...intent, id: 'pi_1', status: 'succeeded', metadata: { attempt: id } },
    { ...intent, id: 'pi_2', status: 'processing', amount_received: 0 },
    { ...intent, id: 'pi_3', status: 'requires_payment_method' },
  ];
  const reply: Reply = () => json(200, { object: 'list', data, has_more: true, url: '/v1/payment_intents' });
  await against([reply], async (base, seen) => {
    const { found, next } = await gatewayAt(base).listPayments('2026-11-22T10:00:00.000Z', 'pi_0');
    const money = { currency: 'EUR', amount: 1250 };
    assert.deepEqual(found, [
      { payment_ref: 'pi_1', attempt_id: id, ...money, arrived: true },
      { payment_ref: 'pi_2', attempt_id: null, ...money, arrived: false },
    ]);
    assert.equal(next, 'pi_3');
    const asked = new URL(seen[0]?.path ?? '', base).searchParams;
    assert.deepEqual(
      [asked.get('created[gte]'), asked.get('starting_after'), seen.length],
      ['1795341600', 'pi_0', 1],
    );
  });
});
