import type { DocumentPage } from '@shared/document-page.ts';
import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { callFunctionForBlob } from '@/lib/functions';
import { paths } from '@/lib/paths';
import { accessToken, adminClient } from '@/lib/supabase';
import type { Paper } from './document-paper';
import type { DocumentSource } from './list-queries';
import { neighboursQuery } from './neighbours-query';

export const adminDocumentKeys = {
  all: (orgId: string) => ['admin', orgId, 'documents'] as const,
  document: (orgId: string, id: string) => [...adminDocumentKeys.all(orgId), id] as const,
};

/** Documents as the merchant's people list them. */
export function adminSource(orgId: string): DocumentSource {
  return {
    orgId,
    key: adminDocumentKeys.all(orgId),
    client: adminClient,
    pdf: (id, signal) => adminPdf(orgId, id, signal),
    to: paths.adminDocument,
  };
}

/** A contact's name, for a list of its documents alone. NTFND. */
export function contactNameQuery(orgId: string, id: string) {
  return queryOptions({
    queryKey: [...adminDocumentKeys.all(orgId), 'contact', id],
    queryFn: async () => {
      const contacts = (await adminClient()).from('contacts').select('name');
      const { data, error } = await contacts.eq('org_id', orgId).eq('id', id).single();
      if (error !== null) throw toFailure(error);
      return data.name;
    },
  });
}

/** A document with its contact; `page` is null while it is a draft, which has no paper yet. NTFND. */
export function adminDocumentQuery(orgId: string, id: string) {
  return queryOptions({
    queryKey: adminDocumentKeys.document(orgId, id),
    queryFn: async () => {
      const client = await adminClient();
      const { data, error } = await client
        .from('documents')
        .select('id, kind, status, paid, contact:contacts(id, name)')
        .eq('org_id', orgId)
        .eq('id', id)
        .single();
      if (error !== null) throw toFailure(error);
      if (data.status === 'draft') return { ...data, page: null };
      const read = await client.rpc('document_page', { p_org: orgId, p_document: id });
      if (read.error !== null) throw toFailure(read.error);
      return { ...data, page: read.data as unknown as DocumentPage };
    },
  });
}

/** What a draft would say if it were issued now. NTFND. */
export function draftQuery(orgId: string, id: string) {
  return queryOptions({
    queryKey: [...adminDocumentKeys.document(orgId, id), 'draft'],
    queryFn: async () => {
      const args = { p_org: orgId, p_document: id };
      const { data, error } = await (await adminClient()).rpc('draft_paper', args);
      if (error !== null) throw toFailure(error);
      return data as unknown as Paper;
    },
    // Lines are added by others meanwhile.
    staleTime: 0,
  });
}

/** The documents before and after it in the merchant's list. */
export function adminNeighboursQuery(orgId: string, id: string) {
  return neighboursQuery(adminDocumentKeys.document(orgId, id), adminClient, orgId, id);
}

/** The document's PDF, through the member's session. */
export async function adminPdf(orgId: string, id: string, signal?: AbortSignal): Promise<Blob> {
  const token = await accessToken(await adminClient());
  return callFunctionForBlob('document-pdf', { org_id: orgId, document_id: id }, { token, signal });
}

/** Takes a document back and books the opposite. Throws STATE when something was paid on it, NTFND, DENID. */
export async function voidDocument(orgId: string, id: string): Promise<void> {
  const { error } = await (await adminClient()).rpc('void_document', { p_org: orgId, p_document: id });
  if (error !== null) throw toFailure(error);
}
