import assert from 'node:assert/strict';
import { Refusal } from '../domain/failures.ts';
import { authFailure } from './auth.ts';
import { taken, UnexpectedError } from './failures.ts';
import { isFinal } from './payments/sync-attempt.ts';

const failing = (code: string, status: number) => () =>
  taken({ data: null, error: { code, message: 'ana@cliente.test' }, status });
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

Deno.test('data passes, null included', () => {
  assert.equal(taken({ data: 3, error: null }), 3);
  assert.equal(taken({ data: null, error: null }), null);
});

Deno.test('a code of ours stays what it is', () => {
  assert.throws(failing('NTFND', 400), refused('NTFND'));
  assert.throws(failing('LKEXP', 400), refused('LKEXP'));
});

Deno.test('a refused token, and a call that needs one, are a missing session; a call above the role is denied', () => {
  assert.throws(failing('PGRST301', 401), refused('NOSES'));
  assert.throws(failing('PGRST303', 401), refused('NOSES'));
  assert.throws(failing('42501', 401), refused('NOSES'));
  assert.throws(failing('', 401), refused('NOSES'));
  assert.throws(failing('42501', 403), refused('DENID'));
});

Deno.test('a write within a preview, whose transactions only read, is refused as a preview', () => {
  assert.throws(failing('25006', 405), refused('PRVEW'));
});

Deno.test('a database that is away, and a connection that failed, say when to try again', () => {
  const away = (error: unknown) =>
    error instanceof Refusal && error.code === 'UNAVL' && (error.retryAfter ?? 0) > 0;
  for (const [code, status] of [
    ['PGRST000', 503],
    ['PGRST001', 503],
    ['PGRST002', 503],
    ['PGRST003', 504],
    ['57P03', 503],
    ['', 502],
    ['', 0],
  ] as const) {
    assert.throws(failing(code, status), away, `${code} ${status}`);
  }
  for (const status of [0, 502, 503, 504]) assert.ok(away(authFailure({ status, message: '{}' })));
});

Deno.test('a transaction that another one undid may be tried again in a moment', () => {
  for (const code of ['40P01', '40001']) {
    assert.throws(failing(code, 500), (error) => refused('BUSYY')(error) && !isFinal(error));
  }
});

Deno.test('everything else is unexpected and does not repeat what the database said', () => {
  assert.throws(failing('23505', 409), (error) => {
    return error instanceof UnexpectedError && error.originCode === '23505' && !error.message.includes('ana');
  });
});
