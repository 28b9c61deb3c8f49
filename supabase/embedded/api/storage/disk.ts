import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StorageFailure } from './failure.ts';

export type Written = { version: string; size: number; etag: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Bytes on disk, one file per version of an object, named by a random id of ours. A name that a person chose is only
 * ever a value in the database.
 */
export class Disk {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Writes a new version and makes sure that it has reached the disk. 413 when it grows past `limit` bytes. */
  async write(content: Readable, limit: number): Promise<Written> {
    const version = randomUUID();
    const path = this.pathOf(version);
    const hash = createHash('md5');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        size += chunk.length;
        hash.update(chunk);
        next(size > limit ? new StorageFailure(413, 'Payload too large', TOO_LARGE) : null, chunk);
      },
    });
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      await pipeline(content, measure, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      const file = await open(path, 'r');
      await file.sync().finally(() => file.close());
    } catch (error) {
      await this.remove(version);
      throw error;
    }
    return { version, size, etag: `"${hash.digest('hex')}"` };
  }

  /** The bytes of a version and their number; null when the file is gone. */
  async read(version: string): Promise<{ stream: Readable; size: number } | null> {
    const path = this.pathOf(version);
    const found = await stat(path).catch(() => null);
    return found ? { stream: createReadStream(path), size: found.size } : null;
  }

  async remove(version: string | null): Promise<void> {
    if (version !== null && UUID.test(version)) await rm(this.pathOf(version), { force: true });
  }

  private pathOf(version: string): string {
    if (!UUID.test(version)) throw new Error(`Not a version of ours: ${version}`);
    return join(this.folder, version.slice(0, 2), version);
  }
}

const TOO_LARGE = 'The object exceeded the maximum allowed size';
