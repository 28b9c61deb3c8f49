import Stripe from 'stripe';
import { z } from 'zod';
import type { WebhookRequest, WebhookVerdict } from './gateway.ts';

/** Seconds a signature may be old, or ahead of our clock. Source: Stripe's own default. */
const tolerance = 300;

const eventSchema = z.object({
  id: z.string().min(1),
  type: z.string().min(1),
  created: z.number().int().optional(),
  livemode: z.boolean().optional(),
  data: z
    .object({
      object: z.object({
        id: z.string().optional(),
        object: z.string().optional(),
        client_reference_id: z.string().nullish(),
        metadata: z.record(z.string(), z.string()).nullish(),
      }),
    })
    .optional(),
});

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
  const parsed = eventSchema.safeParse(readJson(raw));
  if (!parsed.success) return { ok: false, reason: 'malformed' };
  const event = parsed.data;
  const about = event.data?.object;
  return {
    ok: true,
    event: {
      event_id: event.id,
      type: event.type,
      ref: about?.object === 'checkout.session' ? (about.id ?? null) : null,
      attempt_id: [about?.metadata?.attempt, about?.client_reference_id].find(isAttempt) ?? null,
      created: new Date(event.created === undefined ? now : event.created * 1000).toISOString(),
      mode: event.livemode ? 'live' : 'test',
    },
  };
}

/** Of ours, whose ids are UUIDs. Whatever else takes payments on the account writes there what it likes. */
function isAttempt(id: unknown): id is string {
  return z.uuid().safeParse(id).success;
}

function readJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
