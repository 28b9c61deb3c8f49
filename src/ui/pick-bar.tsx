import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { useWords } from '@/lib/i18n';
import { Button } from './button';
import { CheckboxField } from './checkbox-field';

type Props = {
  selection: { wholePage: boolean; togglePage: () => void; clear: () => void };
  /** How many are picked; undefined while that is being counted. */
  count: number | undefined;
  /** Says so: `5 seleccionadas`. */
  picked: (count: number) => string;
  /** Offered once the page is picked: all that match, on every page. */
  all?: { label: string; busy?: boolean | undefined; onPick: () => void } | undefined;
  /** What can be done with them. */
  actions: ReactNode;
  /** Below, while something is being done with them. */
  children?: ReactNode;
};

/** Picks the page or everything, and what to do with what is picked. Stays in sight while something is picked. */
export function PickBar({ selection, count, picked, all, actions, children }: Props) {
  const words = useWords().parts;
  return (
    <div
      className={classNames(
        'grid gap-3 rounded-box border px-4 py-3',
        count === 0
          ? 'border-transparent'
          : 'pick-bar sticky top-16 z-10 border-base-300 bg-base-100 shadow-card md:top-2',
      )}
    >
      <div className="flex min-h-6 flex-wrap items-center gap-x-5 gap-y-2">
        <CheckboxField label={words.pickPage} checked={selection.wholePage} onChange={selection.togglePage} />
        <p role="status" className="text-muted tabular-nums">
          {count !== undefined && count > 0 && picked(count)}
        </p>
        {all !== undefined && (
          <Button size="sm" variant="ghost" busy={all.busy} onClick={all.onPick}>
            {all.label}
          </Button>
        )}
        {count !== 0 && (
          <div className="flex flex-wrap gap-2 sm:ml-auto">
            {actions}
            <Button size="sm" variant="ghost" icon={X} onClick={selection.clear}>
              <span className="max-sm:sr-only">{words.clearPicked}</span>
            </Button>
          </div>
        )}
      </div>
      {children}
    </div>
  );
}
