import { request } from 'node:http';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStripeStandIn } from './gateways/stripe/index.ts';
import { serve } from './listen.ts';
import { createInbox } from './mail/inbox.ts';
import { Messages } from './mail/messages.ts';
import { ownPagesOnly } from './own-pages.ts';
import { freePort } from './testing/free-port.ts';

/** The status of a request with just these headers; `fetch` would not send another host. */
function statusOf(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string>,
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on('error', reject).end();
  });
}

describe('pages of this machine alone', () => {
  let port: number;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    port = await freePort();
    const app = new Hono().use(ownPagesOnly(port)).all('*', (c) => c.text('in'));
    stop = await serve(app, port, 'test');
  });
  afterAll(() => stop());

  it.each([
    ['127.0.0.1:port', 200],
    ['localhost:port', 200],
    ['evil.example:port', 421],
    ['evil.example', 421],
    ['127.0.0.1:1', 421],
    ['127.0.0.1', 421],
    ['127.0.0.1.evil.example:port', 421],
    ['localhost.evil.example:port', 421],
  ])('host %s is answered %i, for reading and for acting', async (host, status) => {
    const headers = { host: host.replace('port', String(port)) };
    expect(await statusOf(port, 'GET', '/', headers)).toBe(status);
    expect(await statusOf(port, 'POST', '/', headers)).toBe(status);
  });

  it.each<[Record<string, string>, number]>([
    [{}, 200],
    [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, 200],
    [{ 'sec-fetch-site': 'none' }, 200],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    // Another port of this machine is another site's page as much as any.
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'http://127.0.0.1:port' }, 200],
    [{ origin: 'http://127.0.0.1:1' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
  ])('an act with %o is answered %i', async (given, status) => {
    const headers = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, value.replace('port', String(port))]),
    );
    for (const method of ['POST', 'DELETE', 'PUT']) {
      expect(await statusOf(port, method, '/', { host: `127.0.0.1:${port}`, ...headers })).toBe(status);
    }
    expect(await statusOf(port, 'GET', '/', { host: `127.0.0.1:${port}`, ...headers })).toBe(200);
  });
});

describe('whoever is no page of theirs', () => {
  it.each([
    ['stand-in', 'POST', '/_control/accounts'],
    ['stand-in', 'POST', '/c/pay/cs_test_1'],
    ['stand-in', 'POST', '/dashboard'],
    ['stand-in', 'POST', '/v1/checkout/sessions'],
    ['stand-in', 'DELETE', '/_control/requests'],
    ['inbox', 'DELETE', '/messages'],
  ])('acts on nothing of the %s: %s %s', async (which, method, path) => {
    const port = await freePort();
    const standIn = createStripeStandIn({ publicUrl: `http://127.0.0.1:${port}` });
    const app = which === 'inbox' ? createInbox(new Messages(), port) : standIn.app;
    const stop = await serve(app, port, 'test');
    const host = `127.0.0.1:${port}`;
    expect(await statusOf(port, method, path, { host, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await statusOf(port, method, path, { host: `evil.example:${port}` })).toBe(421);
    expect(await statusOf(port, 'GET', '/', { host: `evil.example:${port}` })).toBe(421);
    expect(await statusOf(port, 'GET', '/', { host })).toBe(200);
    standIn.close();
    await stop();
  });
});
