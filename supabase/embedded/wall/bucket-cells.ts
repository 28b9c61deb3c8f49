import { randomUUID } from 'node:crypto';
import { type Actor, actorNames } from './actors.ts';
import { type Cell, unchanged } from './cell.ts';
import type { World } from './world.ts';

type Answer = { data: unknown; error: { message: string; statusCode?: string | undefined } | null };

/**
 * Buckets that must be there. Nobody reaches their bytes but the server, which judges each request itself; logos alone
 * are read by whoever knows their address.
 */
export const buckets = ['attachments', 'documents', 'logos'];

/** Every act of every actor on the file that lies in a bucket. */
export function bucketCells(bucket: string, world: World): Cell[] {
  const [folder, file, type] =
    bucket === 'logos'
      ? [world.here.id, world.logo, 'image/png']
      : [
          `${world.here.id}/${world.invoice.id}`,
          `${world.here.id}/${world.invoice.id}/wall.pdf`,
          'application/pdf',
        ];
  const paper = new Blob(['forged'], { type });
  const acts: Record<string, (actor: Actor) => Promise<string | null>> = {
    list: async ({ client }) => empty(await client.storage.from(bucket).list(folder)),
    ...(bucket === 'logos'
      ? {}
      : { download: async ({ client }) => denied(await client.storage.from(bucket).download(file), '404') }),
    sign: async ({ client }) => denied(await client.storage.from(bucket).createSignedUrl(file, 60), '404'),
    upload: async ({ client }) =>
      denied(await client.storage.from(bucket).upload(`${folder}/${randomUUID()}`, paper), '403'),
    replace: async ({ client }) =>
      denied(await client.storage.from(bucket).upload(file, paper, { upsert: true }), '403'),
    move: async ({ client }) => denied(await client.storage.from(bucket).move(file, `${folder}/x`), '404'),
    remove: async ({ client }) => empty(await client.storage.from(bucket).remove([file])),
  };
  return Object.entries(acts).flatMap(([act, run]) =>
    actorNames.map((actor) => ({
      object: bucket,
      actor,
      act,
      judge: () => unchanged(() => run(world.actors[actor])),
    })),
  );
}

/** What nobody may see does not exist. */
function empty({ data, error }: Answer): string | null {
  return Array.isArray(data) && data.length === 0
    ? null
    : `answered ${error?.message} ${JSON.stringify(data)}`;
}

function denied({ data, error }: Answer, status: string): string | null {
  if (data === null && error && (error.statusCode ?? '400') === status) return null;
  return `answered ${error?.statusCode} ${error?.message} ${JSON.stringify(data)}, expected ${status}`;
}
