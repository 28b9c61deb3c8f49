import { createServer } from 'node:net';
import { close, listen } from '../listen.ts';

/**
 * The first of some neighbouring ports that nobody uses, below those that the system lends to outgoing connections.
 * Chosen by chance, so that two runs side by side seldom try the same.
 */
export async function freePorts(count: number): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const first = 20_000 + Math.floor(Math.random() * 1_200) * 10;
    if (await areFree(first, count)) return first;
  }
  throw new Error('No free ports between 20000 and 32000.');
}

async function areFree(first: number, count: number): Promise<boolean> {
  for (let port = first; port < first + count; port++) {
    const probe = createServer();
    try {
      await listen(probe, port, 'probe');
    } catch {
      return false;
    }
    await close(probe);
  }
  return true;
}
