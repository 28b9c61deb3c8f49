import type { z } from 'zod';
import type { removeAttachment } from '../_shared/domain/contracts/remove-attachment.ts';
import { asCaller, asServer } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { storageFailure } from '../_shared/server/stored-file.ts';

/** Takes a file from a document with the member's own right, and then its bytes. */
export async function handleRemoveAttachment(
  { org_id, attachment_id }: z.output<typeof removeAttachment.request>,
  call: Call,
) {
  const path: string = taken(
    await asCaller(call.request).rpc('remove_attachment', { p_org: org_id, p_attachment: attachment_id }),
  );
  const { error } = await asServer().storage.from('attachments').remove([path]);
  if (error) throw storageFailure(error);
  return { removed: true as const };
}
