import { attachmentLimit } from '@shared/attachment.ts';
import type { attachFile } from '@shared/contracts/attach-file.ts';
import type { removeAttachment } from '@shared/contracts/remove-attachment.ts';
import type { DocumentAttachment } from '@shared/document-page.ts';
import { queryOptions } from '@tanstack/react-query';
import { Failure, toFailure } from '@/lib/failure';
import { callFunction, callFunctionForBlob } from '@/lib/functions';
import { accessToken, adminClient } from '@/lib/supabase';
import { adminDocumentKeys } from './admin-queries';

/** The files beside a document, issued or not. */
export function adminAttachmentsQuery(orgId: string, documentId: string) {
  return queryOptions({
    queryKey: [...adminDocumentKeys.document(orgId, documentId), 'attachments'],
    queryFn: async (): Promise<DocumentAttachment[]> => {
      const { data, error } = await (await adminClient())
        .from('document_attachments')
        .select('id, name, type, byte_size')
        .eq('org_id', orgId)
        .eq('document_id', documentId)
        .order('id');
      if (error !== null) throw toFailure(error);
      return data;
    },
  });
}

const session = async () => ({ token: await accessToken(await adminClient()) });

/** Lays a file beside a document. Throws FLKND for a kind that is not taken, LARGE, STATE when there are too many. */
export async function attach(orgId: string, documentId: string, file: File): Promise<void> {
  if (file.size > attachmentLimit) throw new Failure('LARGE', `${file.size} bytes`);
  // An empty file is of no kind.
  if (file.size === 0) throw new Failure('FLKND', 'Empty');
  const input = { org_id: orgId, document_id: documentId, name: file.name.slice(-1_000) };
  const content = await toBase64(file);
  await callFunction<typeof attachFile>('attach-file', { ...input, content }, await session());
}

/** As a data address holds it, after its comma. */
function toBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

/** Takes a file from a document. */
export async function detach(orgId: string, id: string): Promise<void> {
  const input = { org_id: orgId, attachment_id: id };
  await callFunction<typeof removeAttachment>('remove-attachment', input, await session());
}

/** A file's bytes, through the member's session. */
export async function adminAttachment(orgId: string, documentId: string, id: string): Promise<Blob> {
  const input = { org_id: orgId, document_id: documentId, attachment_id: id };
  return callFunctionForBlob('document-attachment', input, await session());
}
