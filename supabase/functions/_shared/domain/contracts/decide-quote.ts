import { z } from 'zod';
import { decisions, reasonLength } from '../decision.ts';
import { drawingSchema } from '../drawing.ts';
import { saysSomething } from '../visible-text.ts';
import { contract } from './contract.ts';

const key = { org_id: z.uuid(), document_id: z.uuid() };

/** Whoever signs, as they write their name. */
const name = z.string().trim().max(200).refine(saysSomething);

const signatureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('drawn'), name, drawing: drawingSchema.min(1) }),
  z.strictObject({ kind: z.literal('typed'), name }),
]);

/**
 * With a contact's session: accepts a quote or declines it, for good, and tells the merchant at once. The same again is as
 * good as once. What proves it (who, when, from where, which bytes) is found out here, not asked. NOSES, NTFND, INVAL;
 * STATE when it is void, answered otherwise, past its date, or answers are switched off, or when a signature is asked for
 * and there is none.
 */
export const decideQuote = contract(
  'decide-quote',
  z.discriminatedUnion('decision', [
    z.strictObject({ ...key, decision: z.literal('accepted'), signature: signatureSchema.optional() }),
    z.strictObject({
      ...key,
      decision: z.literal('declined'),
      reason: z.string().trim().max(reasonLength).optional(),
    }),
  ]),
  z.object({ status: z.enum(decisions) }),
);

export type Signature = z.output<typeof signatureSchema>;
