import type { ChildProcess } from 'node:child_process';
import { EventEmitter, getEventListeners, once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { forward } from './forward.ts';
import { Worker } from './worker.ts';

let server: Server;
let kills: string[];

/** A process of a function, as far as `forward` sees it: a server, and something that can be ended. */
async function workerOf(answer: RequestListener): Promise<Worker> {
  server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  kills = [];
  const child = Object.assign(new EventEmitter(), {
    ...{ pid: process.pid, exitCode: null, signalCode: null as NodeJS.Signals | null },
    kill(signal: NodeJS.Signals) {
      kills.push(signal);
      child.signalCode = signal;
      child.emit('exit', null, signal);
      return true;
    },
  });
  return new Worker(child as unknown as ChildProcess, (server.address() as AddressInfo).port, 10_000);
}

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const call = (init: RequestInit = {}) => new Request('http://127.0.0.1/functions/v1/echo', init);
const listeners = (request: Request) => getEventListeners(request.signal, 'abort').length;

describe('a call of a function leaves nothing behind', () => {
  it('when it was answered', async () => {
    const worker = await workerOf((_, response) => response.end('up'));
    for (const method of ['GET', 'HEAD']) {
      const request = call({ method });
      const before = listeners(request);
      await (await forward(request, worker, '/echo', undefined))?.text();
      await expect.poll(() => listeners(request)).toBe(before);
    }
  });

  it('when the connection broke, and when the caller went away', async () => {
    const broken = await workerOf((request) => request.socket.destroy());
    const request = call();
    const before = listeners(request);
    expect((await forward(request, broken, '/echo', undefined))?.status).toBe(500);
    await expect.poll(() => listeners(request)).toBe(before);
    server.close();

    const slow = await workerOf(() => undefined);
    const leaving = new AbortController();
    const abandoned = call({ signal: leaving.signal });
    const unheard = listeners(abandoned);
    void forward(abandoned, slow, '/echo', undefined);
    expect(listeners(abandoned)).toBe(unheard + 1);
    leaving.abort();
    await expect.poll(() => listeners(abandoned)).toBeLessThanOrEqual(unheard);
  });
});

describe('a process that nobody calls', () => {
  it('is ended after a while, never while an answer is still on its way', async () => {
    let finish = () => {};
    const worker = await workerOf((_, response) => {
      response.write('begun ');
      finish = () => response.end('done');
    });
    const answer = await forward(call(), worker, '/echo', undefined);
    await pause(30);
    worker.retireWhenIdle(10);
    expect(worker.alive).toBe(true);
    finish();
    expect(await answer?.text()).toBe('begun done');
    await pause(5);
    worker.retireWhenIdle(10_000);
    expect(worker.alive).toBe(true);
    await pause(30);
    worker.retireWhenIdle(10);
    expect([worker.alive, kills]).toEqual([false, ['SIGKILL']]);
    // Whoever comes now is sent to another process, and not lost with this one.
    expect(forward(call(), worker, '/echo', undefined)).toBeNull();
  });
});
