import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { useWords } from '@/lib/i18n';
import { BottomBar } from './bottom-bar';
import { OfflineBanner } from './offline-banner';
import { type ShellItem, SideNav } from './side-nav';
import { SkipLink } from './skip-link';

type ShellProps = {
  /** Mark and name, on top. */
  brand: ReactNode;
  items: readonly ShellItem[];
  /** How many of them stand at the foot of a phone when there is no room for all. */
  quick?: number | undefined;
  /** At the right of the top bar: menu of the person, language. */
  tools?: ReactNode;
  /** On top of every page: what must not be forgotten while one is inside. */
  banner?: ReactNode;
  children: ReactNode;
};

/** The frame of the portal and of the admin once inside: side navigation, or a bar at the foot on phones. */
export function AppShell({ brand, items, quick, tools, banner, children }: ShellProps) {
  const words = useWords();
  return (
    <div className="min-h-dvh md:not-print:grid md:not-print:grid-cols-[15.5rem_minmax(0,1fr)]">
      <SkipLink />
      <header className="sticky top-0 z-30 border-b border-base-300 bg-base-100 md:h-dvh md:border-r md:border-b-0 print:hidden">
        <div className="flex h-full items-center gap-2 px-4 py-2 md:flex-col md:items-stretch md:gap-6 md:px-3 md:py-5">
          <div className="min-w-0 flex-1 md:flex-none md:px-2">{brand}</div>
          <div className="max-md:hidden md:flex-1">
            <SideNav label={words.parts.mainNavigation} items={items} />
          </div>
          {tools !== undefined && <div className="flex items-center gap-1 md:justify-between">{tools}</div>}
        </div>
      </header>
      <div className="min-w-0">
        <OfflineBanner />
        {banner}
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-5xl px-4 pt-6 pb-28 outline-none sm:px-6 md:px-8 md:pt-10 md:pb-16 print:max-w-none print:p-0"
        >
          {children}
        </main>
      </div>
      <BottomBar label={words.parts.mainNavigation} items={items} quick={quick} />
    </div>
  );
}

type PlainProps = {
  brand?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
  width?: 'narrow' | 'page' | undefined;
};

/** The frame before one is inside: a document link, signing in, a page that says no. No navigation. */
export function PlainShell({ brand, tools, children, width = 'page' }: PlainProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <OfflineBanner />
      <header className="mx-auto flex w-full max-w-3xl items-center gap-3 px-4 py-3 sm:px-6 sm:py-5 print:hidden">
        <div className="min-w-0 flex-1">{brand}</div>
        {tools}
      </header>
      <main
        id="content"
        tabIndex={-1}
        className={`mx-auto w-full flex-1 px-4 pb-16 outline-none sm:px-6 print:max-w-none print:p-0 ${width === 'narrow' ? 'max-w-md' : 'max-w-3xl'}`}
      >
        {children}
      </main>
    </div>
  );
}

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
