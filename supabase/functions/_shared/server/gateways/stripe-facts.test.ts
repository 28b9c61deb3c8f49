import assert from 'node:assert/strict';
import type { PaymentFacts } from './gateway.ts';
import { against, attempt, gatewayAt, json } from './stripe-testing.ts';

const id = attempt.id;
const charge = { id: 'ch_1', created: 1_795_341_600, currency: 'eur', amount_refunded: 0, disputed: false };
const intent = {
  id: 'pi_1',
  currency: 'eur',
  amount: 1250,
  amount_received: 1250,
  metadata: { attempt: id },
};
const paidIntent = { ...intent, status: 'succeeded', latest_charge: charge };
const session = {
  id: 'cs_test_1',
  status: 'open',
  payment_status: 'unpaid',
  currency: 'eur',
  amount_total: 1250,
  client_reference_id: id,
  metadata: { attempt: id },
  livemode: false,
  payment_intent: null,
};
const paid = { ...session, status: 'complete', payment_status: 'paid', payment_intent: paidIntent };

async function facts(said: object): Promise<PaymentFacts> {
  let answer: PaymentFacts | undefined;
  await against([() => json(200, said)], async (base) => {
    answer = await gatewayAt(base).fetchFacts(attempt);
  });
  assert.ok(answer);
  return answer;
}
const awaiting = (status: string) => ({ ...intent, amount_received: 0, status, latest_charge: 'ch_1' });

Deno.test('what a key may not see of a payment is left out of the question', async () => {
  const forbidden = () => json(403, { error: { type: 'invalid_request_error' } });
  const bare = { ...paid, payment_intent: { ...intent, status: 'succeeded', latest_charge: 'ch_1' } };
  await against([forbidden, forbidden, () => json(200, bare)], async (base, seen) => {
    const told = await gatewayAt(base).fetchFacts(attempt);
    assert.deepEqual([told.status, told.amount, told.payment_ref, told.fee], ['paid', 1250, 'pi_1', null]);
    const depths = seen.map(({ path }) => [...new URL(path, base).searchParams.values()].length);
    assert.deepEqual(depths, [2, 1, 1]);
  });
  await against([forbidden], async (base) => {
    await assert.rejects(gatewayAt(base).fetchFacts(attempt), /credentials/);
  });
});

Deno.test('the state follows the money, then the session', async () => {
  const rows: [object, PaymentFacts['status']][] = [
    [session, 'open'],
    [paid, 'paid'],
    [{ ...session, payment_intent: awaiting('requires_payment_method') }, 'open'],
    [{ ...session, payment_intent: awaiting('processing') }, 'processing'],
    [{ ...session, payment_intent: paidIntent }, 'paid'],
    [{ ...session, status: 'expired' }, 'expired'],
    [{ ...session, status: 'expired', payment_intent: awaiting('processing') }, 'processing'],
    [{ ...session, status: 'expired', payment_intent: paidIntent }, 'paid'],
    [{ ...session, status: 'complete', payment_intent: awaiting('processing') }, 'processing'],
    [{ ...session, status: 'complete', payment_intent: awaiting('requires_action') }, 'processing'],
    [{ ...session, status: 'complete', payment_intent: awaiting('requires_payment_method') }, 'failed'],
    [{ ...session, status: 'complete', payment_intent: awaiting('canceled') }, 'failed'],
  ];
  for (const [said, status] of rows) assert.equal((await facts(said)).status, status, JSON.stringify(said));
});

Deno.test('paid: everything the ledger needs', async () => {
  const balance_transaction = { currency: 'eur', fee: 44 };
  const said = {
    ...paid,
    payment_intent: { ...paidIntent, latest_charge: { ...charge, balance_transaction } },
  };
  assert.deepEqual(await facts(said), {
    gateway: 'stripe',
    ref: 'cs_test_1',
    status: 'paid',
    currency: 'EUR',
    amount: 1250,
    payment_ref: 'pi_1',
    paid_at: '2026-11-22T10:00:00.000Z',
    fee: 44,
    attempt_id: id,
    mode: 'test',
    refunded: 0,
    disputed: false,
    failure: null,
  });
  const abroad = { ...charge, balance_transaction: { currency: 'usd', fee: 44 } };
  assert.equal(
    (await facts({ ...paid, payment_intent: { ...paidIntent, latest_charge: abroad } })).fee,
    null,
  );
});

Deno.test('a server that expands nothing still leads to the payment', async () => {
  const bare = await facts({ ...paid, payment_intent: 'pi_1' });
  assert.deepEqual([bare.status, bare.amount, bare.payment_ref, bare.fee], ['paid', 1250, 'pi_1', null]);
});

Deno.test('the object that deviates from the attempt is the one reported', async () => {
  const sums: [object, number, string][] = [
    [{ ...paid, amount_total: 1300 }, 1300, 'EUR'],
    [{ ...paid, payment_intent: { ...paidIntent, amount_received: 1200 } }, 1200, 'EUR'],
    [{ ...paid, payment_intent: { ...paidIntent, currency: 'usd' } }, 1250, 'USD'],
    [{ ...paid, currency: 'usd' }, 1250, 'USD'],
  ];
  for (const [said, amount, currency] of sums) {
    const read = await facts(said);
    assert.deepEqual([read.amount, read.currency], [amount, currency]);
  }
  const names = [
    { ...paid, metadata: { attempt: 'x' } },
    { ...paid, client_reference_id: 'x' },
    { ...paid, payment_intent: { ...paidIntent, metadata: { attempt: 'x' } } },
  ];
  for (const said of names) assert.equal((await facts(said)).attempt_id, 'x');
  const nameless = {
    ...paid,
    metadata: {},
    client_reference_id: null,
    payment_intent: { ...paidIntent, metadata: {} },
  };
  assert.equal((await facts(nameless)).attempt_id, null);
});
