import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';

/** Mark and name as they stand on top of a frame. */
export function Brand({
  mark,
  name,
  detail,
  wide,
}: {
  mark: ReactNode;
  name: string;
  detail?: string | undefined;
  /** A mark that leaves little room beside it: a phone shows it alone, and a frame that is a column sets it above the name. */
  wide?: 'row' | 'column' | undefined;
}) {
  return (
    <div
      className={classNames(
        'flex min-w-0 items-center gap-3',
        wide === 'column' && 'md:flex-col md:items-start',
      )}
    >
      {mark}
      <div className="grid max-w-full min-w-0">
        <span
          className={classNames(
            'line-clamp-2 leading-tight font-semibold text-balance wrap-anywhere max-md:line-clamp-1',
            wide !== undefined && 'max-md:sr-only',
          )}
        >
          {name}
        </span>
        {detail !== undefined && (
          <span className="truncate text-[0.8125rem] leading-tight text-muted">{detail}</span>
        )}
      </div>
    </div>
  );
}
