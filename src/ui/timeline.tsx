import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { type Tone, toneClasses } from './tone';

export type TimelineItem = {
  key: string;
  title: ReactNode;
  /** When, already formatted. */
  at: ReactNode;
  icon?: LucideIcon | undefined;
  tone?: Tone | undefined;
  /** What can be done about it. */
  action?: ReactNode;
};

/** What happened, in order. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="grid">
      {items.map(({ key, title, at, icon: Icon, tone = 'quiet', action }, index) => (
        <li key={key} className="relative flex gap-3 pb-5 last:pb-0">
          {index < items.length - 1 && (
            <span aria-hidden="true" className="absolute top-8 bottom-0 left-[0.875rem] w-px bg-base-300" />
          )}
          <span
            className={classNames('grid size-7 shrink-0 place-items-center rounded-full', toneClasses[tone])}
          >
            {Icon ? (
              <Icon className="size-3.5" aria-hidden="true" />
            ) : (
              <span className="size-1.5 rounded-full bg-current" aria-hidden="true" />
            )}
          </span>
          <div className="grid min-w-0 gap-0.5 pt-0.5">
            <span className="font-medium">{title}</span>
            <span className="text-sm text-muted">{at}</span>
            {action && <div className="pt-1.5">{action}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
