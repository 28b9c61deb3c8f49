import { Inbox, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { PageHeading } from './page-heading';

type Props = {
  title: string;
  children?: ReactNode;
  icon?: LucideIcon | undefined;
  actions?: ReactNode;
  /** It is all there is on the page: the title becomes the page's heading. */
  page?: boolean | undefined;
};

/** Nothing here yet: says so, and what can be done about it. */
export function EmptyState({ title, children, icon: Icon = Inbox, actions, page = false }: Props) {
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-2 px-4 py-12 text-center">
      <span className="mb-2 grid size-12 place-items-center rounded-full bg-brand-wash text-brand">
        <Icon className="size-5" aria-hidden="true" />
      </span>
      {page ? (
        <PageHeading title={title} className="text-xl font-semibold tracking-tight" />
      ) : (
        <p className="text-lg font-semibold text-balance">{title}</p>
      )}
      {children !== undefined && <div className="text-muted text-pretty">{children}</div>}
      {actions !== undefined && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
