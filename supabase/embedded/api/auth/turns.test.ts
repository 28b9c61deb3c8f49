import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

const ours = { trusted: true, address: '' };
const at = (address: string) => ({ trusted: false, address });
const all = (turns: Turns<string>) => Array.from({ length: 6 }, () => turns.next());

it('gives our functions every other turn, and goes round the addresses of strangers', () => {
  const turns = new Turns<string>();
  for (const job of ['a1', 'a2', 'a3']) turns.add(at('a'), job);
  turns.add(at('b'), 'b1');
  for (const job of ['o1', 'o2']) turns.add(ours, job);
  expect(all(turns)).toEqual(['o1', 'a1', 'o2', 'b1', 'a2', 'a3']);
  expect(turns.next()).toBeUndefined();
});

it('bounds what waits of one address and of all, and keeps places for our functions', () => {
  const turns = new Turns<string>();
  const taken = (address: string) =>
    Array.from({ length: 150 }, () => turns.add(at(address), 'x')).filter(Boolean).length;
  expect(['a', 'b', 'c', 'd', 'e'].map(taken)).toEqual([16, 16, 16, 16, 0]);
  expect(turns.add(ours, 'o')).toBe(true);
  expect(turns.next()).toBe('o');
});
