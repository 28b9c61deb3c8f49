import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { gatewayModule } from '../../../functions/_shared/server/gateways/registry.ts';
import { attemptOf, type Hook, type Running, startHook, startStandIn, urls } from './testing.ts';
import { type Delivery, signatureHeader } from './webhooks.ts';

let standIn: Running;
let hook: Hook;
beforeAll(async () => {
  hook = await startHook();
  standIn = await startStandIn({
    webhookTargets: [{ url: hook.url, secrets: ['whsec_one'] }],
    retryDelays: [1, 1],
  });
});
afterEach(async () => {
  await standIn.control('POST', '/webhooks', {});
  hook.got.length = 0;
});
afterAll(async () => {
  await standIn.stop();
  await hook.stop();
});

async function paid(body: object = {}): Promise<{ id: string; ref: string }> {
  const attempt = attemptOf();
  const { ref } = await standIn.gateway().createCheckout(attempt, urls);
  await standIn.control('POST', `/sessions/${ref}/pay`, body);
  await standIn.control('POST', '/webhooks/idle');
  return { id: attempt.id, ref };
}
const verify = (got: Hook['got'][number] | undefined, secrets: string[]) =>
  gatewayModule('stripe').verifyWebhook({
    raw: got?.body ?? '',
    headers: got?.headers ?? new Headers(),
    secrets,
  });
const completed = () => hook.got.filter((got) => JSON.parse(got.body).type === 'checkout.session.completed');

test('the signature is the one of gateways.md', () => {
  const body = '{"id":"evt_test","object":"event","type":"checkout.session.completed"}';
  const expected = 't=1700000000,v1=9b19c30bb5f6198a9128346b4849a56c6c32857a47889eed5b47c5f30823e7dc';
  expect(signatureHeader(body, ['whsec_test_secret'], 1_700_000_000)).toBe(expected);
});

test('a payment announces its charge, intent and session, signed, and the verifier reads them', async () => {
  const { id, ref } = await paid();
  const types = hook.got.map((got) => JSON.parse(got.body).type);
  expect(types.sort()).toEqual([
    'charge.succeeded',
    'checkout.session.completed',
    'payment_intent.succeeded',
  ]);
  const verdict = await verify(completed()[0], ['whsec_other', 'whsec_one']);
  expect(verdict).toMatchObject({
    ok: true,
    event: {
      type: 'checkout.session.completed',
      ref,
      attempt_id: id,
      mode: 'test',
      event_id: expect.stringMatching(/^evt_/),
    },
  });
  expect(await verify(completed()[0], ['whsec_other'])).toEqual({ ok: false, reason: 'bad-signature' });
});

test('while a secret is rotated, each of the two alone verifies', async () => {
  await standIn.control('POST', '/webhook-endpoints', { url: hook.url, secrets: ['whsec_one', 'whsec_two'] });
  await paid();
  await standIn.control('POST', '/webhook-endpoints', { url: hook.url, secrets: ['whsec_one'] });
  for (const secret of ['whsec_one', 'whsec_two']) {
    expect(await verify(completed()[0], [secret])).toMatchObject({ ok: true });
  }
});

test('copies, silence and holding back, also backwards', async () => {
  await standIn.control('POST', '/webhooks', { copies: 4 });
  await paid();
  expect(completed()).toHaveLength(4);
  hook.got.length = 0;
  await paid({ webhook: false });
  expect(hook.got).toEqual([]);
  await standIn.control('POST', '/webhooks', { mode: 'hold' });
  await paid();
  expect(hook.got).toEqual([]);
  await standIn.control('POST', '/webhooks/release', { backwards: true });
  expect(hook.got.map((got) => JSON.parse(got.body).type)[0]).toBe('checkout.session.completed');
});

test('what is not answered with 2xx is sent again until it is', async () => {
  await standIn.control('POST', '/webhooks', { mode: 'hold' });
  const { ref } = await paid();
  hook.answers.push(200, 200, 500, 503);
  await standIn.control('POST', '/webhooks/release');
  const about = (delivery: Delivery) =>
    delivery.type === 'checkout.session.completed' && delivery.tries.length > 1;
  await expect
    .poll(async () => (await standIn.control<Delivery[]>('POST', '/webhooks/idle')).find(about))
    .toMatchObject({ state: 'delivered', tries: [{ status: 500 }, { status: 503 }, { status: 200 }] });
  expect(completed().map((got) => JSON.parse(got.body).data.object.id)).toEqual([ref, ref, ref]);
});

test('an event is replayed with its id', async () => {
  await paid();
  const { id } = JSON.parse(completed()[0]?.body ?? '');
  await standIn.control('POST', `/events/${id}/replay`, { copies: 3 });
  expect(new Set(completed().map((got) => JSON.parse(got.body).id))).toEqual(new Set([id]));
  expect(completed()).toHaveLength(4);
});
