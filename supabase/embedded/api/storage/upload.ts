import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import type { Context } from 'hono';
import type { Caller } from '../claims.ts';
import { type BucketRow, findBucket } from './buckets.ts';
import type { StorageContext } from './context.ts';
import { asCaller, RolledBack, type Session } from './database.ts';
import type { Written } from './disk.ts';
import { StorageFailure } from './failure.ts';

/** Of a bucket without a limit of its own: hosted Storage's default, 50 MiB. */
const DEFAULT_LIMIT = 52_428_800;
/** What the frame of a form may add to the file in it. */
const FORM_OVERHEAD = 65_536;

type Upload = {
  content: Readable;
  mimetype: string;
  cacheControl: string;
  userMetadata: Record<string, unknown> | null;
};
type Target = { bucket: string; key: string; upsert: boolean };

/** Takes a file in, as the caller: first asks the policies, then writes the bytes, then the row that makes them count. */
export async function takeUpload(
  storage: StorageContext,
  c: Context,
  target: Target,
): Promise<{ Id: string; Key: string }> {
  const caller = await storage.identify(c.req.raw.headers);
  const draft = { version: randomUUID(), size: 0, etag: '' };
  const bucket = await asCaller(storage.pool, caller, async (session) => {
    const found = await session.asService(() => findBucket(session.db, target.bucket));
    await writeRow(session, caller, target, draft, emptyUpload());
    return new RolledBack(found);
  });
  const limit = Number(bucket.file_size_limit ?? DEFAULT_LIMIT);
  const upload = await readUpload(c, limit);
  requireType(bucket, upload.mimetype);
  const written = await storage.disk.write(upload.content, limit);
  try {
    const { id, replaced } = await asCaller(storage.pool, caller, (session) =>
      writeRow(session, caller, target, written, upload),
    );
    await storage.disk.remove(replaced);
    return { Id: id, Key: `${target.bucket}/${target.key}` };
  } catch (error) {
    await storage.disk.remove(written.version);
    throw error;
  }
}

function emptyUpload(): Upload {
  return { content: Readable.from([]), mimetype: '', cacheControl: '', userMetadata: null };
}

async function writeRow(
  session: Session,
  caller: Caller,
  target: Target,
  written: Written,
  upload: Upload,
): Promise<{ id: string; replaced: string | null }> {
  const { db, asService } = session;
  const place = [target.bucket, target.key];
  const before = await asService(() =>
    db.query<{ version: string | null }>(
      'select version from storage.objects where bucket_id = $1 and name = $2 for update',
      place,
    ),
  );
  const metadata = {
    eTag: written.etag,
    size: written.size,
    mimetype: upload.mimetype,
    cacheControl: upload.cacheControl,
    lastModified: new Date().toISOString(),
    contentLength: written.size,
    httpStatusCode: 200,
  };
  // No `returning`: it would ask for a select policy, and hosted Storage asks for an insert policy alone.
  await db.query(
    `insert into storage.objects (bucket_id, name, owner, owner_id, version, metadata, user_metadata)
     values ($1, $2, $3::uuid, $3, $4, $5, $6)
     ${
       target.upsert
         ? `on conflict (bucket_id, name) do update set owner = excluded.owner, owner_id = excluded.owner_id,
              version = excluded.version, metadata = excluded.metadata, user_metadata = excluded.user_metadata,
              updated_at = now()`
         : ''
     }`,
    [...place, caller.claims.sub ?? null, written.version, metadata, upload.userMetadata],
  );
  const after = await asService(() =>
    db.query<{ id: string }>('select id from storage.objects where bucket_id = $1 and name = $2', place),
  );
  return { id: after.rows[0]?.id ?? '', replaced: before.rows[0]?.version ?? null };
}

function requireType(bucket: BucketRow, mimetype: string): void {
  const essence = mimetype.split(';')[0]?.trim().toLowerCase() ?? '';
  const allowed = bucket.allowed_mime_types;
  if (!allowed || allowed.length === 0) return;
  const fits = allowed.some((type) =>
    type.endsWith('/*')
      ? essence.startsWith(type.slice(0, -1).toLowerCase())
      : essence === type.toLowerCase(),
  );
  if (!fits) throw new StorageFailure(415, 'invalid_mime_type', `mime type ${mimetype} is not supported`);
}

async function readUpload(c: Context, limit: number): Promise<Upload> {
  const type = c.req.header('content-type') ?? 'application/octet-stream';
  const tooLarge = new StorageFailure(
    413,
    'Payload too large',
    'The object exceeded the maximum allowed size',
  );
  if (Number(c.req.header('content-length') ?? 0) > limit + FORM_OVERHEAD) throw tooLarge;
  const body = c.req.raw.body;
  const stream = body ? Readable.fromWeb(body as NodeStream) : Readable.from([]);
  if (!type.startsWith('multipart/form-data')) {
    const metadata = c.req.header('x-metadata');
    return {
      content: stream,
      mimetype: type,
      cacheControl: c.req.header('cache-control') ?? 'no-cache',
      userMetadata: metadata ? readMetadata(Buffer.from(metadata, 'base64').toString()) : null,
    };
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit + FORM_OVERHEAD) throw tooLarge;
    chunks.push(chunk);
  }
  const form = await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw new StorageFailure(400, 'InvalidRequest', 'The form cannot be read');
    });
  const file = [...form.values()].find((value) => typeof value !== 'string');
  if (!(file instanceof Blob)) throw new StorageFailure(400, 'InvalidRequest', 'The form holds no file');
  const seconds = form.get('cacheControl');
  const metadata = form.get('metadata');
  return {
    content: Readable.from([Buffer.from(await file.arrayBuffer())]),
    mimetype: file.type || 'application/octet-stream',
    cacheControl: typeof seconds === 'string' ? `max-age=${seconds}` : 'no-cache',
    userMetadata: typeof metadata === 'string' ? readMetadata(metadata) : null,
  };
}

function readMetadata(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Refused below, like any other text that is no object.
  }
  throw new StorageFailure(400, 'InvalidRequest', 'metadata must be a JSON object');
}
