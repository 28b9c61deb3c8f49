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
