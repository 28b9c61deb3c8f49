import assert from 'node:assert/strict';
import { sessionToken } from './clients.ts';
import { UnexpectedError } from './failures.ts';
import { readClaims } from './portal-sessions.ts';

const encode = (value: unknown) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

Deno.test('session and end are read from a token, whatever signs its base64url holds', () => {
  const claims = { session_id: '6f9c', exp: 1_800_000_000, name: 'ñandú ÿþ~~??>>' };
  const token = `${encode({ alg: 'HS256' })}.${encode(claims)}.sig`;
  assert.deepEqual(readClaims(token), { session_id: '6f9c', exp: 1_800_000_000 });
});

Deno.test('a token without a session is none', () => {
  for (const token of [
    '',
    'a.b.c',
    `x.${encode({ exp: 1 })}.y`,
    `x.${encode({ session_id: 1, exp: 1 })}.y`,
    `x.${encode(null)}.y`,
  ]) {
    assert.throws(() => readClaims(token), UnexpectedError);
  }
});

Deno.test('the publishable key in place of a token is nobody', () => {
  const token = (authorization: string) =>
    sessionToken(new Request('http://a', { headers: { authorization } }));
  assert.equal(token('Bearer sb_publishable_embedded'), null);
  assert.equal(token('Basic a.b.c'), null);
  assert.equal(token('bearer a.b.c'), 'a.b.c');
  assert.equal(sessionToken(new Request('http://a')), null);
});
