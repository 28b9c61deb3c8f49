import { NavLink } from 'react-router-dom';
import { classNames } from '@/lib/class-names';

export type NavItem = { to: string; label: string; end?: boolean | undefined };

/** Sub-pages of a page, as links in a row; scrolls sideways within itself when they do not fit. */
export function SegmentedNav({ label, items }: { label: string; items: readonly NavItem[] }) {
  return (
    <nav aria-label={label} className="overflow-x-auto overflow-y-hidden">
      <ul className="flex w-max min-w-full gap-1 border-b border-base-300">
        {items.map(({ to, label: text, end = false }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={end}
              className={({ isActive }) =>
                classNames(
                  '-mb-px flex min-h-11 items-center border-b-2 px-3 font-medium whitespace-nowrap focus-visible:outline-offset-[-2px]',
                  isActive
                    ? 'border-brand text-base-content'
                    : 'border-transparent text-muted hover:border-base-300 hover:text-base-content',
                )
              }
            >
              {text}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
