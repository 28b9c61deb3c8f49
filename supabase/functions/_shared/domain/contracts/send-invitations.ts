import { z } from 'zod';
import { contactFilter } from '../contact-filter.ts';
import { mailTextSchema } from '../mail-text-schema.ts';
import { contract } from './contract.ts';

/**
 * With a member's session: sends the link to the portal to the contacts named, or to all that a filter matches (`{}` is
 * everybody), in the background. `request` names the press: sent twice, it is the same batch. `message` stands in for
 * the template's body this once; null leaves each contact the template in its language. NTFND, DENID, NOSES, INVAL
 * (also when there is nobody), CLOSD.
 */
export const sendInvitations = contract(
  'send-invitations',
  z.object({
    org_id: z.uuid(),
    request: z.uuid(),
    to: z.union([
      z.strictObject({ contacts: z.array(z.uuid()).min(1).max(1_000) }),
      z.strictObject({ filter: contactFilter }),
    ]),
    message: mailTextSchema('invitation').shape.body.nullable(),
  }),
  z.object({ batch_id: z.uuid(), total: z.int().positive() }),
);
