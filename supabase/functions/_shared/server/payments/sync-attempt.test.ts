import assert from 'node:assert/strict';
import { Refusal } from '../../domain/failures.ts';
import { unavailable } from '../failures.ts';
import { GatewayError } from '../gateways/gateway.ts';
import { isFinal } from './sync-attempt.ts';

Deno.test('only what cannot change by asking again closes an attempt: a database that is away does not', () => {
  assert.ok(isFinal(new Refusal('GWOFF', 'Not available')));
  assert.ok(isFinal(new GatewayError('stripe', 'rejected', 'No')));
  assert.ok(!isFinal(unavailable()));
  assert.ok(!isFinal(new Refusal('LIMIT', 'Too many', 60)));
  assert.ok(!isFinal(new GatewayError('stripe', 'unavailable', 'Later')));
  assert.ok(!isFinal(new Error('Unexpected')));
});
