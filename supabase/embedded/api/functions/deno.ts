import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type DenoVersion = '2.9' | '2.1';

const PLATFORMS: Record<string, string> = {
  'linux-x64': 'linux-x64-glibc',
  'linux-arm64': 'linux-arm64-glibc',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'win32-x64',
  'win32-arm64': 'win32-arm64',
};

/** Path of Deno's own binary, without its start script: that one would stay as a second process. */
export function denoBinary(version: DenoVersion): string {
  const platform = PLATFORMS[`${process.platform}-${process.arch}`];
  if (!platform) throw new Error(`Deno has no package for ${process.platform} on ${process.arch}.`);
  const name = version === '2.1' ? 'deno-2.1' : 'deno';
  const home = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  const binary = process.platform === 'win32' ? 'deno.exe' : 'deno';
  // npm puts the platform's package inside the alias, or beside it, as versions allow.
  const places = [join(home, 'node_modules'), dirname(home)].map((place) =>
    join(place, '@deno', platform, binary),
  );
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error(`The package @deno/${platform} of ${name} is not installed: run "npm ci".`);
  return found;
}

/** The version asked for by `ZAGUAN_DENO`, else the newer one. */
export function denoVersion(): DenoVersion {
  return process.env.ZAGUAN_DENO === '2.1' ? '2.1' : '2.9';
}
