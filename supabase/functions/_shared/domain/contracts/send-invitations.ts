import { z } from 'zod';
import { longestMessage } from '../invitation-letter.ts';
import { contract } from './contract.ts';

/**
 * With a member's session: sends the link to the portal to the contacts named, or to all that a filter matches (`{}` is
 * everybody), in the background. `request` names the press: sent twice, it is the same batch. `message` is text; null
 * for the usual words in each contact's language. NTFND, DENID, NOSES, INVAL (also when there is nobody), CLOSD.
 */
export const sendInvitations = contract(
  'send-invitations',
  z.object({
    org_id: z.uuid(),
    request: z.uuid(),
    to: z.union([
      z.strictObject({ contacts: z.array(z.uuid()).min(1).max(1_000) }),
      z.strictObject({ filter: z.strictObject({ search: z.string().max(200).optional() }) }),
    ]),
    message: z.string().trim().min(1).max(longestMessage).nullable(),
  }),
  z.object({ batch_id: z.uuid(), total: z.int().positive() }),
);
