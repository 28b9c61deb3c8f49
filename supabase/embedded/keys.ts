import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { canReach, serverAccount } from './postgres/account.ts';
import { Problem, reasonOf } from './problem.ts';
import { writeState } from './state-file.ts';

const keysSchema = z.object({
  /** What functions and scripts call the API with; stands for `service_role`. */
  secretKey: z.string().min(20),
  /** Signs every session (HS256). */
  jwtSecret: z.string().min(32),
  /** AES-GCM key of the gateway secrets, base64 of 32 bytes. */
  secretsKey: z.string().length(44),
  passwords: z.object({
    supabase_admin: z.string().min(16),
    postgres: z.string().min(16),
    authenticator: z.string().min(16),
    supabase_auth_admin: z.string().min(16),
    supabase_storage_admin: z.string().min(16),
  }),
});

export type Keys = z.infer<typeof keysSchema>;

const fileName = 'keys.json';

/**
 * Opens the data folder, makes it on the first start, and gives the secrets that belong to it. They live as long as
 * the data: sessions and encrypted gateway secrets survive a restart.
 * @throws Problem when the folder holds something else, or is damaged
 */
export function openDataFolder(dataDir: string): Keys {
  try {
    makeFolder(dataDir);
    if (!canReach(serverAccount(), dataDir)) {
      throw new Problem(
        `The data folder ${dataDir} lies where the user "nobody", as whom PostgreSQL runs, may not pass: name one under /var/tmp in ZAGUAN_DATA.`,
      );
    }
    const file = join(dataDir, fileName);
    if (existsSync(file)) return readKeys(file, dataDir);
    refuseOrphan(dataDir);
    const keys = makeKeys();
    writeState(file, `${JSON.stringify(keys, undefined, 2)}\n`, true);
    return keys;
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`The data folder ${dataDir} cannot be read and written: ${reasonOf(error)}.`);
  }
}

/** The database's account passes through it and sees nothing else of it. */
function makeFolder(dataDir: string): void {
  makeWithParents(dataDir);
  if (!isDataFolder(dataDir)) {
    throw new Problem(`The folder ${dataDir} holds other files: name an empty or new one in ZAGUAN_DATA.`);
  }
  // After the fact, because a strict umask would take the passage away again.
  chmodSync(dataDir, serverAccount() ? 0o711 : 0o700);
}

/** One after another: Node's own `recursive` never ends where the system makes no folder, as under /proc. */
function makeWithParents(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeWithParents(dirname(folder));
  mkdirSync(folder);
}

/** What a data folder without its keys may still hold. */
const ours =
  /^(postgres(\.(partial|password|log(\.1)?))?|(stack\.(json|pid)|stripe\.json|keys\.json)(\.new)?|storage|logs|deno|children|demonstration\.unfinished)$/;

/** Whether a folder was made by us, or holds nothing: nothing else may be filled or deleted. */
export function isDataFolder(dataDir: string): boolean {
  const entries = readdirSync(dataDir);
  const whole = entries.includes(fileName) && entries.includes('postgres');
  return whole || entries.every((name) => name === fileName || ours.test(name));
}

/** Data without its keys: its passwords and encrypted secrets are lost. */
function refuseOrphan(dataDir: string): void {
  if (existsSync(join(dataDir, 'postgres'))) {
    throw new Problem(
      `The data folder ${dataDir} is damaged, ${fileName} is missing: restore it from a copy, or start afresh with "npm run reset".`,
    );
  }
}

function readKeys(file: string, dataDir: string): Keys {
  try {
    return keysSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Problem(
      `The data folder ${dataDir} is damaged, ${fileName} cannot be read: restore it from a copy, or start afresh with "npm run reset".`,
    );
  }
}

function makeKeys(): Keys {
  const word = () => randomBytes(24).toString('base64url');
  return {
    secretKey: `sb_secret_${word()}`,
    jwtSecret: randomBytes(48).toString('base64url'),
    secretsKey: randomBytes(32).toString('base64'),
    passwords: {
      supabase_admin: word(),
      postgres: word(),
      authenticator: word(),
      supabase_auth_admin: word(),
      supabase_storage_admin: word(),
    },
  };
}
