import { NavLink } from 'react-router-dom';
import { classNames } from '@/lib/class-names';

export type NavItem = { to: string; label: string; end?: boolean | undefined };

/** Sub-pages of a page, as links in a row; on a phone two by two, so that each is in sight. */
export function SegmentedNav({ label, items }: { label: string; items: readonly NavItem[] }) {
  return (
    <nav aria-label={label}>
      <ul className="gap-1 max-sm:grid max-sm:grid-cols-2 max-sm:rounded-field max-sm:bg-quiet-wash max-sm:p-1 sm:flex sm:flex-wrap sm:border-b sm:border-base-300">
        {items.map(({ to, label: text, end = false }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={end}
              className={({ isActive }) =>
                classNames(
                  'flex min-h-11 items-center px-3 text-center font-medium focus-visible:outline-offset-[-2px] max-sm:h-full max-sm:justify-center max-sm:rounded-md max-sm:text-sm sm:-mb-px sm:border-b-2 sm:whitespace-nowrap',
                  isActive
                    ? 'text-base-content max-sm:bg-base-100 max-sm:shadow-card sm:border-brand max-sm:dark:bg-base-300'
                    : 'border-transparent text-muted hover:text-base-content sm:hover:border-base-300',
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
