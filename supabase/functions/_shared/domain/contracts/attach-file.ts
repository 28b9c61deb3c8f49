import { z } from 'zod';
import { contract } from './contract.ts';

/** Bytes; as SQL and the bucket have it. */
const attachmentLimit = 10 * 1024 * 1024;

const base64Length = Math.ceil(attachmentLimit / 3) * 4;

/**
 * With a member's session: lays a file beside a document. What kind of file it is, its content says: PDF, PNG, JPEG,
 * WebP, text and office documents are taken, of up to 10 MB. NOSES, NTFND, DENID, INVAL for another kind or size, STATE
 * when there are 20.
 */
export const attachFile = contract(
  'attach-file',
  z.strictObject({
    org_id: z.uuid(),
    document_id: z.uuid(),
    /** As it is called where it comes from; what is no good of it is left out. */
    name: z.string().max(1_000),
    /** Base64. */
    content: z.base64().min(1).max(base64Length),
  }),
  z.object({ attachment_id: z.uuid() }),
  base64Length + 10_000,
);
