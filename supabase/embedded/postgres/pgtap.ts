import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { codeOf } from '../problem.ts';

/**
 * Adds pgTAP, which npm carries for PGlite and which is SQL alone, to the extensions of the server. For the database
 * tests; a server without it starts as well.
 * @param share of the server's files, as `findBinaries` names it
 */
export function addPgTap(share: string): void {
  if (existsSync(join(share, 'extension', 'pgtap.control'))) return;
  const archive = findArchive();
  if (!archive || !mayWrite(share)) return;
  // The archive holds share/postgresql/extension/….
  spawnSync('tar', [
    '-xzf',
    archive,
    '--no-same-owner',
    '-C',
    dirname(dirname(share)),
    'share/postgresql/extension',
  ]);
}

function findArchive(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite-pgtap');
    return join(dirname(entry), 'pgtap.tar.gz');
  } catch (error) {
    if (codeOf(error) === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
