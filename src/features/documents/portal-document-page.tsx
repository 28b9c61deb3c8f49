import type { DocumentPage } from '@shared/document-page.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { toFailure } from '@/lib/failure';
import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/button';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { DocumentNeighbours } from './document-neighbours';
import { DocumentView } from './document-view';
import {
  documentQuery,
  noteOpened,
  portalDocumentKeys,
  portalNeighboursQuery,
  portalPdf,
  type Reader,
} from './portal-queries';
import { useListAddress } from './use-list-address';

type Props = {
  reader: Reader;
  id: string;
  /** Whether this document is all that the session reaches: then no list holds it. */
  scoped: boolean;
  /** The main action for this document. */
  action: (page: DocumentPage) => ReactNode;
  /** What other rooms show of it. */
  children: (page: DocumentPage) => ReactNode;
};

/** A document in the portal, for a signed-in contact. */
export function PortalDocumentPage({ reader, id, scoped, action, children }: Props) {
  const words = useWords().lists;
  const { data, error, refetch } = useQuery(documentQuery(reader, id));
  const { slug } = reader;
  const to = (other: string) => paths.document(slug, other);
  const found = data !== undefined;
  const family = data === undefined || data.kind === 'credit_note' ? 'invoice' : data.kind;
  const list = useListAddress(paths.list(slug, family));
  const queries = useQueryClient();
  useEffect(() => {
    if (!found) return;
    // Whoever is back at the list before it was noted sees it no longer new as soon as it is.
    void noteOpened(slug, id).then(() =>
      queries.invalidateQueries({ queryKey: portalDocumentKeys.lists(slug) }),
    );
  }, [found, slug, id, queries]);

  if (error !== null) {
    const missing = toFailure(error).code === 'NTFND';
    return (
      <FailedState
        page
        cause={error}
        onRetry={() => void refetch()}
        actions={
          missing && !scoped ? (
            <ButtonLink to={paths.list(slug, 'invoice')}>{words.families.invoice.title}</ButtonLink>
          ) : undefined
        }
      />
    );
  }
  if (data === undefined) return <LoadingState shape="document" />;
  return (
    <DocumentView
      page={data}
      loadPdf={() => portalPdf(reader, id)}
      back={scoped ? undefined : { to: list, label: words.families[family].title }}
      action={action(data)}
      neighbours={!scoped && <DocumentNeighbours query={portalNeighboursQuery(reader, id)} to={to} />}
      to={to}
    >
      {children(data)}
    </DocumentView>
  );
}
