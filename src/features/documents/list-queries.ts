import type { Database } from '@shared/database.types.ts';
import type { DocumentState } from '@shared/document-page.ts';
import type { DocumentKind } from '@shared/document-snapshot.ts';
import type { Language } from '@shared/language.ts';
import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { isId } from '@/lib/ids';
import { type Cursor, toPage } from '@/lib/keyset';
import type { Client } from '@/lib/supabase';
import type { DocumentFilter, Sorting } from './list-address';

/** Through whose session documents are read: a contact's or a member's. */
export type DocumentSource = {
  orgId: string;
  /** Leads every query key. */
  key: readonly unknown[];
  client: () => Promise<Client>;
  /** A document's PDF. */
  pdf: (id: string, signal?: AbortSignal) => Promise<Blob>;
  /** The page of a document. */
  to: (id: string) => string;
};

type Found = Database['public']['Functions']['find_documents']['Returns'][number];

/** A document in a list. Drafts have neither number nor date; the types of a function do not say what may be null. */
export type DocumentRow = Omit<Found, 'kind' | 'state' | 'language'> & {
  kind: DocumentKind;
  state: DocumentState;
  language: Language;
  number: string | null;
  reference: string | null;
  issued_on: string | null;
  due_on: string | null;
  read_at: string | null;
};

/** What a filter finds: how many, and by currency how much and how much of it is owed, in minor units. */
export type DocumentSums = {
  count: number;
  /** A search found more than `count`: too many to add up. */
  more: boolean;
  totals: { currency: string; count: number; total: number; balance: number }[];
  /** The first and the last year of anything there is. */
  years: [number, number] | [null, null];
};

const size = 25;

/** A page of the documents that match a filter. */
export function documentsQuery(
  source: DocumentSource,
  filter: DocumentFilter,
  sorting: Sorting,
  cursor: Cursor | null,
  limit: number = size,
) {
  return queryOptions({
    queryKey: [...source.key, 'list', filter, sorting, cursor, limit],
    queryFn: async () => {
      // A place that no list can have is the first page.
      const place = cursor !== null && isId(String(cursor.key[1])) ? cursor : null;
      const rows = await find(source, filter, sorting, place, limit + 1);
      return toPage(rows, limit, place, ({ sort_key, id }) => [sort_key, id]);
    },
    // Lists are where one looks whether something has happened.
    staleTime: 0,
  });
}

/** The first of all that match, at most 200. */
export async function firstDocuments(source: DocumentSource, filter: DocumentFilter, sorting: Sorting) {
  return find(source, filter, sorting, null, 200);
}

export function sumsQuery(source: DocumentSource, filter: DocumentFilter) {
  return queryOptions({
    queryKey: [...source.key, 'sums', filter],
    queryFn: async () => {
      const args = { p_org: source.orgId, p_filter: filter };
      const { data, error } = await (await source.client()).rpc('sum_documents', args);
      if (error !== null) throw toFailure(error);
      return data as unknown as DocumentSums;
    },
    staleTime: 0,
  });
}

async function find(
  { client, orgId }: DocumentSource,
  filter: DocumentFilter,
  sorting: Sorting,
  cursor: Cursor | null,
  limit: number,
): Promise<DocumentRow[]> {
  const [by = 'date', end] = sorting.split('-');
  const { data, error } = await (await client()).rpc('find_documents', {
    ...{ p_org: orgId, p_filter: filter, p_sort: by, p_descending: end === 'desc', p_limit: limit },
    ...(cursor === null
      ? {}
      : {
          p_key: String(cursor.key[0]),
          p_id: String(cursor.key[1]),
          p_backwards: cursor.direction === 'before',
        }),
  });
  if (error !== null) throw toFailure(error);
  return data as DocumentRow[];
}
