import { classNames } from '@/lib/class-names';

type Bar = {
  name: string;
  /** The name where there is little room, and where there is hardly any. */
  short: string;
  narrow: string;
  /** From the foot upwards; nothing is below zero. */
  values: readonly [number, number];
};

export type BarsProps = {
  title: string;
  /** What is counted. */
  text: string;
  /** What the bars are (months). */
  barsTitle: string;
  /** What the two values of each bar are. The first is drawn full, the second hatched: colour does not speak alone. */
  series: readonly [string, string];
  bars: readonly Bar[];
  format: (value: number) => string;
  formatShort: (value: number) => string;
};

const cell = 'border-b border-base-300 px-3 py-2 first:pl-0 last:pr-0';

/** What a chart shows, in figures: a real table. */
export function BarsTable({ title, barsTitle, series, bars, format }: BarsProps) {
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr>
          <th scope="col" className={classNames(cell, 'text-left font-medium text-muted')}>
            {barsTitle}
          </th>
          {series.map((name) => (
            <th key={name} scope="col" className={classNames(cell, 'text-right font-medium text-muted')}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, values }) => (
          <tr key={name}>
            <th scope="row" className={classNames(cell, 'text-left font-normal first-letter:uppercase')}>
              {name}
            </th>
            {series.map((part, at) => (
              <td key={part} className={classNames(cell, 'text-right whitespace-nowrap tabular-nums')}>
                {format(values[at] ?? 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
