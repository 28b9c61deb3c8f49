import assert from 'node:assert/strict';
import type { WebhookEvent } from './gateway.ts';
import type { Reversals } from './reversal-facts.ts';
import { against, gatewayAt, json, type Reply } from './stripe-testing.ts';

const moment = 1_795_341_600;
const refund = { id: 're_1', amount: 500, currency: 'eur', status: 'succeeded', created: moment };
const dispute = {
  ...{ id: 'dp_1', amount: 1250, currency: 'eur', status: 'needs_response', created: moment },
  ...{ livemode: false, balance_transactions: [] as object[] },
};
const taken = { amount: -1250, currency: 'eur', fee: 2000, created: moment + 60 };
const given = { amount: 1250, currency: 'eur', fee: -2000, created: moment + 120 };
const list = (data: object[]) => json(200, { object: 'list', data, has_more: false, url: '/v1/x' });

/** What the account says of `pi_1`, whichever it is asked for first. */
async function reversals(refunds: object[], disputes: object[]): Promise<Reversals> {
  let answer: Reversals | undefined;
  const reply: Reply = ({ url }) => list(url.includes('/v1/refunds') ? refunds : disputes);
  await against([reply], async (base, seen) => {
    answer = await gatewayAt(base).fetchReversals('pi_1');
    assert.deepEqual(seen.map(({ path }) => path).sort(), [
      '/v1/disputes?payment_intent=pi_1&limit=100',
      '/v1/refunds?payment_intent=pi_1&limit=100',
    ]);
  });
  assert.ok(answer);
  return answer;
}

Deno.test('P6 a refund is told in our words, its state by what happened to the money', async () => {
  const states: [string, string][] = [
    ['pending', 'pending'],
    ['requires_action', 'pending'],
    ['succeeded', 'succeeded'],
    ['failed', 'failed'],
    ['canceled', 'failed'],
    ['a word of later days', 'pending'],
  ];
  for (const [status, told] of states) {
    const { refunds } = await reversals([{ ...refund, status }], []);
    assert.deepEqual(refunds, [
      {
        refund_ref: 're_1',
        payment_ref: 'pi_1',
        mode: 'test',
        currency: 'EUR',
        amount: 500,
        status: told,
        made_at: '2026-11-22T10:00:00.000Z',
      },
    ]);
  }
});

Deno.test('P6 a dispute tells what was taken and given back, and at what price', async () => {
  const told = async (change: object) => (await reversals([], [{ ...dispute, ...change }])).disputes[0];
  const open = {
    ...{ status: 'open', respond_by: null, withdrawn_at: null, withdrawn: null, fee: null },
    ...{ reinstated_at: null, reinstated: null, fee_returned: null },
  };
  const bare = await told({});
  assert.match(bare?.page_url ?? '', /^http:\/\/127\.0\.0\.1:\d+\/dashboard#pi_1$/);
  assert.deepEqual(
    { ...bare, page_url: null },
    {
      page_url: null,
      ...{ dispute_ref: 'dp_1', payment_ref: 'pi_1', mode: 'test', currency: 'EUR', amount: 1250 },
      ...{ opened_at: '2026-11-22T10:00:00.000Z', ...open },
    },
  );
  assert.equal(
    (await told({ evidence_details: { due_by: moment } }))?.respond_by,
    '2026-11-22T10:00:00.000Z',
  );
  const gone = await told({ balance_transactions: [taken] });
  assert.equal(gone?.withdrawn_at, '2026-11-22T10:01:00.000Z');
  assert.deepEqual([gone?.withdrawn, gone?.fee, gone?.reinstated_at], [1250, 2000, null]);
  const back = await told({ status: 'won', balance_transactions: [given, taken] });
  assert.equal(back?.reinstated_at, '2026-11-22T10:02:00.000Z');
  assert.deepEqual(
    [back?.fee, back?.reinstated, back?.fee_returned, back?.status],
    [2000, 1250, 2000, 'won'],
  );
  // The price is kept, or taken in another currency than the payment's.
  const kept = await told({ balance_transactions: [taken, { ...given, fee: 0 }] });
  assert.equal(kept?.fee_returned, 0);
  const foreign = await told({ balance_transactions: [{ ...taken, amount: -1400, currency: 'usd' }] });
  assert.deepEqual([foreign?.amount, foreign?.withdrawn, foreign?.fee], [1250, 1250, 0]);
  // Less was taken than is disputed: a part had been refunded. And in two steps.
  const less = await told({ balance_transactions: [{ ...taken, amount: -900 }] });
  assert.deepEqual([less?.amount, less?.withdrawn], [1250, 900]);
  const steps = [
    { ...taken, amount: -900 },
    { ...taken, amount: -350, fee: 0 },
  ];
  assert.deepEqual((await told({ balance_transactions: steps }))?.withdrawn, 1250);
});

Deno.test('P6 a bank that only asks is a warning, whatever it is called', async () => {
  const rows = [
    ['warning_needs_response', 'warning'],
    ['warning_under_review', 'warning'],
    ['warning_closed', 'warning_closed'],
    ['prevented', 'warning_closed'],
    ['under_review', 'open'],
    ['lost', 'lost'],
  ];
  for (const [status, told] of rows) {
    assert.equal((await reversals([], [{ ...dispute, status }])).disputes[0]?.status, told);
  }
});

Deno.test('P6 amounts of currencies without cents and with odd rules are ours', async () => {
  const { refunds } = await reversals([{ ...refund, currency: 'isk', amount: 50_000 }], []);
  assert.deepEqual([refunds[0]?.currency, refunds[0]?.amount], ['ISK', 500]);
});

Deno.test('P6 a payment leads to its attempt, if it carries one of ours', async () => {
  const attempt = '0197d3a2-7d0c-7b1e-8a55-0d6c2f8f3a11';
  const rows: [Reply, string | null][] = [
    [() => json(200, { id: 'pi_1', metadata: { attempt } }), attempt],
    [() => json(200, { id: 'pi_1', metadata: { attempt: 'theirs' } }), null],
    [() => json(404, { error: { type: 'invalid_request_error' } }), null],
  ];
  for (const [reply, found] of rows) {
    await against([reply], async (base) => {
      assert.equal(await gatewayAt(base).attemptOf('pi_1'), found);
    });
  }
  await against([() => json(401, { error: { type: 'invalid_request_error' } })], async (base) => {
    await assert.rejects(gatewayAt(base).attemptOf('pi_1'));
  });
});

Deno.test('P6 news since a moment are asked for by type, page by page, and told from the earliest', async () => {
  const event = (id: string, type: string) => ({
    ...{ id, object: 'event', type, created: moment, livemode: false },
    data: { object: { id: 're_1', object: 'refund', payment_intent: 'pi_1' } },
  });
  const pages: Reply[] = [
    () =>
      json(200, {
        object: 'list',
        data: [event('evt_3', 'refund.failed')],
        has_more: true,
        url: '/v1/events',
      }),
    () => list([event('evt_2', 'charge.dispute.closed'), event('evt_1', 'refund.created')]),
  ];
  let told: WebhookEvent[] = [];
  await against(pages, async (base, seen) => {
    told = await gatewayAt(base).reversalEvents('2026-11-22T10:00:00.000Z');
    const asked = new URL(seen[0]?.path ?? '', base).searchParams;
    assert.equal(asked.get('created[gte]'), String(moment));
    assert.ok([...asked.values()].includes('charge.dispute.funds_reinstated'));
    assert.equal(new URL(seen[1]?.path ?? '', base).searchParams.get('starting_after'), 'evt_3');
  });
  assert.deepEqual(
    told.map(({ event_id, payment_ref }) => [event_id, payment_ref]),
    [
      ['evt_1', 'pi_1'],
      ['evt_2', 'pi_1'],
      ['evt_3', 'pi_1'],
    ],
  );
});
