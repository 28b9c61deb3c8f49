import Stripe from 'stripe';
import type { WebhookRequest, WebhookVerdict } from './gateway.ts';
import { readStripeEvent } from './stripe-event.ts';

/** Seconds a signature may be old, or ahead of our clock. Source: Stripe's own default. */
const tolerance = 300;

/** Verifies the header `Stripe-Signature` over the raw body with each secret valid now. Touches nothing, never throws. */
export async function verifyStripeWebhook(request: WebhookRequest): Promise<WebhookVerdict> {
  const secrets = request.secrets.filter((secret) => secret.trim() !== '');
  if (secrets.length === 0) return { ok: false, reason: 'no-secret' };
  const header = request.headers.get('stripe-signature');
  if (!header || !request.raw) return { ok: false, reason: 'bad-signature' };
  const verdicts = await Promise.all(secrets.map((secret) => signedWith(request.raw, header, secret)));
  if (!verdicts.includes(true)) return { ok: false, reason: 'bad-signature' };
  const now = request.now ?? Date.now();
  if (!(Math.abs(now / 1000 - signedAt(header)) <= tolerance)) return { ok: false, reason: 'too-old' };
  return parse(request.raw, now);
}

async function signedWith(raw: string, header: string, secret: string): Promise<boolean> {
  try {
    // Tolerance 0 leaves the age to us: the SDK would let a moment in the future pass.
    const crypto = Stripe.createSubtleCryptoProvider();
    return (await Stripe.webhooks.signature?.verifyHeaderAsync(raw, header, secret, 0, crypto)) ?? false;
  } catch {
    return false;
  }
}

/** The moment under the signature, in seconds; the last `t`, as the SDK reads it. */
function signedAt(header: string): number {
  const moments = header.split(',').filter((part) => part.startsWith('t='));
  return Number.parseInt(moments.at(-1)?.slice(2) ?? '', 10);
}

function parse(raw: string, now: number): WebhookVerdict {
  const event = readStripeEvent(readJson(raw), now);
  return event === null ? { ok: false, reason: 'malformed' } : { ok: true, event };
}

function readJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
