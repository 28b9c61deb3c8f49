import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { paths } from '@/lib/paths';
import { adminClient } from '@/lib/supabase';
import type { AdminWords } from '@/messages/load';

export type LinkState = keyof AdminWords['links']['states'];

export type LinkRow = {
  id: string;
  /** Null: the link leads to the portal itself. */
  document_id: string | null;
  /** The document's number. */
  number: string | null;
  issued_at: string;
  first_pressed_at: string | null;
  revoked_at: string | null;
  /** When it stops by itself; null while the contact has a password. */
  ends_at: string | null;
  state: LinkState;
};

/** Of which links: those of a document, or all of a contact. */
export type LinkScope = { document_id: string } | { contact_id: string };

const shown = 20;

export const linkKeys = {
  all: (orgId: string) => ['admin', orgId, 'links'] as const,
  of: (orgId: string, scope: LinkScope) => [...linkKeys.all(orgId), scope] as const,
};

/** The latest twenty links of a document or a contact, newest first. */
export function linksQuery(orgId: string, scope: LinkScope) {
  return queryOptions({
    queryKey: linkKeys.of(orgId, scope),
    queryFn: async (): Promise<LinkRow[]> => {
      const client = await adminClient();
      const { data, error } = await client
        .from('document_link_states')
        .select('id, document_id, issued_at, first_pressed_at, revoked_at, ends_at, state')
        .eq('org_id', orgId)
        .match(scope)
        .order('id', { ascending: false })
        .limit(shown);
      if (error !== null) throw toFailure(error);
      const ids = [...new Set(data.flatMap(({ document_id }) => document_id ?? []))];
      const documents = await client.from('documents').select('id, number').eq('org_id', orgId).in('id', ids);
      if (documents.error !== null) throw toFailure(documents.error);
      const numbers = new Map(documents.data.map(({ id, number }) => [id, number]));
      // A view's columns are all nullable to the generated types; the table behind it says otherwise.
      return data.map((row) => ({
        ...row,
        id: row.id ?? '',
        number: (row.document_id !== null && numbers.get(row.document_id)) || null,
        issued_at: row.issued_at ?? '',
        state: row.state as LinkState,
      }));
    },
  });
}

/** A link fresh from the press: its address is known this once. */
export type FreshLink = {
  address: string;
  state: LinkState;
  ends_at: string | null;
  contact: { name: string; portal_enabled: boolean };
};

/** Issues a link to a document and says how it will work. Throws NTFND, DENID. */
export async function issueLink(orgId: string, documentId: string): Promise<FreshLink> {
  const client = await adminClient();
  const issued = await client.rpc('issue_document_link', { p_org: orgId, p_document: documentId });
  if (issued.error !== null) throw toFailure(issued.error);
  const { id, slug, token } = issued.data as { id: string; slug: string; token: string };
  const [link, document] = await Promise.all([
    client.from('document_link_states').select('state, ends_at').eq('org_id', orgId).eq('id', id).single(),
    client
      .from('documents')
      .select('contact:contacts(name, portal_enabled)')
      .eq('org_id', orgId)
      .eq('id', documentId)
      .single(),
  ]);
  if (link.error !== null) throw toFailure(link.error);
  if (document.error !== null) throw toFailure(document.error);
  return {
    address: `${window.location.origin}${paths.link(slug, token)}`,
    state: link.data.state as LinkState,
    ends_at: link.data.ends_at,
    contact: document.data.contact,
  };
}

/** Ends a link and every session it opened, at once. Throws NTFND, DENID. */
export async function revokeLink(orgId: string, id: string): Promise<void> {
  const { error } = await (await adminClient()).rpc('revoke_document_link', { p_org: orgId, p_link: id });
  if (error !== null) throw toFailure(error);
}
