import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { classNames } from '@/lib/class-names';
import { type Tone, toneClasses } from './tone';

/** A short list inside a flush card; `label` says what it lists. */
export function LinkedRows({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className="divide-y divide-base-300">
      {children}
    </ul>
  );
}

type Props = {
  /** Where the whole row leads; nowhere when left out. */
  to?: string | undefined;
  title: string;
  detail: ReactNode;
  /** At the right: an amount. */
  aside?: ReactNode;
  icon?: LucideIcon | undefined;
  tone?: Tone | undefined;
};

/** One thing of a few: what it is, a detail below, an amount beside. All of the row can be pressed. */
export function LinkedRow({ to, title, detail, aside, icon: Icon, tone = 'quiet' }: Props) {
  return (
    <li
      className={classNames(
        'relative flex items-center gap-3 px-5 py-3 sm:px-6',
        to !== undefined && 'hover:bg-base-200 has-focus-visible:bg-base-200',
      )}
    >
      {Icon && (
        <span
          className={classNames('grid size-8 shrink-0 place-items-center rounded-full', toneClasses[tone])}
        >
          <Icon className="size-4" aria-hidden="true" />
        </span>
      )}
      <div className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
        <div className="grid min-w-0 gap-0.5">
          {to === undefined ? (
            <span className="font-medium">{title}</span>
          ) : (
            <Link
              to={to}
              className="font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-[-2px] focus-visible:after:outline-brand"
            >
              {title}
            </Link>
          )}
          <span className="text-sm text-muted">{detail}</span>
        </div>
        <span className="font-medium tabular-nums">{aside}</span>
      </div>
    </li>
  );
}
