import { afterAll, beforeAll, expect, test } from 'vitest';
import { attemptOf, type Running, startStandIn, urls } from './testing.ts';

let standIn: Running;
let page: string;
beforeAll(async () => {
  standIn = await startStandIn();
  page = `${standIn.url}/dashboard`;
});
afterAll(() => standIn.stop());

const spanish = { 'accept-language': 'es' };
const read = async () => (await (await fetch(page, { headers: spanish })).text()).replaceAll(/\s+/g, ' ');
const press = (act: string, id: string, amount = '') =>
  fetch(page, {
    method: 'POST',
    headers: spanish,
    body: new URLSearchParams({ act, id, amount }),
    redirect: 'manual',
  });

async function paid(): Promise<string> {
  const { ref } = await standIn.gateway().createCheckout(attemptOf(), urls);
  await standIn.control('POST', `/sessions/${ref}/pay`, {});
  const sessions = await standIn.control<{ id: string; payment_intent: string }[]>('GET', '/sessions');
  return sessions.find(({ id }) => id === ref)?.payment_intent ?? '';
}

test('says what it is, and lists nothing before somebody paid', async () => {
  expect(await read()).toContain('No es Stripe');
  expect(await read()).toContain('Todavía no ha pagado nadie');
});

test('a payment is refunded in part by a press, and no more than there is', async () => {
  const intent = await paid();
  expect(await read()).toContain('125,50');
  expect((await press('refund', intent, '25,50')).status).toBe(303);
  expect(await read()).toContain('<span>Devuelto</span> <span>25,50');
  const refused = await press('refund', intent, '100,01');
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain('greater than unrefunded');
  expect((await press('refund', intent, 'mucho')).status).toBe(400);
});

test('a payment is disputed and won, an inquiry becomes a dispute and is lost', async () => {
  const state = async (intent: string) => {
    const { disputes } = await standIn.gateway().fetchReversals(intent);
    return disputes[0];
  };
  const [one, two] = [await paid(), await paid()];
  await press('dispute', one);
  await press('won', (await state(one))?.dispute_ref ?? '');
  expect(await state(one)).toMatchObject({ status: 'won', fee: 2000, fee_returned: 2000 });
  await press('inquiry', two);
  expect((await state(two))?.status).toBe('warning');
  const { dispute_ref = '' } = (await state(two)) ?? {};
  await press('escalate', dispute_ref);
  await press('lost', dispute_ref);
  expect(await state(two)).toMatchObject({ status: 'lost', reinstated_at: null });
  expect(await read()).toContain('Reclamación perdida');
});
