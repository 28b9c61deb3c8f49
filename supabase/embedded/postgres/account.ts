import { chownSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Postgres refuses to run as root; this is whom it runs as instead. Absent when we are a plain user. */
export interface Account {
  uid: number;
  gid: number;
}

/** `nobody` on Linux; no user needs to be made. */
const nobody: Account = { uid: 65534, gid: 65534 };

export function serverAccount(): Account | undefined {
  return process.getuid?.() === 0 ? nobody : undefined;
}

/** Gives one path (not what lies under it) to the account. */
export function giveTo(account: Account | undefined, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}

/** Whether the account may pass through every folder on the way to the path, as far as the path exists. */
export function canReach(account: Account | undefined, path: string): boolean {
  if (!account) return true;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found?.isDirectory() && !mayPass(account, found)) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Whether the account may run a program. */
export function canRun(account: Account | undefined, program: string): boolean {
  return canReach(account, program) && (!account || mayPass(account, statSync(program)));
}

function mayPass(account: Account, folder: { uid: number; gid: number; mode: number }): boolean {
  if (folder.uid === account.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === account.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}
