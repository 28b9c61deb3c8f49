import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'smol-toml';
import { z } from 'zod';

export type FunctionConfig = {
  name: string;
  /** Whether a request needs a valid session before the function sees it. */
  verifyJwt: boolean;
  entrypoint: string;
  importMap: string;
};

const settings = z.object({
  enabled: z.boolean().default(true),
  verify_jwt: z.boolean().default(true),
  entrypoint: z.string().optional(),
  import_map: z.string().optional(),
});
const file = z.object({ functions: z.record(z.string(), settings).default({}) });
const NAME = /^[A-Za-z][A-Za-z0-9_-]*$/;

/**
 * The functions of a project, as the Supabase CLI finds them: a folder with an `index.ts` each, with the settings that
 * `config.toml` has for it; paths there are relative to that file.
 */
export function readFunctions(functionsDir: string, configFile: string): Map<string, FunctionConfig> {
  const text = existsSync(configFile) ? readFileSync(configFile, 'utf8') : '';
  const configured = file.parse(parse(text)).functions;
  const found = existsSync(functionsDir) ? readdirSync(functionsDir, { withFileTypes: true }) : [];
  const functions = new Map<string, FunctionConfig>();
  for (const { name } of found.filter((entry) => entry.isDirectory() && NAME.test(entry.name))) {
    const given = configured[name] ?? settings.parse({});
    const at = (path: string | undefined, usual: string) =>
      path ? resolve(dirname(configFile), path) : usual;
    const entrypoint = at(given.entrypoint, join(functionsDir, name, 'index.ts'));
    const importMap = at(given.import_map, join(functionsDir, 'deno.json'));
    if (given.enabled && existsSync(entrypoint)) {
      functions.set(name, { name, verifyJwt: given.verify_jwt, entrypoint, importMap });
    }
  }
  return functions;
}
