import { z } from 'zod';
import { gatewaySchema } from '../document-page.ts';
import { contract } from './contract.ts';
import { tokenSchema } from './parts.ts';

/**
 * With a contact's session: opens a payment of one or more invoices at a gateway. NOSES, NTFND, NTDUE, AMTLO, AMTHI,
 * GWOFF, GWERR, BUSYY, LIMIT.
 */
export const startPayment = contract(
  'start-payment',
  z.object({
    document_ids: z.array(z.uuid()).min(1).max(20),
    /** Minor units by document; what is owed for those not named. */
    amounts: z.record(z.uuid(), z.int().positive()).optional(),
    gateway: gatewaySchema,
    /** One of the gateway's own methods, where it offers several (Redsys: `card`, `bizum`). */
    method: z.string().max(40).optional(),
  }),
  z.object({
    attempt_id: z.uuid(),
    /** Open it in the same window: the gateway's own page. */
    redirect: z.object({ url: z.url() }),
    /** Lets another browser ask how the payment stands, and nothing more. */
    return_token: tokenSchema,
  }),
);
