import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyState, loadState, saveState } from './gateways/stripe/state.ts';
import { isDataFolder, openDataFolder } from './keys.ts';
import { Problem, systemProblem } from './problem.ts';
import { ChildRegister } from './processes.ts';
import { hold, holderOf, readAddresses } from './stack-file.ts';
import { writeState } from './state-file.ts';
import { readHeaderRules } from './web/headers.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync('/var/tmp/zaguan-state-');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const damaged = ['', '{', 'null', '[]', '7', '"text"', '{"pid":"x"}', '\0\0\0'];

describe('a state file', () => {
  it('is written whole or not at all, for its owner alone', () => {
    const file = join(folder, 'state.json');
    writeState(file, 'before');
    writeState(file, 'after', true);
    expect(readFileSync(file, 'utf8')).toBe('after');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['state.json']);
    mkdirSync(join(folder, 'taken'));
    expect(() => writeState(join(folder, 'taken'), 'x')).toThrow();
  });

  it('half written by a start that was broken off is still ours', () => {
    writeFileSync(join(folder, 'keys.json.new'), '{');
    expect(isDataFolder(folder)).toBe(true);
    expect(openDataFolder(folder).secretKey).toMatch(/^sb_secret_/);
  });
});

describe('damaged', () => {
  it.each([
    ...damaged.slice(0, 6),
    '{"accounts":3}',
    '{"accounts":[null]}',
    '{"sessions":[]}',
    '{"events":{"a":null}}',
  ])('payments of the stand-in (%j) are one sentence, and stay as they are', (text) => {
    const file = join(folder, 'stripe.json');
    writeFileSync(file, text);
    const sentence = `${file}, the payments of the Stripe stand-in, is damaged or cannot be read: restore it from a copy, or delete it to forget them.`;
    expect(() => loadState(file)).toThrow(new Problem(sentence));
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('and a folder in the place of that file; a missing one is a first start', () => {
    mkdirSync(join(folder, 'stripe.json'));
    expect(() => loadState(join(folder, 'stripe.json'))).toThrow(Problem);
    expect(loadState(join(folder, 'none.json'))).toEqual(emptyState());
    saveState(join(folder, 'none.json'), emptyState());
    expect(loadState(join(folder, 'none.json'))).toEqual(emptyState());
  });

  it.each(damaged)('stack.pid (%j) holds nobody, and stack.json names no stack', (text) => {
    writeFileSync(join(folder, 'stack.pid'), text);
    writeFileSync(join(folder, 'stack.json'), text);
    expect(holderOf(folder)).toBeUndefined();
    expect(() => readAddresses(folder)).toThrow(`No stack runs on ${folder}`);
    const release = hold(folder);
    expect(holderOf(folder)?.pid).toBe(process.pid);
    release();
  });

  it.each(damaged)('keys.json (%j) is one sentence, and is not overwritten', (text) => {
    writeFileSync(join(folder, 'keys.json'), text);
    expect(() => openDataFolder(folder)).toThrow(
      /^The data folder .* is damaged, keys\.json cannot be read: /,
    );
    expect(readFileSync(join(folder, 'keys.json'), 'utf8')).toBe(text);
  });

  it('marks of children are none of ours', async () => {
    mkdirSync(join(folder, 'children'));
    for (const name of ['x', '0', '-1', '1e3', '99999999999', '']) {
      if (name) writeFileSync(join(folder, 'children', name), '');
    }
    expect(await new ChildRegister(folder).endLeftovers()).toBe(0);
  });

  it.each(damaged.filter((text) => text !== '[]'))(
    'headers of the built app (%j) say how to build it anew',
    (text) => {
      writeFileSync(join(folder, 'headers.json'), text);
      expect(() => readHeaderRules(folder)).toThrow(/is damaged: delete the folder .* builds it anew\.$/);
    },
  );
});

describe('what the system refuses', () => {
  it('is one sentence that names the file', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      ...{ code: 'ENOSPC', syscall: 'write', path: '/data/stack.json' },
    });
    expect(systemProblem(full)?.message).toBe(
      '/data/stack.json cannot be read or written: the disk is full.',
    );
    expect(systemProblem(new TypeError('x is undefined'))).toBeUndefined();
    expect(systemProblem(Object.assign(new Error('x'), { code: '42P01' }))).toBeUndefined();
  });

  it('a data folder that cannot be made is one too', () => {
    if (process.platform === 'linux') {
      expect(() => openDataFolder('/proc/zaguan')).toThrow(
        'The data folder /proc/zaguan cannot be read and written: a part of its path is missing.',
      );
    }
    writeFileSync(join(folder, 'file'), '');
    expect(() => openDataFolder(join(folder, 'file', 'data'))).toThrow(
      `The data folder ${join(folder, 'file', 'data')} cannot be read and written: a part of its path is no folder.`,
    );
  });
});
