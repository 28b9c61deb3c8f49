import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { verifyStripeWebhook } from './stripe-webhook.ts';

const secret = 'whsec_test_secret';
const moment = 1_700_000_000;
const raw = '{"id":"evt_test","object":"event","type":"checkout.session.completed"}';
/** The vector of gateways.md. */
const vector = '9b19c30bb5f6198a9128346b4849a56c6c32857a47889eed5b47c5f30823e7dc';

const sign = (body: string, at = moment, key = secret) =>
  createHmac('sha256', key).update(`${at}.${body}`).digest('hex');

function verify(header: string | null, change: { raw?: string; secrets?: string[]; now?: number } = {}) {
  const headers = new Headers(header === null ? {} : { 'Stripe-Signature': header });
  return verifyStripeWebhook({ raw, headers, secrets: [secret], now: moment * 1000, ...change });
}

async function reason(...args: Parameters<typeof verify>): Promise<string> {
  const verdict = await verify(...args);
  return verdict.ok ? 'ok' : verdict.reason;
}

Deno.test('the published vector verifies', async () => {
  assert.deepEqual(await verify(`t=${moment},v1=${vector}`), {
    ok: true,
    event: {
      event_id: 'evt_test',
      type: 'checkout.session.completed',
      ref: null,
      attempt_id: null,
      payment_ref: null,
      goes_back: false,
      created: '2023-11-14T22:13:20.000Z',
      mode: 'test',
    },
  });
});

Deno.test('P7 a charge whose balance transaction came names its payment, of which nothing goes back', async () => {
  const object = { id: 'ch_1', object: 'charge', payment_intent: 'pi_1', metadata: {} };
  const body = JSON.stringify({ id: 'evt_fee', type: 'charge.updated', data: { object } });
  const verdict = await verify(`t=${moment},v1=${sign(body)}`, { raw: body });
  assert.ok(verdict.ok);
  assert.deepEqual([verdict.event.payment_ref, verdict.event.goes_back], ['pi_1', false]);
});

Deno.test('one good signature among several is enough, v0 never is', async () => {
  assert.equal(await reason(`t=${moment},v1=${'0'.repeat(64)},v1=${vector}`), 'ok');
  assert.equal(await reason(`t=${moment},v0=${vector}`), 'bad-signature');
});

Deno.test('each of two secrets is tried while rotating; none at all refuses', async () => {
  assert.equal(await reason(`t=${moment},v1=${vector}`, { secrets: ['whsec_new', secret] }), 'ok');
  assert.equal(await reason(`t=${moment},v1=${vector}`, { secrets: ['whsec_new'] }), 'bad-signature');
  for (const secrets of [[], [''], ['  ']]) {
    assert.equal(await reason(`t=${moment},v1=${sign(raw, moment, '')}`, { secrets }), 'no-secret');
  }
});

Deno.test('altered, re-serialised, unsigned and nonsense are refused', async () => {
  assert.equal(await reason(`t=${moment},v1=${vector}`, { raw: `${raw} ` }), 'bad-signature');
  assert.equal(await reason(`t=${moment + 1},v1=${vector}`), 'bad-signature');
  for (const header of [null, '', 'nonsense', `v1=${vector}`, `t=,v1=${vector}`, `t=${moment}`]) {
    assert.equal(await reason(header), 'bad-signature', String(header));
  }
  assert.equal(await reason(`t=${moment},v1=${sign('')}`, { raw: '' }), 'bad-signature');
});

Deno.test('300 seconds old or ahead passes, 301 does not', async () => {
  for (const [shift, expected] of [
    [300, 'ok'],
    [-300, 'ok'],
    [301, 'too-old'],
    [-301, 'too-old'],
  ] as const) {
    const now = (moment + shift) * 1000;
    assert.equal(await reason(`t=${moment},v1=${vector}`, { now }), expected, String(shift));
  }
  assert.equal(
    await reason(`t=x,v1=${createHmac('sha256', secret).update(`NaN.${raw}`).digest('hex')}`),
    'too-old',
  );
});

Deno.test('authentic but no event is malformed', async () => {
  const ours = (id: string) => `{"id":"${id}","type":"refund.created","data":{"object":{}}}`;
  // What no database stores is no event either, and no failure of ours.
  const noText = [ours('evt_\\u0000'), ours('evt_\\ud800')];
  for (const body of ['[]', 'null', '{"id":"evt_1"}', '{', '"x"', ...noText]) {
    assert.equal(await reason(`t=${moment},v1=${sign(body)}`, { raw: body }), 'malformed', body);
  }
});

Deno.test('a session and an intent lead to the attempt', async () => {
  const read = async (object: object) => {
    const body = JSON.stringify({
      id: 'evt_1',
      type: 't',
      created: moment,
      livemode: true,
      data: { object },
    });
    const verdict = await verify(`t=${moment},v1=${sign(body)}`, { raw: body });
    return verdict.ok ? verdict.event : null;
  };
  const [first, second] = ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058'];
  const session = { object: 'checkout.session', id: 'cs_1', client_reference_id: first, metadata: {} };
  const fromSession = await read(session);
  assert.deepEqual([fromSession?.ref, fromSession?.attempt_id, fromSession?.mode], ['cs_1', first, 'live']);
  const fromIntent = await read({ object: 'payment_intent', id: 'pi_1', metadata: { attempt: second } });
  assert.deepEqual([fromIntent?.ref, fromIntent?.attempt_id], [null, second]);
  // Another shop's cart on the same account is no attempt of ours.
  const foreign = await read({ ...session, client_reference_id: 'cart_123', metadata: { attempt: '3' } });
  assert.deepEqual([foreign?.ref, foreign?.attempt_id], ['cs_1', null]);
});

Deno.test('P6 an event about money that goes back names its payment, and no other does', async () => {
  const told = async (type: string, object: object) => {
    const body = JSON.stringify({ id: 'evt_1', type, data: { object } });
    const verdict = await verify(`t=${moment},v1=${sign(body)}`, { raw: body });
    return verdict.ok ? verdict.event.payment_ref : verdict.reason;
  };
  assert.equal(await told('refund.created', { object: 'refund', payment_intent: 'pi_1' }), 'pi_1');
  assert.equal(await told('charge.refunded', { object: 'charge', payment_intent: { id: 'pi_2' } }), 'pi_2');
  assert.equal(await told('charge.dispute.closed', { object: 'dispute', payment_intent: null }), null);
  assert.equal(await told('charge.succeeded', { object: 'charge', payment_intent: 'pi_1' }), null);
});
