import { expect, it } from 'vitest';
import { Tries } from './tries.ts';

it('lets so many wrong tries pass in so much time, and says how long to wait', () => {
  let now = 0;
  const tries = new Tries({ most: 3, ms: 60_000 }, () => now);
  for (const moment of [0, 10_000, 20_000]) {
    now = moment;
    expect(tries.wait('a')).toBe(0);
    tries.count('a');
  }
  expect(tries.wait('a')).toBe(40);
  expect(tries.wait('b')).toBe(0);
  now = 60_000;
  expect(tries.wait('a')).toBe(0);
});

it('forgives what was right', () => {
  const tries = new Tries({ most: 1, ms: 60_000 });
  tries.count('a');
  expect(tries.wait('a')).toBe(60);
  tries.forgive('a');
  expect(tries.wait('a')).toBe(0);
});

it('remembers ten thousand keys and no more, the latest', () => {
  const tries = new Tries({ most: 1, ms: 60_000 });
  for (let key = 0; key <= 10_000; key += 1) tries.count(String(key));
  expect([0, 1, 10_000].map((key) => tries.wait(String(key)))).toEqual([0, 60, 60]);
});
