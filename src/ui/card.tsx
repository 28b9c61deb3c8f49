import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';

type CardProps = { children: ReactNode; flush?: boolean | undefined; className?: string | undefined };

/** A sheet of paper on the page. `flush` leaves out the inner margin (tables). */
export function Card({ children, flush = false, className }: CardProps) {
  return (
    <div
      className={classNames(
        'rounded-box border border-base-300 bg-base-100 shadow-card',
        flush ? 'overflow-clip' : 'p-5 sm:p-6',
        className,
      )}
    >
      {children}
    </div>
  );
}
