import { z } from 'zod';
import { contract } from './contract.ts';

/**
 * With a member's session, in any role: opens a preview of the portal as this contact sees it, or as an example contact
 * would (null), for half an hour at most.
 * NTFND, NOSES, LIMIT; CLOSD when the contact would find the portal closed.
 */
export const previewContact = contract(
  'preview-contact',
  z.object({ org_id: z.uuid(), contact_id: z.uuid().nullable() }),
  z.object({
    /** First segment of the portal's addresses. */
    slug: z.string(),
    /** Reads as the contact, writes nothing, and cannot be renewed. */
    access_token: z.string(),
    expires_at: z.iso.datetime({ offset: true }),
  }),
);
