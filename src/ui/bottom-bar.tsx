import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { NavLink, useLocation } from 'react-router-dom';
import { classNames } from '@/lib/class-names';
import { useWords } from '@/lib/i18n';
import { Dialog } from './dialog';
import { NewCount, type ShellItem } from './side-nav';

type Props = {
  label: string;
  items: readonly ShellItem[];
  /** How many stand in the bar when there is no room for all; the others are behind *More*. */
  quick?: number | undefined;
};

const entryClasses = (active: boolean) =>
  classNames(
    'flex min-h-14 w-full flex-col items-center justify-center gap-0.5 px-0.5 text-xs font-medium focus-visible:outline-offset-[-2px] max-[22rem]:px-0 max-[22rem]:text-[0.6875rem] max-[22rem]:tracking-tight',
    active ? 'text-brand' : 'text-muted',
  );

/** The main navigation at the foot of a phone. */
export function BottomBar({ label, items, quick = 4 }: Props) {
  const fits = items.length <= quick + 1;
  const shown = fits ? items : items.slice(0, quick);
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-base-300 bg-base-100 pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <ul className="mx-auto flex max-w-lg">
        {shown.map(({ to, label: text, icon: Icon, end = false, count }) => (
          <li key={to} className="min-w-0 flex-1">
            <NavLink to={to} end={end} className={({ isActive }) => entryClasses(isActive)}>
              <span className="relative">
                <Icon className="size-5" aria-hidden="true" />
                <NewCount count={count} className="absolute -top-2 left-3" />
              </span>
              <span className="max-w-full truncate">{text}</span>
            </NavLink>
          </li>
        ))}
        {!fits && (
          <li className="min-w-0 flex-1">
            <More items={items.slice(quick)} />
          </li>
        )}
      </ul>
    </nav>
  );
}

/** What has no room in the bar, in a sheet. */
function More({ items }: { items: readonly ShellItem[] }) {
  const words = useWords().parts;
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const inside = items.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-current={inside || undefined}
        onClick={() => setOpen(true)}
        className={classNames('cursor-pointer', entryClasses(inside))}
      >
        <Ellipsis className="size-5" aria-hidden="true" />
        <span className="max-w-full truncate">{words.more}</span>
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={words.more}>
        <ul className="-mx-2 grid gap-0.5">
          {items.map(({ to, label, icon: Icon, end = false, count }) => (
            <li key={to}>
              <NavLink
                to={to}
                end={end}
                onClick={() => setOpen(false)}
                className={({ isActive }) =>
                  classNames(
                    'flex min-h-12 items-center gap-3 rounded-field px-3 font-medium',
                    isActive ? 'bg-brand-wash text-brand' : 'hover:bg-quiet-wash',
                  )
                }
              >
                <Icon className="size-5 shrink-0" aria-hidden="true" />
                <span className="min-w-0 flex-1">{label}</span>
                <NewCount count={count} />
              </NavLink>
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}
