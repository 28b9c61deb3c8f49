import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { Card } from './card';
import { Explained } from './explained';

export type Figure = {
  label: string;
  /** What the figure means, in a sentence or two. */
  definition: string;
  /** Null when there is nothing to measure. */
  value: ReactNode | null;
  /** It needs room: money. */
  wide?: boolean | undefined;
};

/** Figures side by side, each with its definition a press, a pointer or a key away. `none` stands for what is missing. */
export function Figures({ items, none }: { items: readonly Figure[]; none: string }) {
  return (
    <Card flush>
      <dl className="flex flex-wrap gap-px bg-base-300">
        {items.map(({ label, definition, value, wide = false }) => (
          <div
            key={label}
            className={classNames(
              'grid grow content-between gap-1 bg-base-100 p-4 sm:px-5',
              wide ? 'basis-full sm:basis-[30%]' : 'basis-[40%] sm:basis-[20%]',
            )}
          >
            <dt className="flex items-start justify-between gap-1 text-sm text-muted">
              <span className="pt-0.5">{label}</span>
              <Explained about={label}>{definition}</Explained>
            </dt>
            <dd className="text-xl font-semibold tracking-tight tabular-nums wrap-anywhere">
              {value ?? <span className="text-base font-normal tracking-normal text-muted">{none}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
