import type { Env } from './env.ts';

/**
 * The network address of the caller, as the proxy wrote it; null when no trusted proxy is configured to tell it. Read from the
 * header that `CLIENT_ADDRESS_HEADER` names and from no other: anybody can send the rest. In a list the last entry
 * counts, the one that the nearest proxy wrote.
 */
export function callerIp(headers: Headers, env: Env): string | null {
  const name = env('CLIENT_ADDRESS_HEADER');
  const last = name && headers.get(name)?.split(',').at(-1)?.trim();
  return last ? plainAddress(last) : null;
}

/** The same for limits: what one subscriber holds. */
export function callerAddress(headers: Headers, env: Env): string | null {
  const address = callerIp(headers, env);
  return address === null ? null : addressBlock(address);
}

/** Without brackets, port, zone and IPv6 clothes. */
function plainAddress(address: string): string {
  const plain = address
    .replace(/^\[|\](:\d+)?$/g, '')
    .replace(/%.*$/, '')
    .toLowerCase();
  return /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/.exec(plain)?.[1] ?? plain;
}

/**
 * What one subscriber holds: a single IPv4 address, or the /64 of an IPv6 one, in which anybody may pick at will.
 * A text that is neither is kept as it is.
 */
export function addressBlock(address: string): string {
  const plain = plainAddress(address);
  if (!/^[0-9a-f:.]+$/.test(plain) || !plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(gap).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
