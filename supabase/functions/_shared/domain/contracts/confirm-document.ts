import { z } from 'zod';
import { contract } from './contract.ts';

/**
 * With a contact's session: confirms an order, a proforma or a delivery note addressed to it, once however often it is
 * pressed, and tells the merchant at once. NOSES, NTFND, STATE for a void one and for other kinds.
 */
export const confirmDocument = contract(
  'confirm-document',
  z.strictObject({ org_id: z.uuid(), document_id: z.uuid() }),
  z.object({ status: z.literal('confirmed') }),
);
