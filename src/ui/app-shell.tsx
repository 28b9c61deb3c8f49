import type { ReactNode } from 'react';
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
