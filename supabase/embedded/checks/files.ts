import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkout } from '../settings.ts';

const folders = ['src', 'supabase', 'e2e'];
const foreign = /(^|\/)(node_modules|dist|results|\.[^/]+)(\/|$)/;

/** Made by a program, or data: nobody reads them line by line. */
export const generated = /database\.types\.ts$|\/fonts\/[^/]+\.ts$/;

/** Every file of ours under the rooms whose name fits, from the checkout's root, sorted. */
export function filesOf(pattern: RegExp, rooms: string[] = folders, root = checkout): string[] {
  return rooms
    .flatMap((room) => walk(join(root, room)))
    .map((file) => relative(root, file).replaceAll('\\', '/'))
    .filter((file) => pattern.test(file) && !foreign.test(file))
    .sort();
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : walk(path);
    return entry.isFile() ? [path] : [];
  });
}

export function textOf(file: string): string {
  return readFileSync(join(checkout, file), 'utf8');
}
