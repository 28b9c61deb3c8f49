import { z } from 'zod';
import { attemptStates } from '../../domain/contracts/payment-status.ts';
import { documentTitle } from '../../domain/document-file-name.ts';
import { gatewaySchema } from '../../domain/document-page.ts';
import { documentKindSchema } from '../../domain/document-snapshot.ts';
import { languageSchema } from '../../domain/language-schema.ts';
import type { GatewayAttempt } from '../gateways/gateway.ts';

/** A payment attempt as SQL's `private.attempt_summary` tells it. Amounts in minor units, moments in UTC. */
export const attemptSchema = z.object({
  org_id: z.uuid(),
  attempt_id: z.uuid(),
  contact_id: z.uuid(),
  gateway: gatewaySchema,
  state: z.enum(attemptStates),
  credential_version: z.int(),
  currency: z.string(),
  amount: z.int(),
  gateway_ref: z.string().nullable(),
  /** Of one that is closed here: what the gateway last said while it might still take money for it. */
  open_at_gateway: z.enum(['open', 'processing']).nullable(),
  checkout_url: z.string().nullable(),
  expires_at: z.string(),
  synced_at: z.string().nullable(),
  slug: z.string(),
  contact_email: z.string().nullable(),
  language: languageSchema,
  items: z.array(
    z.object({
      document_id: z.uuid(),
      kind: documentKindSchema,
      number: z.string(),
      amount: z.int(),
      /** Whether the document still owes at least this much. */
      still_due: z.boolean(),
    }),
  ),
});

export type Attempt = z.infer<typeof attemptSchema>;

/** Whether the gateway may still have something to say about it. */
export function isOpen({ state }: Attempt): boolean {
  return state === 'created' || state === 'pending' || state === 'processing';
}

/**
 * The attempt in the words of the gateways: from what was stored when it began, so that asking twice asks the same,
 * whatever became of the contact's language or e-mail meanwhile.
 */
export function forGateway(attempt: Attempt): GatewayAttempt {
  const { language, contact_email } = attempt;
  return {
    id: attempt.attempt_id,
    currency: attempt.currency,
    amount: attempt.amount,
    items: attempt.items.map(({ kind, number, amount }) => ({
      label: documentTitle({ kind, number, language }),
      amount,
    })),
    ref: attempt.gateway_ref,
    expires_at: attempt.expires_at,
    payer: { email: contact_email, locale: language },
  };
}
