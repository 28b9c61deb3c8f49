import { cpus, loadavg, totalmem } from 'node:os';
import { ways } from './question.ts';
import type { Sampled, Spread } from './sample.ts';
import type { Verdict } from './verdict.ts';

/** Two places below ten milliseconds, none above a hundred. */
const ms = (time: number) => time.toFixed(time < 10 ? 2 : time < 100 ? 1 : 0);

/** A table in Markdown, as it goes into a README. */
export function reportLines(all: Sampled[]): string[] {
  const head = ['ms, p50 / p95', 'samples', ...ways, 'policy : table', 'function : query'];
  return [
    row(head),
    row(head.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...all.map(({ question, times, spreads }) =>
      row([
        question.name,
        String(times),
        ...ways.map((way) => {
          const spread = spreads[way];
          return spread ? `${ms(spread.p50)} / ${ms(spread.p95)}` : '';
        }),
        ratio(spreads.policy, spreads.table),
        ratio(spreads.function, spreads.query ?? spreads.table),
      ]),
    ),
  ];
}

/** How many times as long, by p50 and by p95. */
function ratio(one: Spread | undefined, other: Spread | undefined): string {
  if (!one || !other) return '';
  return `${(one.p50 / other.p50).toFixed(1)} / ${(one.p95 / other.p95).toFixed(1)}`;
}

const row = (cells: string[]) => `| ${cells.join(' | ')} |`;

export function verdictLine({ name, found, most, met, judged }: Verdict): string {
  return `${met ? 'ok  ' : judged ? 'FAIL' : 'slow'} ${name}: ${found.toFixed(2)}, at most ${most}`;
}

/** What an absolute time is worth depends on this. */
export function machineLine(): string {
  const load = loadavg().map((value) => value.toFixed(1));
  return `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, load ${load.join(' ')}`;
}
