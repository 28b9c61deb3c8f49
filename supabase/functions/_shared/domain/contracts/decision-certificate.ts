import { z } from 'zod';
import { contract } from './contract.ts';
import { slugSchema, tokenSchema } from './parts.ts';

/**
 * The certificate of an answer to a quote, as a PDF: with the session of its contact or of a member, or through a live
 * link. NTFND, also while nothing was answered; with a link also LKEXP, LKREV, LKADR, LKPWD, CLOSD, LIMIT.
 */
export const decisionCertificate = contract(
  'decision-certificate',
  z.union([
    z.strictObject({ org_id: z.uuid(), document_id: z.uuid() }),
    z.strictObject({ slug: slugSchema, token: tokenSchema }),
  ]),
  z.instanceof(Blob),
);
