import type { ReactNode } from 'react';

export type Definition = { term: string; value: ReactNode };

/** Terms and their values, side by side where there is room. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[minmax(8rem,auto)_1fr]">
      {items.map(({ term, value }) => (
        <div
          key={term}
          className="grid gap-0.5 sm:col-span-2 sm:grid-cols-subgrid sm:gap-x-6 sm:items-baseline"
        >
          <dt className="text-sm text-muted">{term}</dt>
          <dd className="min-w-0 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
