import { z } from 'zod';
import { saysSomething } from '../visible-text.ts';
import { contract } from './contract.ts';

/** As SQL has it. */
export const commentLength = 4_000;

/**
 * Says something on an issued document, as its contact or as a member, and tells the other side by e-mail at once.
 * NTFND, NOSES, DENID, INVAL, LIMIT.
 */
export const postComment = contract(
  'post-comment',
  z.strictObject({
    org_id: z.uuid(),
    document_id: z.uuid(),
    body: z.string().trim().max(commentLength).refine(saysSomething),
    /** Made once by who writes: the same request twice is one comment. */
    request_id: z.uuid(),
  }),
  z.object({ comment_id: z.uuid() }),
);
