import type { LucideIcon } from 'lucide-react';
import { NavLink } from 'react-router-dom';
import { classNames } from '@/lib/class-names';

export type ShellItem = { to: string; label: string; icon: LucideIcon; end?: boolean | undefined };

type Props = { label: string; items: readonly ShellItem[] };

/** The main navigation at the side of wide screens. */
export function SideNav({ label, items }: Props) {
  return (
    <nav aria-label={label} className="max-md:hidden">
      <ul className="grid gap-0.5">
        {items.map(({ to, label: text, icon: Icon, end = false }) => (
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
              <Icon className="size-[1.15rem]" aria-hidden="true" />
              {text}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same navigation at the foot of a phone; five items at most. */
export function BottomBar({ label, items }: Props) {
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-base-300 bg-base-100 pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <ul className="mx-auto flex max-w-lg">
        {items.map(({ to, label: text, icon: Icon, end = false }) => (
          <li key={to} className="min-w-0 flex-1">
            <NavLink
              to={to}
              end={end}
              className={({ isActive }) =>
                classNames(
                  'flex min-h-14 flex-col items-center justify-center gap-0.5 px-1 text-xs font-medium focus-visible:outline-offset-[-2px]',
                  isActive ? 'text-brand' : 'text-muted',
                )
              }
            >
              <Icon className="size-5" aria-hidden="true" />
              <span className="max-w-full truncate">{text}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
