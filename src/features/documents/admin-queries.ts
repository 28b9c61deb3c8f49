import type { DocumentPage } from '@shared/document-page.ts';
import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { callFunctionForBlob } from '@/lib/functions';
import { type Cursor, keysetFilter, toPage } from '@/lib/keyset';
import { accessToken, adminClient } from '@/lib/supabase';
import { neighboursQuery } from './neighbours-query';

const size = 25;
const columns =
  'id, kind, status, number, issued_on, due_on, currency, total, paid, balance, contact:contacts(id, name)';

/** Which documents: issued ones or drafts, of everybody or of one contact. */
export type AdminFilter = { drafts: boolean; contactId: string | null };

export const adminDocumentKeys = {
  all: (orgId: string) => ['admin', orgId, 'documents'] as const,
  list: (orgId: string, filter: AdminFilter, cursor: Cursor | null) =>
    [...adminDocumentKeys.all(orgId), 'list', filter, cursor] as const,
  document: (orgId: string, id: string) => [...adminDocumentKeys.all(orgId), id] as const,
};

/** A page of the merchant's documents, latest first. Drafts have no date yet: they go by when they were begun. */
export function adminDocumentsQuery(
  orgId: string,
  filter: AdminFilter,
  cursor: Cursor | null,
  limit: number = size,
) {
  return queryOptions({
    queryKey: [...adminDocumentKeys.list(orgId, filter, cursor), limit],
    queryFn: async () => {
      const ascending = cursor?.direction === 'before';
      const keys = filter.drafts ? ['id'] : ['issued_on', 'id'];
      let rows = (await adminClient()).from('documents').select(columns).eq('org_id', orgId);
      rows = filter.drafts ? rows.eq('status', 'draft') : rows.neq('status', 'draft');
      if (filter.contactId !== null) rows = rows.eq('contact_id', filter.contactId);
      if (cursor !== null) rows = rows.or(keysetFilter(keys, cursor, 'descending'));
      for (const key of keys) rows = rows.order(key, { ascending });
      const { data, error } = await rows.limit(limit + 1);
      if (error !== null) throw toFailure(error);
      return toPage(data, limit, cursor, ({ issued_on, id }) =>
        filter.drafts ? [id] : [issued_on ?? '', id],
      );
    },
  });
}

export type AdminDocumentRow = Awaited<
  ReturnType<Extract<ReturnType<typeof adminDocumentsQuery>['queryFn'], (...args: never[]) => unknown>>
>['rows'][number];

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

/** The documents before and after it in the merchant's list. */
export function adminNeighboursQuery(orgId: string, id: string) {
  return neighboursQuery(adminDocumentKeys.document(orgId, id), adminClient, orgId, id);
}

/** The document's PDF, through the member's session. */
export async function adminPdf(orgId: string, id: string): Promise<Blob> {
  const token = await accessToken(await adminClient());
  return callFunctionForBlob('document-pdf', { org_id: orgId, document_id: id }, { token });
}

/** Takes a document back and books the opposite. Throws STATE when something was paid on it, NTFND, DENID. */
export async function voidDocument(orgId: string, id: string): Promise<void> {
  const { error } = await (await adminClient()).rpc('void_document', { p_org: orgId, p_document: id });
  if (error !== null) throw toFailure(error);
}
