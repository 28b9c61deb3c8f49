import type { Asking } from './asking.ts';
import { type Question, type Way, ways, waysOf } from './question.ts';

/** Milliseconds. */
export interface Spread {
  p50: number;
  p95: number;
}

export interface Sampled {
  question: Question;
  /** How often each way answered. */
  times: number;
  spreads: Partial<Record<Way, Spread>>;
}

export interface Patience {
  /** How often each way answers at most, about. */
  samples: number;
  /** How long one question is put. */
  seconds: number;
}

const warmUp = 3;
/** However long it takes: below this there is no ninety-fifth of a hundred. */
const atLeast = 20;

/**
 * Puts each ask in every way, in turn: whatever else the machine does, it does to all alike. What answers soon is asked
 * often, for of few answers chance makes the slowest; the asks are taken in turn, after a few times that do not count.
 */
export async function sample(
  asking: Asking,
  question: Question,
  { samples, seconds }: Patience,
): Promise<Sampled> {
  const found: Record<Way, number[]> = { table: [], policy: [], query: [], function: [], api: [] };
  const { asks } = question;
  const roundsOf = (number: number) => Math.ceil(number / asks.length) + warmUp;
  const until = performance.now() + seconds * 1000;
  let round = 0;
  for (; round < roundsOf(samples); round++) {
    if (round >= roundsOf(atLeast) && performance.now() > until) break;
    for (const ask of asks) {
      for (const way of turned(waysOf(ask), round)) {
        const time = await asking.time(ask, way);
        if (round >= warmUp) found[way].push(time);
      }
    }
  }
  const measured = ways.filter((way) => found[way].length > 0);
  return {
    question,
    times: (round - warmUp) * asks.length,
    spreads: Object.fromEntries(measured.map((way) => [way, spreadOf(found[way])])),
  };
}

/** Each round begins with another one, so that none always follows the same. */
function turned<T>(list: readonly T[], by: number): T[] {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

export function spreadOf(times: number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
