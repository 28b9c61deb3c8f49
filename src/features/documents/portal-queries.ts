import type { DocumentPage } from '@shared/document-page.ts';
import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { callFunctionForBlob } from '@/lib/functions';
import { type Cursor, keysetFilter, toPage } from '@/lib/keyset';
import { accessToken, portalClient } from '@/lib/supabase';
import { neighboursQuery } from './neighbours-query';

/** Whose documents: the contact's at one merchant. Both ids are named in every query, as the policy names them. */
export type Reader = { slug: string; orgId: string; contactId: string };

const size = 25;
const columns = 'id, kind, status, number, issued_on, due_on, currency, total, paid, balance';

export const portalDocumentKeys = {
  all: (slug: string) => ['portal', slug, 'documents'] as const,
  invoices: (slug: string, cursor: Cursor | null) =>
    [...portalDocumentKeys.all(slug), 'invoices', cursor] as const,
  document: (slug: string, id: string) => [...portalDocumentKeys.all(slug), id] as const,
};

/** A page of the contact's invoices and credit notes, latest first. */
export function invoicesQuery({ slug, orgId, contactId }: Reader, cursor: Cursor | null) {
  return queryOptions({
    queryKey: portalDocumentKeys.invoices(slug, cursor),
    queryFn: async () => {
      const ascending = cursor?.direction === 'before';
      let rows = (await portalClient(slug))
        .from('documents')
        .select(columns)
        .eq('org_id', orgId)
        .eq('contact_id', contactId)
        .in('kind', ['invoice', 'credit_note'])
        .order('issued_on', { ascending })
        .order('id', { ascending })
        .limit(size + 1);
      if (cursor !== null) rows = rows.or(keysetFilter(['issued_on', 'id'], cursor, 'descending'));
      const { data, error } = await rows;
      if (error !== null) throw toFailure(error);
      return toPage(data, size, cursor, ({ issued_on, id }) => [issued_on ?? '', id]);
    },
  });
}

export type InvoiceRow = Awaited<
  ReturnType<Extract<ReturnType<typeof invoicesQuery>['queryFn'], (...args: never[]) => unknown>>
>['rows'][number];

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

/** Tells the timeline that the contact reads the document. Its failure harms nobody: reading goes on. */
export async function noteOpened(slug: string, id: string): Promise<void> {
  const client = await portalClient(slug);
  await client.rpc('note_document_opened', { p_document: id });
}

/** The document's PDF, through the contact's session. */
export async function portalPdf({ slug, orgId }: Reader, id: string): Promise<Blob> {
  const token = await accessToken(await portalClient(slug));
  return callFunctionForBlob('document-pdf', { org_id: orgId, document_id: id }, { token });
}
