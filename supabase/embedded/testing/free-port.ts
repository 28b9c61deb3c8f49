import { createServer } from 'node:net';
import { close, listen } from '../listen.ts';

/** A port of this machine that nobody listens on now; for tests. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await listen(probe, 0, 'test');
  const address = probe.address();
  await close(probe);
  if (typeof address !== 'object' || !address) throw new Error('A listening socket has an address.');
  return address.port;
}
