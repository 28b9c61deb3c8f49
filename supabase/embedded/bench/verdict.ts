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
    const [one, other] = [spread(...upper), spread(...lower)];
    // The worse of the two: on a busy machine chance decides what the slowest took, and hides what all of them cost.
    const found = Math.max(one.p50 / other.p50, one.p95 / other.p95);
    return { name, found, most, met: found <= most, judged: true };
  };
  const names = all.map(({ question }) => question.name);
  return [
    ...names
      .filter((name) => /^list\b/.test(name))
      .flatMap((name) => {
        const most = name === 'list' ? 1.5 : 2;
        return [
          ratio(`a contact’s ${name}, under the policy`, most, [name, 'policy'], [name, 'table']),
          ratio(`a contact’s ${name}, by the function`, most, [name, 'function'], [name, 'query']),
        ];
      }),
    ratio(
      'page 800 beside page 1',
      1.5,
      ['list, page 800', 'function'],
      ['list, page 1 of the same', 'function'],
    ),
    ...names
      .filter((name) => /\bsearch "/.test(name))
      .flatMap((name) => [
        ratio(name, 10, [name, 'function'], [name, 'query']),
        atMost(`${name} through the API, ms`, 300, spread(name, 'api').p95),
      ]),
  ];
}

function atMost(name: string, most: number, found: number): Verdict {
  return { name, found, most, met: found <= most, judged: false };
}
