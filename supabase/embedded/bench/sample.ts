import type { Asking } from './asking.ts';
import { type Question, type Way, ways, waysOf } from './question.ts';

/** Milliseconds. */
export interface Spread {
  p50: number;
  p95: number;
}

export interface Sampled {
  question: Question;
  spreads: Partial<Record<Way, Spread>>;
}

const warmUp = 3;

/**
 * Puts each ask in every way, in turn: whatever else the machine does, it does to all alike. Each way answers `samples`
 * times or more, the asks taken in turn, after a few times that do not count.
 */
export async function sample(asking: Asking, question: Question, samples: number): Promise<Sampled> {
  const times: Record<Way, number[]> = { table: [], policy: [], query: [], function: [], api: [] };
  const { asks } = question;
  const rounds = Math.ceil(samples / asks.length) + warmUp;
  for (let round = 0; round < rounds; round++) {
    for (const ask of asks) {
      for (const way of turned(waysOf(ask), round)) {
        const time = await asking.time(ask, way);
        if (round >= warmUp) times[way].push(time);
      }
    }
  }
  const measured = ways.filter((way) => times[way].length > 0);
  return { question, spreads: Object.fromEntries(measured.map((way) => [way, spreadOf(times[way])])) };
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
