import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GatewayAttempt } from '../../../functions/_shared/server/gateways/gateway.ts';
import { attemptOf, type Running, startStandIn } from './testing.ts';

let standIn: Running;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.stop());

const urls = {
  success: 'http://portal.test/paid?s={CHECKOUT_SESSION_ID}#t',
  cancel: 'http://portal.test/back',
};

async function opened(change: Partial<GatewayAttempt> = {}) {
  const attempt = attemptOf(change);
  const checkout = await standIn.gateway().createCheckout(attempt, urls);
  return { ...attempt, ref: checkout.ref, url: checkout.url };
}
const press = (url: string, fields: Record<string, string>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

test('says what it is, the sum and its parts, in the language of the session', async () => {
  for (const [locale, words, sum] of [
    ['es', 'No es Stripe', '125,50'],
    ['fr', 'Ce n’est pas Stripe', '125,50'],
    ['en', 'This is not Stripe', '125.50'],
  ] as const) {
    const { url } = await opened({ payer: { email: null, locale } });
    const text = await (await fetch(url)).text();
    expect(text).toContain(`<html lang="${locale}">`);
    expect(text).toContain(words);
    expect(text).toContain(sum);
    expect(text).toContain('Factura 2026-0002');
  }
});

test('one press pays and returns with the id of the session', async () => {
  const attempt = await opened();
  const answer = await press(attempt.url, { card: '4242 4242 4242 4242' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(`http://portal.test/paid?s=${attempt.ref}#t`);
  expect(await standIn.gateway().fetchFacts(attempt)).toMatchObject({ status: 'paid' });
  const again = await press(attempt.url, { card: '4242 4242 4242 4242' });
  expect(await again.text()).toContain('Este pago ya se ha hecho');
  expect(await standIn.gateway().fetchFacts(attempt)).toMatchObject({ amount: 12550 });
});

test('a declined card and an unknown one leave it open', async () => {
  const attempt = await opened();
  expect(await (await press(attempt.url, { decline: '4000000000000002', card: '4242' })).text()).toContain(
    'role="alert"',
  );
  expect(await (await press(attempt.url, { card: '1' })).text()).toContain(
    'Solo valen las tarjetas de prueba',
  );
  expect(await standIn.gateway().fetchFacts(attempt)).toMatchObject({
    status: 'open',
    failure: 'generic_decline',
  });
});

test('an expired session takes no money', async () => {
  const attempt = await opened();
  await standIn.gateway().expire(attempt);
  expect(await (await press(attempt.url, { card: '4242424242424242' })).text()).toContain('ha caducado');
  expect(await standIn.gateway().fetchFacts(attempt)).toMatchObject({ status: 'expired' });
});

test('what a merchant wrote is text', async () => {
  const { url } = await opened({ items: [{ label: '<script>alert(1)</script>', amount: 12550 }] });
  const answer = await fetch(url);
  expect(await answer.text()).not.toContain('<script');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('an unknown page is 404', async () => {
  expect((await fetch(`${standIn.url}/c/pay/cs_test_none`)).status).toBe(404);
});
