import { z } from 'zod';
import { isStorable } from '../body.ts';
import type { WebhookEvent } from './gateway.ts';

const schema = z.object({
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
        payment_intent: z.union([z.string(), z.object({ id: z.string() })]).nullish(),
        metadata: z.record(z.string(), z.string()).nullish(),
      }),
    })
    .optional(),
});

/**
 * The events that say money of a payment went back, or comes back. Each names the refund, dispute or charge, and those
 * their payment intent.
 */
export const reversalTypes = [
  'refund.created',
  'refund.updated',
  'refund.failed',
  'charge.refunded',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
] as const;

/** What Stripe kept of a payment comes with its balance transaction, which may come seconds after the payment. */
const feeType = 'charge.updated';

/** What an event tells us, whether it was delivered or listed; null when it is none. `now`: milliseconds since 1970. */
export function readStripeEvent(value: unknown, now: number): WebhookEvent | null {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return null;
  const event = parsed.data;
  const about = event.data?.object;
  const intent = about?.payment_intent;
  const goes_back = (reversalTypes as readonly string[]).includes(event.type);
  const ofPayment = goes_back || event.type === feeType;
  const read: WebhookEvent = {
    event_id: event.id,
    type: event.type,
    ref: about?.object === 'checkout.session' ? (about.id ?? null) : null,
    attempt_id: [about?.metadata?.attempt, about?.client_reference_id].find(isAttempt) ?? null,
    payment_ref: ofPayment ? ((typeof intent === 'object' ? intent?.id : intent) ?? null) : null,
    goes_back,
    created: new Date(event.created === undefined ? now : event.created * 1000).toISOString(),
    mode: event.livemode ? 'live' : 'test',
  };
  return isStorable(read) ? read : null;
}

/** Of ours, whose ids are UUIDs. Whatever else takes payments on the account writes there what it likes. */
export function isAttempt(id: unknown): id is string {
  return z.uuid().safeParse(id).success;
}
