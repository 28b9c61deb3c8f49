import type { Way } from './question.ts';
import type { Sampled, Spread } from './sample.ts';

export interface Verdict {
  name: string;
  found: number;
  most: number;
  met: boolean;
  /** Whether missing it fails the run: ratios do, times of one machine do not. */
  judged: boolean;
}

/** What was promised, held against what was found. */
export function judge(all: Sampled[]): Verdict[] {
  const spread = (name: string, way: Way): Spread => {
    const found = all.find(({ question }) => question.name === name)?.spreads[way];
    if (!found) throw new Error(`"${name}" was not measured as ${way}`);
    return found;
  };
  const ratio = (name: string, most: number, upper: [string, Way], lower: [string, Way]): Verdict => {
    const found = spread(...upper).p95 / spread(...lower).p95;
    return { name, found, most, met: found <= most, judged: true };
  };
  const searches = all.map(({ question }) => question.name).filter((name) => name.startsWith('search '));
  return [
    ratio('a contact’s list, under the policy', 1.5, ['list', 'policy'], ['list', 'table']),
    ratio('a contact’s list, by the function', 1.5, ['list', 'function'], ['list', 'query']),
    ratio(
      'page 800 beside page 1',
      1.5,
      ['list, page 800', 'function'],
      ['list, page 1 of the same', 'function'],
    ),
    ...searches.flatMap((name) => [
      ratio(name, 10, [name, 'function'], [name, 'query']),
      atMost(`${name} through the API, ms`, 300, spread(name, 'api').p95),
    ]),
  ];
}

function atMost(name: string, most: number, found: number): Verdict {
  return { name, found, most, met: found <= most, judged: false };
}
