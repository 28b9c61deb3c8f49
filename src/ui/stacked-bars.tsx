import { useId, useState } from 'react';
import { classNames } from '@/lib/class-names';
import { useWords } from '@/lib/i18n';
import { type BarsProps, BarsTable } from './bars-table';
import { Button } from './button';
import { scaleFor, stack } from './chart-scale';

/** Bars of two parts over a common scale; those who do not see them, or press for it, get the same as a table. */
export function StackedBars(props: BarsProps) {
  const words = useWords().parts;
  const { title, text, series, bars, format, formatShort } = props;
  const hatch = useId();
  const [tableShown, setTableShown] = useState(false);
  const { marks, top } = scaleFor(Math.max(...bars.map(({ values: [one, other] }) => one + other)));
  const fills = [
    { className: 'fill-brand' },
    { fill: `url(#${hatch})`, className: 'stroke-warning' },
  ] as const;
  return (
    <figure className="@container grid gap-4">
      <figcaption className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <span className="grid gap-0.5">
          <span className="font-medium">{title}</span>
          <span className="text-sm text-muted">{text}</span>
        </span>
        <span aria-hidden="true" className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {series.map((name, index) => (
            <span key={name} className="flex items-center gap-2">
              <svg className="size-3.5" focusable="false" aria-hidden="true">
                <rect x="0.75" y="0.75" width="12.5" height="12.5" rx="2" {...fills[index]} />
              </svg>
              {name}
            </span>
          ))}
        </span>
      </figcaption>
      <div
        aria-hidden="true"
        className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-1.5 text-xs text-muted"
      >
        <div className="flex h-48 flex-col-reverse justify-between text-right">
          {marks.map((mark) => (
            <span key={mark} className="flex h-0 items-center justify-end whitespace-nowrap tabular-nums">
              {formatShort(mark)}
            </span>
          ))}
        </div>
        <svg className="h-48 w-full overflow-visible" focusable="false" aria-hidden="true">
          <defs>
            <pattern
              id={hatch}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="6" height="6" className="fill-base-100" />
              <rect width="2.5" height="6" className="fill-warning" />
            </pattern>
          </defs>
          {marks.map((mark, index) => {
            const y = `${100 - (mark / top) * 100}%`;
            const line = index === 0 ? 'stroke-control' : 'stroke-base-300';
            return <line key={mark} x1="0" x2="100%" y1={y} y2={y} className={line} />;
          })}
          {bars.map(({ name, values }, index) => {
            const slot = 100 / bars.length;
            const told = series.map((part, at) => `${part}: ${format(values[at] ?? 0)}`).join('\n');
            return (
              <g key={name} className="group">
                <title>{`${name}\n${told}`}</title>
                <rect
                  x={`${slot * index}%`}
                  width={`${slot}%`}
                  height="100%"
                  className="fill-base-content opacity-0 group-hover:opacity-5"
                />
                {stack(values, top).map(({ from, height }, at) => (
                  <rect
                    key={series[at]}
                    x={`${slot * (index + 0.2)}%`}
                    y={`${100 - from - height}%`}
                    width={`${slot * 0.6}%`}
                    height={`${height}%`}
                    {...fills[at]}
                    className={classNames(fills[at]?.className, height === 0 && 'hidden')}
                  />
                ))}
              </g>
            );
          })}
        </svg>
        <div className="col-start-2 flex">
          {bars.map(({ name, short, narrow }) => (
            <span key={name} className="min-w-0 flex-1 text-center">
              <span className="@lg:hidden">{narrow}</span>
              <span className="@max-lg:hidden">{short}</span>
            </span>
          ))}
        </div>
      </div>
      <div className="grid gap-3">
        <Button variant="ghost" size="sm" className="-ml-3 w-fit" onClick={() => setTableShown(!tableShown)}>
          {tableShown ? words.hideTable : words.showTable}
        </Button>
        <div className={tableShown ? 'overflow-x-auto' : 'sr-only'}>
          <BarsTable {...props} />
        </div>
      </div>
    </figure>
  );
}
