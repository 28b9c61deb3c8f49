import type { DocumentPage } from '@shared/document-page.ts';
import { signedTotal } from '@shared/document-total.ts';
import { formatMoney } from '@shared/money.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '@/lib/i18n';
import { Amount } from '@/ui/amount';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { DocumentStateBadge } from './document-state-badge';
import { DueText } from './due-text';

type Props = {
  page: DocumentPage;
  back?: { to: string; label: string } | undefined;
  /** The main action: pay, confirm. */
  action?: ReactNode;
  /** Beside its state, what somebody should see to. */
  mark?: ReactNode;
  /** The way to the documents before and after it. */
  neighbours?: ReactNode;
  /** What a dispute means, to a reader who is not the one to pay. */
  disputeText?: string | undefined;
};

/** What a reader must see without scrolling: which document, how much, until when, and what to do. */
export function DocumentSummary({ page, back, action, mark, neighbours, disputeText }: Props) {
  const words = useWords().documents;
  const language = useLanguage();
  const title = `${paperWords[language].kinds[page.kind].title} ${page.number}`;
  const owed = page.kind === 'invoice' && page.balance > 0;
  return (
    <div className="grid gap-4">
      <PageHeader
        title={title}
        back={back}
        badge={
          <>
            <DocumentStateBadge state={page.state} kind={page.kind} />
            {mark}
          </>
        }
      />
      {neighbours}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-start">
        <div className="grid gap-1">
          <p className="text-sm text-muted">{owed ? words.amountDue : words.amountTotal}</p>
          <p className="text-4xl font-semibold tracking-tight tabular-nums">
            <Amount minor={owed ? page.balance : signedTotal(page)} currency={page.currency} />
          </p>
          <p className="text-muted">
            <DueText page={page} />
          </p>
          {owed && page.paid > 0 && (
            <p className="text-sm text-muted">
              {words.paidOf(
                formatMoney(page.paid, page.currency, language),
                formatMoney(page.total, page.currency, language),
              )}
            </p>
          )}
        </div>
        {action !== undefined && (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-2 empty:hidden sm:max-w-80 sm:min-w-64 print:hidden">
            {action}
          </div>
        )}
      </div>
      {page.payment_in_progress && (
        <Notice tone="info" title={words.inProgress}>
          {words.inProgressText}
        </Notice>
      )}
      {page.state === 'disputed' && (
        <Notice
          tone="warning"
          title={disputeText === undefined ? words.disputedTitle : words.stateOf('disputed', page.kind)}
        >
          {disputeText ?? words.disputedText}
        </Notice>
      )}
      {page.status === 'void' && <Notice tone="warning">{words.voidText(page.kind)}</Notice>}
    </div>
  );
}
