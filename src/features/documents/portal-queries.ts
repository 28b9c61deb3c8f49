import type { DocumentPage } from '@shared/document-page.ts';
import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { callFunctionForBlob } from '@/lib/functions';
import { paths } from '@/lib/paths';
import { previewOf } from '@/lib/preview';
import { accessToken, portalClient } from '@/lib/supabase';
import type { DocumentSource } from './list-queries';
import { neighboursQuery } from './neighbours-query';

/** Whose documents: the contact's at one merchant. Both ids are named in every query, as the policy names them. */
export type Reader = { slug: string; orgId: string; contactId: string };

export const portalDocumentKeys = {
  all: (slug: string) => ['portal', slug, 'documents'] as const,
  /** Every list, as `documentsQuery` names them. */
  lists: (slug: string) => [...portalDocumentKeys.all(slug), 'list'] as const,
  document: (slug: string, id: string) => [...portalDocumentKeys.all(slug), id] as const,
};

/** One document as its page shows it. Fails with NTFND for what is not the contact's. */
export function documentQuery({ slug, orgId }: Reader, id: string) {
  return queryOptions({
    queryKey: portalDocumentKeys.document(slug, id),
    queryFn: async () => {
      const client = await portalClient(slug);
      const { data, error } = await client.rpc('document_page', { p_org: orgId, p_document: id });
      if (error !== null) throw toFailure(error);
      return data as unknown as DocumentPage;
    },
  });
}

/** The documents before and after it in the contact's list. */
export function portalNeighboursQuery({ slug, orgId }: Reader, id: string) {
  return neighboursQuery(portalDocumentKeys.document(slug, id), () => portalClient(slug), orgId, id);
}

/** Tells the timeline that the contact reads the document; a preview tells nothing. Its failure harms nobody: reading goes on. */
export async function noteOpened(slug: string, id: string): Promise<void> {
  if (previewOf(slug) !== null) return;
  const client = await portalClient(slug);
  await client.rpc('note_document_opened', { p_document: id });
}

/** The document's PDF, through the contact's session. */
export async function portalPdf(
  { slug, orgId }: Pick<Reader, 'slug' | 'orgId'>,
  id: string,
  signal?: AbortSignal,
): Promise<Blob> {
  const token = await accessToken(await portalClient(slug));
  return callFunctionForBlob('document-pdf', { org_id: orgId, document_id: id }, { token, signal });
}

/** Documents as a contact lists them. */
export function portalSource({ slug, orgId }: Pick<Reader, 'slug' | 'orgId'>): DocumentSource {
  return {
    orgId,
    key: portalDocumentKeys.all(slug),
    client: () => portalClient(slug),
    pdf: (id, signal) => portalPdf({ slug, orgId }, id, signal),
    to: (id) => paths.document(slug, id),
  };
}

/** A file beside the document, through the contact's session. */
export async function portalAttachment(
  { slug, orgId }: Reader,
  documentId: string,
  id: string,
): Promise<Blob> {
  const token = await accessToken(await portalClient(slug));
  const input = { org_id: orgId, document_id: documentId, attachment_id: id };
  return callFunctionForBlob('document-attachment', input, { token });
}
