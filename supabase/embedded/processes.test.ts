import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ChildRegister, lives, markOf } from './processes.ts';

let folder: string;
let child: ChildProcess;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zaguan-children-'));
  child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
});
afterEach(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

const pid = () => child.pid ?? 0;

it('ends a child that an earlier run left behind', async () => {
  const gone = once(child, 'exit');
  new ChildRegister(folder).add(pid());
  expect(await new ChildRegister(folder).endLeftovers()).toBe(1);
  await gone;
  expect(lives(markOf(pid()))).toBe(false);
});

it('leaves a stranger alone that has the number of a child that is gone', async () => {
  mkdirSync(join(folder, 'children'));
  writeFileSync(join(folder, 'children', String(pid())), 'another birth');
  expect(await new ChildRegister(folder).endLeftovers()).toBe(0);
  expect(lives(markOf(pid()))).toBe(true);
});

it('forgets a child that ended by itself', async () => {
  const strike = new ChildRegister(folder).add(pid());
  strike();
  expect(await new ChildRegister(folder).endLeftovers()).toBe(0);
  expect(lives(markOf(pid()))).toBe(true);
});
