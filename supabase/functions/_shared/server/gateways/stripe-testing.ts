import type { GatewayAttempt } from './gateway.ts';
import { openGateway } from './registry.ts';

/** An attempt of 12.50 EUR whose session is known. */
export const attempt: GatewayAttempt = {
  id: '0197-attempt',
  currency: 'EUR',
  amount: 1250,
  items: [{ label: 'Factura 1', amount: 1250 }],
  ref: 'cs_test_1',
  expires_at: '2026-11-22T10:00:00.000Z',
  payer: { email: null, locale: 'fr' },
};

export type Seen = { method: string; path: string; key: string | null; version: string | null; body: string };
export type Reply = (request: Request) => Response | Promise<Response>;
export const json = (status: number, body: object, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers });

/** Runs against a server that gives these replies one after the other, and the last for ever. */
export async function against(
  replies: Reply[],
  run: (base: string, seen: Seen[]) => Promise<void>,
): Promise<void> {
  const seen: Seen[] = [];
  const server = Deno.serve({ port: 0, hostname: '127.0.0.1', onListen: () => {} }, async (request) => {
    const { method, headers } = request;
    const { pathname, search } = new URL(request.url);
    const [key, version] = [headers.get('idempotency-key'), headers.get('stripe-version')];
    seen.push({ method, path: pathname + search, key, version, body: await request.text() });
    const reply = replies[Math.min(seen.length, replies.length) - 1];
    return reply ? await reply(request) : new Response(null, { status: 500 });
  });
  try {
    await run(`http://127.0.0.1:${server.addr.port}`, seen);
  } finally {
    await server.shutdown();
  }
}

/** The merchant's account at that server. */
export function gatewayAt(base: string, limits = {}) {
  const env = (name: string) => (name === 'STRIPE_API_BASE' ? base : undefined);
  return openGateway('stripe', { secret_key: 'sk_test_1' }, env, { waitMs: 1, timeoutMs: 2000, ...limits });
}
