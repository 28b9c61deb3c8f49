import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { useDocumentTitle } from '@/lib/document-title';

/** The address whose heading last had the focus; the first page keeps the browser's own. */
let focusedPath = globalThis.location?.pathname;

/** Puts the focus on the page's heading, once what had it is gone. */
export function focusHeading(): void {
  document.querySelector('h1')?.focus({ preventScroll: true });
}

type Props = {
  title: string;
  /** What the window is called, where the heading says something else. */
  windowTitle?: string | undefined;
  className?: string | undefined;
};

/** The one h1 of a page: names the window, and takes the focus when one arrives by a link within the application. */
export function PageHeading({
  title,
  windowTitle = title,
  className = 'text-2xl font-semibold tracking-tight sm:text-[1.75rem]',
}: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useDocumentTitle(windowTitle);
  useEffect(() => {
    if (focusedPath === pathname) return;
    focusedPath = pathname;
    heading.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {title}
    </h1>
  );
}
