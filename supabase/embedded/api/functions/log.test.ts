import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLog } from './log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zaguan-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('stays short, keeps what was before once, and loses none of the last lines', async () => {
  const file = join(folder, 'logs', 'functions.log');
  const log = openLog(folder, false, 2_000);
  for (let line = 0; line < 300; line += 1) {
    log.write('echo', `line ${line}`);
    if (line % 10 === 0) await new Promise((written) => setTimeout(written, 1));
  }
  log.write('echo', 'the last');
  // Lines that were written at once with those that filled the file went with them.
  const both = () => readFileSync(`${file}.1`, 'utf8') + readFileSync(file, 'utf8');
  await expect.poll(() => existsSync(`${file}.1`) && both()).toMatch(/line 299\n.*the last\n$/);
  expect(statSync(file).size).toBeLessThanOrEqual(2_000);
  log.close();
});
