import { z } from 'zod';
import type { documentAttachment } from '../_shared/domain/contracts/document-attachment.ts';
import { Refusal } from '../_shared/domain/failures.ts';
import { asServer } from '../_shared/server/clients.ts';
import { disposition } from '../_shared/server/disposition.ts';
import { readableDocument } from '../_shared/server/document-right.ts';
import { taken } from '../_shared/server/failures.ts';
import { servedType } from '../_shared/server/file-type.ts';
import type { Call } from '../_shared/server/http.ts';
import { fetchStored } from '../_shared/server/stored-file.ts';

const fileSchema = z
  .object({ path: z.string(), name: z.string(), type: z.string(), sha256: z.string() })
  .nullable();

/** A file that lies beside a document, for who may read the document; always to be saved, never shown in our name. */
export async function handleDocumentAttachment(
  input: z.output<typeof documentAttachment.request>,
  call: Call,
) {
  const server = asServer();
  const { org_id, document_id } = await readableDocument(server, input, call);
  const file = fileSchema.parse(
    taken(
      await server.rpc('attachment_file', {
        ...{ p_org: org_id, p_document: document_id, p_attachment: input.attachment_id },
      }),
    ),
  );
  if (file === null) throw new Refusal('NTFND', 'Not found');
  return new Response(await fetchStored(server, 'attachments', file.path), {
    headers: {
      'content-type': servedType(file.type),
      'content-disposition': disposition(true, file.name),
      etag: `"${file.sha256}"`,
    },
  });
}
