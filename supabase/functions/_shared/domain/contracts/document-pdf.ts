import { z } from 'zod';
import { contract } from './contract.ts';
import { slugSchema, tokenSchema } from './parts.ts';

/** `Content-Disposition: attachment` instead of `inline`. */
const download = z.boolean().default(false);

/**
 * A document's PDF, always the same bytes: with the session of its contact or of a member, or through a live link.
 * NTFND; with a link also LKEXP, LKREV, LKADR, LKPWD, CLOSD, LIMIT.
 */
export const documentPdf = contract(
  'document-pdf',
  z.union([
    z.strictObject({ org_id: z.uuid(), document_id: z.uuid(), download }),
    z.strictObject({ slug: slugSchema, token: tokenSchema, download }),
  ]),
  z.instanceof(Blob),
);
