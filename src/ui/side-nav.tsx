import { formatCount } from '@shared/decimal.ts';
import type { LucideIcon } from 'lucide-react';
import { NavLink } from 'react-router-dom';
import { classNames } from '@/lib/class-names';
import { useLanguage } from '@/lib/i18n';

export type ShellItem = {
  to: string;
  label: string;
  icon: LucideIcon;
  end?: boolean | undefined;
  /** How much of it is new. */
  count?: number | undefined;
};

/** How much is new, beside a label or upon its icon. Nothing when nothing is. */
export function NewCount({ count = 0, className }: { count?: number | undefined; className?: string }) {
  const language = useLanguage();
  if (count === 0) return null;
  return (
    <span
      className={classNames(
        'grid h-5 min-w-5 shrink-0 place-items-center rounded-full bg-primary px-1.5 text-xs leading-none font-semibold whitespace-nowrap text-primary-content tabular-nums',
        className,
      )}
    >
      {count > 99 ? '99+' : formatCount(count, language)}
    </span>
  );
}

type Props = { label: string; items: readonly ShellItem[] };

/** The main navigation at the side of wide screens. */
export function SideNav({ label, items }: Props) {
  return (
    <nav aria-label={label} className="max-md:hidden">
      <ul className="grid gap-0.5">
        {items.map(({ to, label: text, icon: Icon, end = false, count }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={end}
              className={({ isActive }) =>
                classNames(
                  'flex min-h-10 items-center gap-3 rounded-field px-3 font-medium',
                  isActive
                    ? 'bg-brand-wash text-brand'
                    : 'text-muted hover:bg-quiet-wash hover:text-base-content',
                )
              }
            >
              <Icon className="size-[1.15rem] shrink-0" aria-hidden="true" />
              <span className="min-w-0 flex-1">{text}</span>
              <NewCount count={count} />
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
