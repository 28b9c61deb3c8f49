import { Problem } from '../problem.ts';

/** An option of the command line that counts something. */
export function count(name: string, text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 2 || number > 100_000_000)
    throw new Problem(`--${name} is "${text}": it must be a number, at least 2.`);
  return number;
}
