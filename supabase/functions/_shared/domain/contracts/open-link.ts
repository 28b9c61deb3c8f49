import { z } from 'zod';
import { contract } from './contract.ts';
import { sessionSchema, slugSchema, tokenSchema } from './parts.ts';

/**
 * The press behind a link: opens a session that lasts until the link's end. NTFND, CLOSD, LKREV, LKADR, LKPWD, LKEXP, LIMIT;
 * BUSYY when too many presses of the same contact arrive at once.
 */
export const openLink = contract(
  'open-link',
  z.object({ slug: slugSchema, token: tokenSchema }),
  z.object({
    session: sessionSchema,
    /** The document that was shared; null for a link to the portal. */
    document_id: z.uuid().nullable(),
  }),
);
