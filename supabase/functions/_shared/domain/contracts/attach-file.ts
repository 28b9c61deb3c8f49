import { z } from 'zod';
import { attachmentLimit } from '../attachment.ts';
import { contract } from './contract.ts';

const base64Length = Math.ceil(attachmentLimit / 3) * 4;

/**
 * With a member's session: lays a file beside a document. What kind of file it is, its content says: PDF, pictures, text
 * (CSV, XML… by its name), office documents and signed containers are taken, of up to 10 MB. NOSES, NTFND, DENID, FLKND
 * for another kind, LARGE for more bytes, STATE when there are 20.
 */
export const attachFile = contract(
  'attach-file',
  z.strictObject({
    org_id: z.uuid(),
    document_id: z.uuid(),
    /** As it is called where it comes from; what is no good of it is left out. */
    name: z.string().max(1_000),
    /** Base64. How many bytes it may stand for, the function judges. */
    content: z.base64().min(1),
  }),
  z.object({ attachment_id: z.uuid() }),
  base64Length + 10_000,
);
