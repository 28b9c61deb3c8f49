import { z } from 'zod';
import { type DocumentSnapshot, documentSnapshotSchema } from '../domain/document-snapshot.ts';
import { Refusal } from '../domain/failures.ts';
import type { Client } from './clients.ts';
import { taken, UnexpectedError } from './failures.ts';
import { renderDocumentPdf } from './pdf/render-document.ts';

const bucket = 'documents';

const paper = z.object({
  snapshot: documentSnapshotSchema,
  file: z.object({ path: z.string(), sha256: z.string() }).nullable(),
});

/** Bytes in memory of their own; Deno 2.1 has no type parameter to say so. */
type Bytes = ReturnType<Uint8Array['slice']>;

export type DocumentKey = { org_id: string; document_id: string };
export type DocumentFile = { bytes: Bytes; sha256: string; snapshot: DocumentSnapshot };

/**
 * The bytes of a document's PDF: rendered and stored on first need, the stored ones ever after. Of several first
 * requests one is recorded, and all answer its bytes.
 */
export async function documentFile(server: Client, key: DocumentKey): Promise<DocumentFile> {
  const { snapshot, file } = await readPaper(server, key);
  if (file) return { ...(await stored(server, file)), snapshot };
  const bytes = (await renderDocumentPdf(snapshot)).slice();
  const sha256 = await hash(bytes);
  const path = `${key.org_id}/${key.document_id}/${sha256}.pdf`;
  await upload(server, path, bytes);
  const first = taken(
    await server.rpc('keep_document_file', {
      p_org: key.org_id,
      p_document: key.document_id,
      p_path: path,
      p_sha256: sha256,
      p_byte_size: bytes.length,
    }),
  );
  if (first) return { bytes, sha256, snapshot };
  const other = (await readPaper(server, key)).file;
  if (!other) throw new UnexpectedError('storage', 'no file recorded');
  if (other.path !== path) await server.storage.from(bucket).remove([path]);
  return { ...(await stored(server, other)), snapshot };
}

async function readPaper(server: Client, { org_id, document_id }: DocumentKey) {
  const data = taken(await server.rpc('document_paper', { p_org: org_id, p_document: document_id }));
  if (data === null) throw new Refusal('NTFND', 'Not found');
  return paper.parse(data);
}

/** Stores the bytes under their own hash. That they lie there already, from a request cut short, is as good. */
async function upload(server: Client, path: string, bytes: Bytes): Promise<void> {
  const { error } = await server.storage
    .from(bucket)
    .upload(path, bytes, { contentType: 'application/pdf', upsert: false });
  if (error && !isDuplicate(error)) throw new UnexpectedError('storage', error.name);
}

function isDuplicate(error: Error): boolean {
  return 'statusCode' in error && String(error.statusCode) === '409';
}

/** Bytes that are not those recorded are not the document: an alarm for the operator, not something to show. */
async function stored(server: Client, file: { path: string; sha256: string }) {
  const { data, error } = await server.storage.from(bucket).download(file.path);
  if (error) throw new UnexpectedError('storage', error.name);
  const bytes = new Uint8Array(await data.arrayBuffer());
  if ((await hash(bytes)) !== file.sha256) throw new UnexpectedError('storage', 'hash differs');
  return { bytes, sha256: file.sha256 };
}

async function hash(bytes: Bytes): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
