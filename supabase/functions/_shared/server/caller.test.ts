import assert from 'node:assert/strict';
import { addressBlock, callerAddress, callerIp } from './caller.ts';

const env = (name: string) => (name === 'CLIENT_ADDRESS_HEADER' ? 'x-peer' : undefined);

Deno.test('without a configured header nobody has an address, whatever is sent', () => {
  const headers = new Headers({ 'x-peer': '198.51.100.7', 'x-forwarded-for': '203.0.113.9' });
  assert.equal(
    callerAddress(headers, () => undefined),
    null,
  );
  assert.equal(callerAddress(new Headers({ 'x-forwarded-for': '203.0.113.9' }), env), null);
});

Deno.test('of a list the entry of the nearest proxy counts, not what the caller put first', () => {
  const headers = new Headers({ 'x-peer': '203.0.113.9, 198.51.100.7' });
  assert.equal(callerAddress(headers, env), '198.51.100.7');
  assert.equal(callerAddress(new Headers({ 'x-peer': '198.51.100.7, ' }), env), null);
});

Deno.test('an IPv6 caller is its /64, an IPv4 one in IPv6 clothes is itself', () => {
  const block = '2001:db8:0:1::/64';
  for (const address of [
    '2001:db8:0:1::5',
    '2001:DB8:0:1:ffff:1:2:3',
    '2001:0db8:0000:0001::',
    '[2001:db8:0:1::5]:443',
    '2001:db8:0:1::5%eth0',
  ]) {
    assert.equal(addressBlock(address), block, address);
  }
  assert.equal(addressBlock('::1'), '0:0:0:0::/64');
  assert.equal(addressBlock('2001:db8::1'), '2001:db8:0:0::/64');
  assert.equal(addressBlock('::ffff:192.0.2.1'), '192.0.2.1');
  assert.equal(addressBlock('192.0.2.1'), '192.0.2.1');
  // Some proxies tell the port too, which is another one for each try.
  assert.equal(addressBlock('192.0.2.1:50123'), '192.0.2.1');
});

Deno.test('D2 for evidence the whole address counts, where limits count what one subscriber holds', () => {
  const headers = new Headers({
    'x-peer': '203.0.113.9, [2001:DB8:0:1::5]:443',
    'x-forwarded-for': '192.0.2.1',
  });
  assert.equal(callerIp(headers, env), '2001:db8:0:1::5');
  assert.equal(callerAddress(headers, env), '2001:db8:0:1::/64');
  assert.equal(callerIp(new Headers({ 'x-peer': '::ffff:192.0.2.1' }), env), '192.0.2.1');
  assert.equal(callerIp(new Headers({ 'x-forwarded-for': '203.0.113.9' }), env), null);
});
