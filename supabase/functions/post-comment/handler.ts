import type { z } from 'zod';
import type { postComment } from '../_shared/domain/contracts/post-comment.ts';
import { asCaller } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { deliverSoon } from '../_shared/server/mail/deliver-soon.ts';

/** Writes a comment with the caller's own right, and begins to tell the other side. */
export async function handlePostComment(input: z.output<typeof postComment.request>, call: Call) {
  const { org_id, document_id, body, request_id } = input;
  const comment_id: string = taken(
    await asCaller(call.request).rpc('post_comment', {
      ...{ p_org: org_id, p_document: document_id, p_body: body, p_request: request_id },
    }),
  );
  deliverSoon(call.env);
  return { comment_id };
}
