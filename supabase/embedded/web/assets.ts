import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { getMimeType } from 'hono/utils/mime';

const compressible = /^(text\/|application\/(json|javascript|xml|wasm)|image\/svg)/;
const brotli = promisify(brotliCompress);
const squeeze = promisify(gzip);

export type Encoding = 'br' | 'gzip';

/** One file of the built app, in memory, and its compressed forms once somebody asked for them. */
export class Asset {
  readonly type: string;
  readonly etag: string;
  private readonly compressed = new Map<Encoding, Promise<Buffer>>();

  constructor(
    name: string,
    readonly body: Buffer,
  ) {
    this.type = getMimeType(name) ?? 'application/octet-stream';
    this.etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  }

  get compresses(): boolean {
    return this.body.length > 1_024 && compressible.test(this.type);
  }

  /** Compressed once, off the main thread. */
  in(encoding: Encoding): Promise<Buffer> {
    let form = this.compressed.get(encoding);
    if (!form) {
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
      form = encoding === 'br' ? brotli(this.body, quality) : squeeze(this.body);
      this.compressed.set(encoding, form);
    }
    return form;
  }
}

/** The files of a folder by the path they are asked for (`/assets/index-1a2b.js`). */
export function readAssets(folder: string): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    assets.set(path, new Asset(entry.name, readFileSync(file)));
  }
  return assets;
}
