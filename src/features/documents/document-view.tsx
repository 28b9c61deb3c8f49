import type { DocumentPage } from '@shared/document-page.ts';
import type { ReactNode } from 'react';
import { DocumentPaper } from './document-paper';
import { DocumentPdf } from './document-pdf';
import { DocumentSummary } from './document-summary';
import { DocumentTimeline } from './document-timeline';
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
  /** What the transfer’s details are, to a reader who is not the one to pay. */
  transferText?: string | undefined;
  /** What a dispute means, to a reader who is not the one to pay. */
  disputeText?: string | undefined;
  /** What other rooms show of it: comments. */
  children?: ReactNode;
};

/** A document as a page to read: the same for a link and for a signed-in contact. */
export function DocumentView({ page, loadPdf, to, transferText, children, ...summary }: Props) {
  return (
    <article className="grid gap-8">
      <DocumentSummary page={page} {...summary} />
      {/* One that is shown goes when a payment makes another. */}
      <DocumentPdf key={`${page.status} ${page.balance}`} page={page} load={loadPdf} />
      <DocumentPaper kind={page.kind} paper={page.snapshot} />
      <TransferDetails page={page} text={transferText} />
      <RelatedDocuments page={page} to={to} />
      {children}
      <DocumentTimeline page={page} />
    </article>
  );
}
