import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDataFolder } from './keys.ts';
import { reset } from './reset.ts';
import { hold } from './stack-file.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync('/var/tmp/zaguan-keys-');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('makes keys once, for their owner alone, and gives the same ones again', () => {
  const first = openDataFolder(folder);
  expect(openDataFolder(folder)).toEqual(first);
  expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600);
});

it('neither fills nor deletes a folder of somebody else, even one with a folder called postgres', async () => {
  mkdirSync(join(folder, 'postgres'));
  writeFileSync(join(folder, 'letter.txt'), 'mine');
  expect(() => openDataFolder(folder)).toThrow('holds other files');
  await expect(reset(folder)).rejects.toThrow('nothing was deleted');
  expect(existsSync(join(folder, 'letter.txt'))).toBe(true);
});

it('calls a folder damaged that lost its keys, and reset deletes it', async () => {
  mkdirSync(join(folder, 'postgres'));
  expect(() => openDataFolder(folder)).toThrow(/damaged, keys\.json is missing/);
  await reset(folder);
  expect(existsSync(folder)).toBe(false);
});

it('does not delete under a running stack, nor start a second one on it', async () => {
  openDataFolder(folder);
  const release = hold(folder);
  await expect(reset(folder)).rejects.toThrow('is running');
  expect(() => hold(folder)).toThrow('is running');
  release();
  await reset(folder);
  expect(existsSync(folder)).toBe(false);
});
