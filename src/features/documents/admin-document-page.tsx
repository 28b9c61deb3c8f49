import type { DocumentPage } from '@shared/document-page.ts';
import { useQuery } from '@tanstack/react-query';
import { UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { StatusBadge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { AdminAttachments } from './admin-attachments';
import { AdminDraft } from './admin-draft';
import { adminDocumentQuery, adminNeighboursQuery, adminPdf } from './admin-queries';
import { AdminVoid } from './admin-void';
import { DocumentNeighbours } from './document-neighbours';
import { DocumentView } from './document-view';
import { useListAddress } from './use-list-address';

type Props = {
  workplace: Workplace;
  id: string;
  /** What can be done with an issued document. */
  actions: ReactNode;
  /** What was answered to it. */
  answer: (page: DocumentPage) => ReactNode;
  /** What is said of it, on its page. */
  comments: (page: DocumentPage) => ReactNode;
  /** What other rooms know of it: payments, links. */
  children: ReactNode;
};

/** A document as its contact sees it, with what the merchant can do and know besides. */
export function AdminDocumentPage({ workplace, id, actions, answer, comments, children }: Props) {
  const words = useAdminWords();
  const { data, error, refetch } = useQuery(adminDocumentQuery(workplace.orgId, id));
  const back = { to: useListAddress(paths.adminDocuments()), label: words.navigation.documents };
  if (error !== null) {
    return (
      <FailedState
        page
        cause={error}
        onRetry={() => void refetch()}
        actions={<ButtonLink to={back.to}>{back.label}</ButtonLink>}
      />
    );
  }
  if (data === undefined) return <LoadingState shape="document" />;
  const { page, contact } = data;
  const attachments = <AdminAttachments workplace={workplace} documentId={id} />;
  const toContact = (
    <ButtonLink icon={UserRound} variant="ghost" to={paths.adminContact(contact.id)}>
      <span className="truncate">{contact.name}</span>
    </ButtonLink>
  );
  if (page === null) {
    return (
      <AdminDraft orgId={workplace.orgId} id={id} back={back} action={toContact}>
        {attachments}
      </AdminDraft>
    );
  }
  const voidable =
    workplace.canEdit && page.status !== 'void' && page.state !== 'disputed' && data.paid === 0;
  return (
    <div className="grid gap-8">
      <DocumentView
        page={page}
        loadPdf={() => adminPdf(workplace.orgId, id)}
        back={back}
        action={
          <>
            {workplace.canEdit && actions}
            {toContact}
          </>
        }
        mark={
          page.comments.at(-1)?.by === 'contact' && (
            <StatusBadge tone="warning">{words.documentPage.unanswered}</StatusBadge>
          )
        }
        neighbours={
          <DocumentNeighbours query={adminNeighboursQuery(workplace.orgId, id)} to={paths.adminDocument} />
        }
        to={paths.adminDocument}
        transferText={words.admin.transferText}
        disputeText={words.admin.disputeText}
      >
        {answer(page)}
        {attachments}
        {comments(page)}
      </DocumentView>
      <div className="grid gap-8 print:hidden">{children}</div>
      {voidable && <AdminVoid orgId={workplace.orgId} page={page} />}
    </div>
  );
}
