import type { DocumentPage } from '@shared/document-page.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import type { ReactNode } from 'react';
import { useLanguage } from '@/lib/i18n';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/dates';
import { DefinitionList } from '@/ui/definition-list';
import { DocumentLines } from './document-lines';
import { DocumentParty } from './document-party';
import { DocumentPdf } from './document-pdf';
import { DocumentSummary } from './document-summary';
import { DocumentTimeline } from './document-timeline';
import { DocumentTotals } from './document-totals';
import { RelatedDocuments } from './related-documents';
import { TransferDetails } from './transfer-details';

type Props = {
  page: DocumentPage;
  /** Fetches the document's one PDF: by session or by link, as the page was reached. */
  loadPdf: () => Promise<Blob>;
  back?: { to: string; label: string } | undefined;
  /** The main action, beside the amount. */
  action?: ReactNode;
  /** Beside its state, what somebody should see to. */
  mark?: ReactNode;
  neighbours?: ReactNode;
  /** Where a related document is read; none where its reader cannot go there. */
  to?: ((id: string) => string) | undefined;
  /** What other rooms show of it: comments. */
  children?: ReactNode;
};

/** A document as a page to read: the same for a link and for a signed-in contact. */
export function DocumentView({ page, loadPdf, to, children, ...summary }: Props) {
  const paper = paperWords[useLanguage()];
  const { snapshot } = page;
  const kind = paper.kinds[page.kind];
  return (
    <article className="grid gap-8">
      <DocumentSummary page={page} {...summary} />
      <DocumentPdf page={page} load={loadPdf} />
      <Card>
        <div className="grid gap-8">
          <div className="grid gap-6 sm:grid-cols-2">
            <DocumentParty title={kind.from} party={snapshot.seller} taxId={paper.taxId} />
            <DocumentParty title={kind.to} party={snapshot.buyer} taxId={paper.taxId} />
          </div>
          <DefinitionList
            items={[
              { term: paper.issued, value: <DateText date={snapshot.issued_on} /> },
              ...(snapshot.reference === null ? [] : [{ term: paper.reference, value: snapshot.reference }]),
            ]}
          />
          <div className="-mx-4 sm:-mx-5">
            <DocumentLines snapshot={snapshot} />
          </div>
          <DocumentTotals snapshot={snapshot} />
          {snapshot.notes !== null && (
            <div className="grid gap-1">
              <h2 className="text-[0.8125rem] font-medium text-muted">{paper.notes}</h2>
              <p className="whitespace-pre-line wrap-anywhere">{snapshot.notes}</p>
            </div>
          )}
        </div>
      </Card>
      <TransferDetails page={page} />
      <RelatedDocuments page={page} to={to} />
      {children}
      <DocumentTimeline page={page} />
    </article>
  );
}
