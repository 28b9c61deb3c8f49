import { readFile } from 'node:fs/promises';
import { saveLogo } from '../../functions/_shared/domain/contracts/save-logo.ts';
import type { Member } from './people.ts';
import type { Connection } from './target.ts';

/** Gives a merchant its logo as its owner would, once: before documents are issued, so that they show it. */
export async function ensureLogo(
  { server, call }: Connection,
  { org, owner }: { org: string; owner: Member },
  file: string,
): Promise<void> {
  const { data } = await server
    .from('organizations')
    .select('logo_path')
    .eq('id', org)
    .single()
    .throwOnError();
  if (data.logo_path !== null) return;
  const image = (await readFile(new URL(file, import.meta.url))).toString('base64');
  await call(saveLogo, { org_id: org, image }, owner.token);
}
