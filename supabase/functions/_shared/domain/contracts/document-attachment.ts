import { z } from 'zod';
import { contract } from './contract.ts';
import { slugSchema, tokenSchema } from './parts.ts';

const attachment_id = z.uuid();

/**
 * A file that lies beside a document, for whoever may read the document: with the session of its contact or of a
 * member, or through a live link. NTFND; with a link also LKEXP, LKREV, LKADR, LKPWD, CLOSD, LIMIT.
 */
export const documentAttachment = contract(
  'document-attachment',
  z.union([
    z.strictObject({ org_id: z.uuid(), document_id: z.uuid(), attachment_id }),
    z.strictObject({ slug: slugSchema, token: tokenSchema, attachment_id }),
  ]),
  z.instanceof(Blob),
);
