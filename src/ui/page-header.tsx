import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { PageHeading } from './page-heading';

type Props = {
  title: string;
  /** What the window is called, where the heading says something else. */
  windowTitle?: string | undefined;
  /** Beside the title: a state. */
  badge?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  /** The way up. */
  back?: { to: string; label: string } | undefined;
};

/** The top of a page: its heading, what can be done, the way up. */
export function PageHeader({ title, windowTitle, badge, description, actions, back }: Props) {
  return (
    <header className="grid gap-2">
      {back !== undefined && (
        <Link
          to={back.to}
          className="-ml-1 inline-flex min-h-6 w-fit items-center gap-1 text-sm font-medium text-muted hover:text-base-content print:hidden"
        >
          <ChevronLeft className="size-4" aria-hidden="true" />
          {back.label}
        </Link>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <PageHeading title={title} windowTitle={windowTitle} />
          {badge}
        </div>
        {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {description !== undefined && <div className="max-w-prose text-muted">{description}</div>}
    </header>
  );
}
