import { paperWords } from '@shared/paper-words/index.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import { useLanguage } from '@/lib/i18n';
import { Amount } from '@/ui/amount';
import { StatusBadge } from '@/ui/badge';
import { DateText } from '@/ui/dates';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { draftQuery } from './admin-queries';
import { DocumentPaper } from './document-paper';

type Props = {
  orgId: string;
  id: string;
  back: { to: string; label: string };
  action: ReactNode;
  children: ReactNode;
};

/** A draft as it would be issued now: nothing of it is frozen yet, and nobody but the merchant's people sees it. */
export function AdminDraft({ orgId, id, back, action, children }: Props) {
  const words = useAdminWords();
  const paper = paperWords[useLanguage()];
  const { data, error, refetch } = useQuery(draftQuery(orgId, id));
  if (error !== null) return <FailedState page cause={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState shape="document" />;
  const { title, due } = paper.kinds[data.kind];
  return (
    <div className="grid gap-8">
      <div className="grid gap-4">
        <PageHeader
          title={title}
          back={back}
          badge={<StatusBadge tone="quiet">{words.documents.stateOf('draft', data.kind)}</StatusBadge>}
        />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-start">
          <div className="grid gap-1">
            <p className="text-sm text-muted">{words.documents.amountTotal}</p>
            <p className="text-4xl font-semibold tracking-tight tabular-nums">
              <Amount minor={data.total} currency={data.currency} />
            </p>
            {data.due_on !== null && (
              <p className="text-muted">
                {due} <DateText date={data.due_on} />
              </p>
            )}
          </div>
          <div className="grid grid-cols-[minmax(0,1fr)] sm:max-w-80">{action}</div>
        </div>
        <Notice tone="info" title={words.admin.draftTitle}>
          {words.admin.draftText}
          {data.lines.length === 0 && ` ${words.admin.draftBlank}`}
        </Notice>
      </div>
      <DocumentPaper kind={data.kind} paper={data} />
      {children}
    </div>
  );
}
