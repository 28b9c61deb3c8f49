import { daysAgo, idOf } from './ids.ts';
import { contactId } from './make-contacts.ts';
import type { Member } from './people.ts';
import type { PlannedDocument } from './plan.ts';
import type { Client, Connection } from './target.ts';

export const documentId = (slug: string, key: string) => idOf(slug, 'document', key);

/**
 * Drafts in bulk, then issues them as the owner does: one after the other within a kind, because numbers follow dates,
 * and the kinds side by side. What a broken-off run left as a draft is completed.
 */
export async function ensureDocuments(
  connection: Connection,
  { org, slug, owner }: { org: string; slug: string; owner: Member },
  plan: readonly PlannedDocument[],
): Promise<void> {
  const { server } = connection;
  const languages = await languagesOf(connection, org);
  const drafts = plan.map(({ key, contact, kind, issued, term, reference, notes }) => ({
    ...{
      org_id: org,
      id: documentId(slug, key),
      contact_id: contactId(slug, contact),
      kind,
      currency: 'EUR',
    },
    language: languages.get(contactId(slug, contact)) ?? 'es',
    due_on: term === null ? null : daysAgo((issued ?? 0) - term),
    reference: reference ?? null,
    notes: notes ?? null,
  }));
  await server
    .from('documents')
    .upsert(drafts, { onConflict: 'org_id,id', ignoreDuplicates: true })
    .throwOnError();
  const open = await draftsAmong(connection, org, plan, slug);
  if (open.length === 0) return;
  const lines = open.flatMap((document) => linesOf(org, slug, document));
  const onConflict = 'org_id,document_id,position';
  await server.from('document_lines').upsert(lines, { onConflict, ignoreDuplicates: true }).throwOnError();
  const due = open.filter(({ issued }) => issued !== null).sort((a, b) => (b.issued ?? 0) - (a.issued ?? 0));
  await Promise.all(
    [...new Set(due.map(({ kind }) => kind))].map((kind) =>
      issueInTurn(
        connection.as(owner.token),
        org,
        slug,
        due.filter((document) => document.kind === kind),
      ),
    ),
  );
}

async function issueInTurn(
  caller: Client,
  org: string,
  slug: string,
  documents: readonly PlannedDocument[],
): Promise<void> {
  for (const { key, issued } of documents) {
    const args = { p_org: org, p_document: documentId(slug, key), p_issued_on: daysAgo(issued ?? 0) };
    await caller.rpc('issue_document', args).throwOnError();
  }
}

async function languagesOf({ server }: Connection, org: string): Promise<Map<string, string>> {
  const { data } = await server.from('contacts').select('id,locale').eq('org_id', org).throwOnError();
  return new Map(data.map(({ id, locale }) => [id, locale]));
}

async function draftsAmong(
  { server }: Connection,
  org: string,
  plan: readonly PlannedDocument[],
  slug: string,
): Promise<PlannedDocument[]> {
  const { data } = await server
    .from('documents')
    .select('id')
    .eq('org_id', org)
    .eq('status', 'draft')
    .throwOnError();
  const drafts = new Set(data.map(({ id }) => id));
  return plan.filter(({ key }) => drafts.has(documentId(slug, key)));
}

function linesOf(org_id: string, slug: string, { key, lines }: PlannedDocument) {
  return lines.map(({ work: [description, unit, unit_price, tax_rate], quantity, discount }, index) => ({
    ...{ org_id, document_id: documentId(slug, key), position: index + 1 },
    ...{ description, unit, unit_price, tax_rate, quantity, discount },
  }));
}
