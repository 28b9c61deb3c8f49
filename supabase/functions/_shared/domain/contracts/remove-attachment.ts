import { z } from 'zod';
import { contract } from './contract.ts';

/** With a member's session: takes a file from a document, with its bytes. NTFND, DENID. */
export const removeAttachment = contract(
  'remove-attachment',
  z.strictObject({ org_id: z.uuid(), attachment_id: z.uuid() }),
  z.object({ removed: z.literal(true) }),
);
