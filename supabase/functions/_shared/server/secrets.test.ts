import assert from 'node:assert/strict';
import { needsResealing, openSecret, readKeyRing, SecretError, sealSecret } from './secrets.ts';

const keyOne = btoa('1'.repeat(32));
const keyTwo = btoa('2'.repeat(32));
const owner = { org_id: '0197-org', gateway: 'stripe' };
const text = '{"secret_key":"sk_test_ñandú"}';
const ringOf = (env: Record<string, string>) => readKeyRing((name) => env[name]);
const ring = await ringOf({ SECRETS_KEY: keyOne });

Deno.test('what was sealed opens, and is sealed differently each time', async () => {
  const [first, second] = await Promise.all([sealSecret(ring, owner, text), sealSecret(ring, owner, text)]);
  assert.equal(await openSecret(ring, owner, first), text);
  assert.notEqual(first.ciphertext, second.ciphertext);
  assert.equal(first.key_version, 1);
  assert.doesNotMatch(atob(first.ciphertext), /sk_test/);
});

Deno.test('every single altered byte is noticed', async () => {
  const { ciphertext } = await sealSecret(ring, owner, text);
  const bytes = atob(ciphertext);
  for (let at = 0; at < bytes.length; at++) {
    const altered = bytes.slice(0, at) + String.fromCharCode(bytes.charCodeAt(at) ^ 1) + bytes.slice(at + 1);
    await assert.rejects(openSecret(ring, owner, { key_version: 1, ciphertext: btoa(altered) }), SecretError);
  }
});

Deno.test('damaged text is refused', async () => {
  for (const ciphertext of ['', 'a', '%%%', btoa('short')]) {
    await assert.rejects(openSecret(ring, owner, { key_version: 1, ciphertext }), SecretError);
  }
});

Deno.test('it opens for its own merchant, gateway and key version only', async () => {
  const secret = await sealSecret(ring, owner, text);
  await assert.rejects(openSecret(ring, { ...owner, org_id: '0197-other' }, secret), SecretError);
  await assert.rejects(openSecret(ring, { ...owner, gateway: 'paypal' }, secret), SecretError);
  const sameKeyTwice = await ringOf({ SECRETS_KEYS: `1:${keyOne},2:${keyOne}` });
  await assert.rejects(openSecret(sameKeyTwice, owner, { ...secret, key_version: 2 }), SecretError);
});

Deno.test('while rotating, the newest key seals and the old one still opens', async () => {
  const old = await sealSecret(ring, owner, text);
  const both = await ringOf({ SECRETS_KEYS: `2:${keyTwo}, 1:${keyOne}` });
  assert.equal(await openSecret(both, owner, old), text);
  assert.equal(needsResealing(both, old), true);
  const fresh = await sealSecret(both, owner, text);
  assert.deepEqual([fresh.key_version, needsResealing(both, fresh)], [2, false]);
  await assert.rejects(openSecret(ring, owner, fresh), /version 2/);
});

Deno.test('the single key may carry its version', async () => {
  const second = await ringOf({ SECRETS_KEY: keyTwo, SECRETS_KEY_VERSION: '2' });
  assert.equal((await sealSecret(second, owner, text)).key_version, 2);
});

Deno.test('a missing, short, doubled or nameless key is refused without being repeated', async () => {
  const rows: Record<string, string>[] = [
    {},
    { SECRETS_KEY: btoa('short') },
    { SECRETS_KEY: 'not base64 at all' },
    { SECRETS_KEYS: `1:${keyOne},1:${keyTwo}` },
    { SECRETS_KEYS: keyOne },
    { SECRETS_KEYS: `0:${keyOne}` },
  ];
  for (const env of rows) {
    await assert.rejects(
      ringOf(env),
      (error) => error instanceof SecretError && !error.message.includes(keyOne),
    );
  }
});
