import type { ReactNode } from 'react';
import { OfflineBanner } from './offline-banner';
import { SkipLink } from './skip-link';

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
