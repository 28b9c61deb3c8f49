import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type {
  Gateway,
  GatewayAttempt,
  GatewayConfig,
} from '../../../functions/_shared/server/gateways/gateway.ts';
import { gatewayModule } from '../../../functions/_shared/server/gateways/registry.ts';
import { createStripeStandIn, type StripeStandInOptions } from './index.ts';

/** What a test sees of a running stand-in. */
export type Running = {
  url: string;
  gateway(config?: GatewayConfig): Gateway;
  control<T = unknown>(method: string, path: string, body?: unknown): Promise<T>;
  stop(): Promise<void>;
};

export const secretKey = 'sk_test_zaguan_demo';
export const urls = { success: 'http://portal.test/demo/paid#token', cancel: 'http://portal.test/demo' };

/** Starts a stand-in on a free port of this machine. */
export async function startStandIn(options: Partial<StripeStandInOptions> = {}): Promise<Running> {
  const port = options.publicUrl ? Number(new URL(options.publicUrl).port) : await freePort();
  const url = `http://127.0.0.1:${port}`;
  const standIn = createStripeStandIn({ publicUrl: url, ...options });
  const server = serve({ fetch: standIn.app.fetch, hostname: '127.0.0.1', port });
  await new Promise((ready) => server.once('listening', ready));
  return {
    url,
    gateway: (config) =>
      gatewayModule('stripe').open({ secret_key: secretKey }, { apiBase: url, waitMs: 5, ...config }),
    control: async (method, path, body) => {
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      return (await fetch(`${url}/_control${path}`, { method, ...sent })).json();
    },
    stop: () => {
      standIn.close();
      return closed(server as Server);
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await closed(server);
  return port;
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

export type Hook = {
  url: string;
  got: { body: string; headers: Headers }[];
  answers: number[];
  stop(): Promise<void>;
};

/** An endpoint that keeps what it is sent and answers with the next of `answers`, 200 once they are used up. */
export async function startHook(): Promise<Hook> {
  const got: Hook['got'] = [];
  const answers: number[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const signature = request.headers['stripe-signature'];
    got.push({ body, headers: new Headers({ 'stripe-signature': String(signature) }) });
    response.writeHead(answers.shift() ?? 200).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/hook`, got, answers, stop: () => closed(server) };
}

/** An attempt over two invoices, 125.50 EUR in all, that ends in 45 minutes. */
export function attemptOf(change: Partial<GatewayAttempt> = {}): GatewayAttempt {
  return {
    id: randomUUID(),
    currency: 'EUR',
    amount: 12550,
    items: [
      { label: 'Factura 2026-0001', amount: 10000 },
      { label: 'Factura 2026-0002', amount: 2550 },
    ],
    ref: null,
    expires_at: new Date(Date.now() + 45 * 60_000).toISOString(),
    payer: { email: 'ana@cliente.test', locale: 'es' },
    ...change,
  };
}
