import { z } from 'zod';
import { gatewaySchema } from '../document-page.ts';
import { contract } from './contract.ts';

/**
 * With an owner's or administrator's session: tries credentials at the gateway and stores them encrypted. They are
 * never answered. NTFND, DENID, NOSES, GWERR when the gateway refuses them, INVAL when they lack a part.
 */
export const saveGateway = contract(
  'save-gateway',
  z.object({
    org_id: z.uuid(),
    gateway: gatewaySchema,
    /** The account of the merchant into which the gateway pays. */
    bank_account_id: z.uuid(),
    /** Named as the gateway's module names them. */
    credentials: z.record(z.string().max(60), z.string().trim().min(1).max(2000)),
  }),
  z.object({
    gateway: gatewaySchema,
    mode: z.enum(['test', 'live']),
    /** The merchant's account as the gateway names it. */
    account_ref: z.string().nullable(),
    version: z.int(),
  }),
);
