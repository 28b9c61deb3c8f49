import { Buffer } from 'node:buffer';
import type { z } from 'zod';
import type { saveLogo } from '../_shared/domain/contracts/save-logo.ts';
import { Refusal } from '../_shared/domain/failures.ts';
import { logoLimits, logoPath } from '../_shared/domain/logo.ts';
import { asCaller, asServer } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { countTry } from '../_shared/server/limits.ts';
import { readPng } from '../_shared/server/png.ts';
import { sha256Of, storeOnce } from '../_shared/server/stored-file.ts';

/** Sets a merchant's logo in the member's name. The one before stays in storage: documents issued with it show it. */
export async function handleSaveLogo(
  { org_id, image }: z.output<typeof saveLogo.request>,
  { request }: Call,
) {
  const caller = asCaller(request);
  taken(await caller.rpc('require_manager', { p_org: org_id }));
  const logo = image === null ? null : await store(org_id, image);
  taken(await caller.rpc('set_logo', logo === null ? { p_org: org_id } : { p_org: org_id, p_path: logo }));
  return { logo };
}

async function store(orgId: string, image: string): Promise<string> {
  const server = asServer();
  await countTry(server, 'logo.merchant', orgId);
  const given = Uint8Array.from(Buffer.from(image, 'base64'));
  if (given.length > logoLimits.bytes) throw new Refusal('LARGE', `More than ${logoLimits.bytes} bytes`);
  const png = readPng(given, logoLimits.side);
  if (png === null) throw new Refusal('INVAL', 'image: no sound PNG of a reasonable size');
  const path = logoPath(orgId, await sha256Of(png.bytes), png);
  await storeOnce(server, { bucket: 'logos', path, bytes: png.bytes, type: 'image/png' });
  return path;
}
