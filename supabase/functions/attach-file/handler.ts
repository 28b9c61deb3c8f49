import { Buffer } from 'node:buffer';
import type { z } from 'zod';
import { attachmentLimit } from '../_shared/domain/attachment.ts';
import type { attachFile } from '../_shared/domain/contracts/attach-file.ts';
import { Refusal } from '../_shared/domain/failures.ts';
import { asCaller, asServer } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import { fileNameFor, fileTypeOf, servedType } from '../_shared/server/file-type.ts';
import type { Call } from '../_shared/server/http.ts';
import { sha256Of, storeOnce } from '../_shared/server/stored-file.ts';

/** Lays a file beside a document: judged by its content, stored under a name of ours, recorded with who attached it. */
export async function handleAttachFile(input: z.output<typeof attachFile.request>, { request }: Call) {
  const { org_id, document_id, name, content } = input;
  const key = { p_org: org_id, p_document: document_id };
  const by: string = taken(await asCaller(request).rpc('authorize_attachment', key));
  const bytes = Uint8Array.from(Buffer.from(content, 'base64'));
  if (bytes.length > attachmentLimit) throw new Refusal('LARGE', `More than ${attachmentLimit} bytes`);
  const type = fileTypeOf(bytes, name);
  if (type === null) throw new Refusal('FLKND', 'No kind of file that is taken');
  const server = asServer();
  const path = `${org_id}/${document_id}/${crypto.randomUUID()}`;
  await storeOnce(server, { bucket: 'attachments', path, bytes, type: servedType(type) });
  const kept = await server.rpc('keep_attachment', {
    ...key,
    ...{ p_by: by, p_path: path, p_name: fileNameFor(name, type), p_type: type },
    ...{ p_byte_size: bytes.length, p_sha256: await sha256Of(bytes) },
  });
  // Bytes that no row names are nobody's.
  if (kept.error) await server.storage.from('attachments').remove([path]);
  return { attachment_id: taken(kept) };
}
