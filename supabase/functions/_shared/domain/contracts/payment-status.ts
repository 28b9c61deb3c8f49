import { z } from 'zod';
import { currencySchema, minorSchema } from '../document-snapshot.ts';
import { contract } from './contract.ts';
import { tokenSchema } from './parts.ts';

/** The states of `payment_attempts` in SQL. */
export const attemptStates = [
  'created',
  'pending',
  'processing',
  'succeeded',
  'failed',
  'expired',
  'quarantined',
] as const;

/**
 * How a payment stands, asked of the gateway itself while it is open. By attempt with the contact's session, or by
 * return token from any browser: then without the document, and with the address of the receipt masked. NTFND, NOSES, LIMIT.
 */
export const paymentStatus = contract(
  'payment-status',
  z.union([z.strictObject({ attempt_id: z.uuid() }), z.strictObject({ return_token: tokenSchema })]),
  z.object({
    state: z.enum(attemptStates),
    /** Minor units. */
    amount: minorSchema,
    currency: currencySchema,
    /** To which e-mail the receipt goes, once it is paid; null where none does. `l•••@cliente.test` with a return token. */
    receipt: z.string().nullable(),
    /** The (first) document that was paid; never with a return token. */
    document_id: z.uuid().optional(),
  }),
);
