import type { z } from 'zod';
import type { documentPdf } from '../_shared/domain/contracts/document-pdf.ts';
import { documentFileName } from '../_shared/domain/document-file-name.ts';
import { asServer } from '../_shared/server/clients.ts';
import { disposition } from '../_shared/server/disposition.ts';
import { documentFile } from '../_shared/server/document-file.ts';
import { readableDocument } from '../_shared/server/document-right.ts';
import type { Call } from '../_shared/server/http.ts';

/** The one PDF of a document, for who may read the document. */
export async function handleDocumentPdf(input: z.output<typeof documentPdf.request>, call: Call) {
  const server = asServer();
  const document = await readableDocument(server, input, call);
  const { bytes, sha256, snapshot } = await documentFile(server, document);
  return new Response(bytes, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': disposition(input.download, documentFileName(snapshot)),
      etag: `"${sha256}"`,
    },
  });
}
