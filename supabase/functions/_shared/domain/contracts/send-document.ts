import { z } from 'zod';
import { unknownPlaceholders } from '../mail-placeholders.ts';
import { contract } from './contract.ts';

export const sendingModeSchema = z.enum(['pdf', 'link', 'both']);

/** What goes out: the PDF attached, a link, or both. */
export type SendingMode = z.infer<typeof sendingModeSchema>;

const known = (text: string) => unknownPlaceholders('document', text).length === 0;

/** The words of one mail, over those of the template. A placeholder that this mail does not know is refused. */
export const documentMailTextSchema = z.object({
  subject: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^\r\n]*$/)
    .refine(known),
  body: z.string().trim().min(1).max(5_000).refine(known),
});

/**
 * With a member's session: sends an issued document to its contact, at the address on record and no other. The mail is
 * stored with the document's event and goes out at once. NTFND, DENID, STATE for a draft, a void document or a contact
 * without an e-mail, CLOSD for a link into a closed portal, INVAL.
 */
export const sendDocument = contract(
  'send-document',
  documentMailTextSchema.partial().extend({
    org_id: z.uuid(),
    document_id: z.uuid(),
    how: sendingModeSchema,
    /** Made once by who asks: the same request twice is one mail. */
    request_id: z.uuid(),
  }),
  z.object({ mail_id: z.uuid() }),
);
