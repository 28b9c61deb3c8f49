import type { Client } from './clients.ts';
import type { RenderOptions } from './pdf/render-document.ts';
import { fetchStored } from './stored-file.ts';

const bucket = 'logos';

/** The logo that lies under a path, for paper; null is a merchant without one. Rejects when storage is away. */
export async function fetchLogo(server: Client, path: string | null): Promise<RenderOptions> {
  return path === null ? {} : { logo: await fetchStored(server, bucket, path) };
}
