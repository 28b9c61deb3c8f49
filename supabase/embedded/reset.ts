import { existsSync, rmSync } from 'node:fs';
import { isDataFolder } from './keys.ts';
import { endLeftoverServer } from './postgres/folder.ts';
import { Problem } from './problem.ts';
import { ChildRegister } from './processes.ts';
import { holderOf } from './stack-file.ts';

/**
 * Deletes the data of a stopped stack; the next start makes it anew, demonstration included.
 * @throws Problem while a stack runs on it, or when the folder is not ours
 */
export async function reset(dataDir: string): Promise<void> {
  if (!existsSync(dataDir))
    return console.log(`Nothing to delete: ${dataDir} does not exist. "npm start" makes it.`);
  const holder = holderOf(dataDir);
  if (holder) throw new Problem(`A stack is running on ${dataDir} (process ${holder.pid}): stop it first.`);
  if (!isDataFolder(dataDir))
    throw new Problem(`The folder ${dataDir} holds other files than ours: nothing was deleted.`);
  await new ChildRegister(dataDir).endLeftovers();
  await endLeftoverServer(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
  console.log(`Deleted ${dataDir}. "npm start" makes fresh demonstration data.`);
}
