import { z } from 'zod';
import { mailTextSchema } from '../mail-text-schema.ts';
import { contract } from './contract.ts';

export const sendingModeSchema = z.enum(['pdf', 'link', 'both']);

/** What goes out: the PDF attached, a link, or both. */
export type SendingMode = z.infer<typeof sendingModeSchema>;

/**
 * With a member's session: sends an issued document to its contact, at the address on record and no other. The mail is
 * stored with the document's event and goes out at once. NTFND, DENID, STATE for a draft, a void document or a contact
 * without an e-mail, CLOSD for a link into a closed portal, INVAL.
 */
export const sendDocument = contract(
  'send-document',
  // The words of this one mail, over those of the template.
  mailTextSchema('document').partial().extend({
    org_id: z.uuid(),
    document_id: z.uuid(),
    how: sendingModeSchema,
    /** Made once by who asks: the same request twice is one mail. */
    request_id: z.uuid(),
  }),
  z.object({ mail_id: z.uuid() }),
);
