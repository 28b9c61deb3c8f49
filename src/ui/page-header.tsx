import { ChevronLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { useDocumentTitle } from '@/lib/document-title';

type Props = {
  title: string;
  /** Beside the title: a state. */
  badge?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  /** The way up. */
  back?: { to: string; label: string } | undefined;
};

/** The address whose heading last had the focus; the first page keeps the browser's own. */
let focusedPath = globalThis.location?.pathname;

/** The heading of a page (h1): names the window and takes the focus when one arrives by a link. */
export function PageHeader({ title, badge, description, actions, back }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useDocumentTitle(title);
  useEffect(() => {
    if (focusedPath === pathname) return;
    focusedPath = pathname;
    heading.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <header className="grid gap-2">
      {back !== undefined && (
        <Link
          to={back.to}
          className="-ml-1 inline-flex min-h-6 w-fit items-center gap-1 text-sm font-medium text-muted hover:text-base-content"
        >
          <ChevronLeft className="size-4" aria-hidden="true" />
          {back.label}
        </Link>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold tracking-tight sm:text-[1.75rem]">
            {title}
          </h1>
          {badge}
        </div>
        {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {description !== undefined && <div className="max-w-prose text-muted">{description}</div>}
    </header>
  );
}
