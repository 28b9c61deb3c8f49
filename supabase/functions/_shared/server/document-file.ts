import { z } from 'zod';
import { type DocumentSnapshot, documentSnapshotSchema, minorSchema } from '../domain/document-snapshot.ts';
import { Refusal } from '../domain/failures.ts';
import type { Client } from './clients.ts';
import { taken, UnexpectedError } from './failures.ts';
import { fetchLogo } from './logo-file.ts';
import { renderDocumentPdf } from './pdf/render-document.ts';
import { type Bytes, fetchStored, sha256Of, storeOnce } from './stored-file.ts';

const bucket = 'documents';

const file = z.object({ path: z.string(), sha256: z.string() });
const paper = z.object({
  snapshot: documentSnapshotSchema,
  standing: z.object({ owed: minorSchema, state: z.enum(['due', 'disputed', 'void']) }).nullable(),
  file: file.nullable(),
});

export type DocumentKey = { org_id: string; document_id: string };
export type DocumentFile = { bytes: Bytes; sha256: string; snapshot: DocumentSnapshot };

/**
 * The bytes of a document's PDF: rendered and stored on first need, the stored ones ever after. What was paid of an
 * invoice makes another, which asks for what is still owed; the earlier one stays on record. Of several first requests
 * one is recorded, and all answer its bytes.
 */
export async function documentFile(server: Client, key: DocumentKey): Promise<DocumentFile> {
  const { snapshot, standing, file: made } = await readPaper(server, key);
  if (made) return { ...(await stored(server, made)), snapshot };
  // The logo that the merchant had on the day of issue, not today's. Storage that is away makes no paper: what is
  // rendered now is what the document will look like for ever.
  const logo = await fetchLogo(server, snapshot.seller.logo);
  const bytes = (await renderDocumentPdf(snapshot, { ...logo, standing })).slice();
  const sha256 = await sha256Of(bytes);
  const path = `${key.org_id}/${key.document_id}/${sha256}.pdf`;
  await storeOnce(server, { bucket, path, bytes, type: 'application/pdf' });
  const kept = file.parse(
    taken(
      await server.rpc('keep_document_file', {
        p_org: key.org_id,
        p_document: key.document_id,
        p_path: path,
        p_sha256: sha256,
        p_byte_size: bytes.length,
        ...(standing === null ? {} : { p_owed: standing.owed, p_standing: standing.state }),
      }),
    ),
  );
  if (kept.path === path) return { bytes, sha256, snapshot };
  await server.storage.from(bucket).remove([path]);
  return { ...(await stored(server, kept)), snapshot };
}

async function readPaper(server: Client, { org_id, document_id }: DocumentKey) {
  const data = taken(await server.rpc('document_paper', { p_org: org_id, p_document: document_id }));
  if (data === null) throw new Refusal('NTFND', 'Not found');
  return paper.parse(data);
}

/** Bytes that are not those recorded are not the document: an alarm for the operator, not something to show. */
async function stored(server: Client, file: { path: string; sha256: string }) {
  const bytes = await fetchStored(server, bucket, file.path);
  if ((await sha256Of(bytes)) !== file.sha256) throw new UnexpectedError('storage', 'hash differs');
  return { bytes, sha256: file.sha256 };
}
