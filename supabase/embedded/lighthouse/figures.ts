/** What one run found, or the median of several. Scores of a hundred; times in milliseconds. */
export interface Figures {
  performance: number;
  accessibility: number;
  practices: number;
  /** First and largest contentful paint. */
  fcp: number;
  lcp: number;
  /** Cumulative layout shift. */
  cls: number;
  /** Total blocking time. */
  tbt: number;
}

export interface Row {
  name: string;
  figures: Figures;
}

type Figure = keyof Figures;

const heads: Record<Figure, string> = {
  performance: 'performance',
  accessibility: 'accessibility',
  practices: 'best practices',
  fcp: 'FCP s',
  lcp: 'LCP s',
  cls: 'CLS',
  tbt: 'TBT ms',
};

const all = Object.keys(heads) as Figure[];

const least = { performance: 95, accessibility: 100, practices: 100 } as const;
const most = { lcp: 2_000, cls: 0.02, tbt: 100 } as const;

/** Of each figure by itself: no single run need have had them all. */
export function medianOf(runs: Figures[]): Figures {
  const median = (figure: Figure) => {
    const sorted = runs.map((run) => run[figure]).toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  return Object.fromEntries(all.map((figure) => [figure, median(figure)])) as unknown as Figures;
}

/** The targets that were missed, each in a sentence; none when all were met. What could not be measured is missed. */
export function missesOf(rows: Row[]): string[] {
  return rows.flatMap(({ name, figures }) => {
    const told = (figure: Figure, bound: string) =>
      `${name}: ${heads[figure]} ${shown(figure, figures[figure])}, ${bound}`;
    const low = keysOf(least)
      .filter((figure) => !(figures[figure] >= least[figure]))
      .map((figure) => told(figure, `at least ${shown(figure, least[figure])}`));
    const high = keysOf(most)
      .filter((figure) => !(figures[figure] <= most[figure]))
      .map((figure) => told(figure, `at most ${shown(figure, most[figure])}`));
    return [...low, ...high];
  });
}

/** A table in Markdown. */
export function tableLines(rows: Row[]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['page', ...all.map((figure) => heads[figure])]),
    line(['---', ...all.map(() => '---:')]),
    ...rows.map(({ name, figures }) => line([name, ...all.map((figure) => shown(figure, figures[figure]))])),
  ];
}

function shown(figure: Figure, value: number): string {
  if (figure === 'fcp' || figure === 'lcp') return (value / 1000).toFixed(2);
  return figure === 'cls' ? value.toFixed(3) : String(Math.round(value));
}

function keysOf<T extends object>(bounds: T): (keyof T & Figure)[] {
  return Object.keys(bounds) as (keyof T & Figure)[];
}
