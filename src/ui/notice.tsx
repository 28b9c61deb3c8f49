import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { toneClasses } from './tone';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

type Props = {
  tone: NoticeTone;
  title?: string | undefined;
  children?: ReactNode;
  actions?: ReactNode;
  /** Read out when it appears: `alert` interrupts, `status` waits. Leave out for what is there from the start. */
  live?: 'alert' | 'status' | undefined;
};

const icons: Record<NoticeTone, LucideIcon> = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
};

/** A message within the page. */
export function Notice({ tone, title, children, actions, live }: Props) {
  const Icon = icons[tone];
  return (
    <div role={live} className={classNames('flex gap-3 rounded-box px-4 py-3.5', toneClasses[tone])}>
      <Icon className="mt-0.5 size-[1.15rem] shrink-0" aria-hidden="true" />
      <div className="grid min-w-0 flex-1 gap-1">
        {title !== undefined && <p className="font-semibold">{title}</p>}
        {children !== undefined && <div className="text-base-content">{children}</div>}
        {actions !== undefined && (
          <div className="mt-2 flex flex-wrap gap-2 text-base-content">{actions}</div>
        )}
      </div>
    </div>
  );
}
