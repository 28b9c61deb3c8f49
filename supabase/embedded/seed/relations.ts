import { documentId } from './make-documents.ts';
import type { Member } from './people.ts';
import type { Connection } from './target.ts';

/** What led to what in the carpentry, by the keys of its plan: an order to its delivery, two delivery notes to one invoice. */
export const carpentryRelations: readonly [from: string, to: string][] = [
  ['ana/sales_order/0', 'ana/delivery_note/1'],
  ['ana/delivery_note/0', 'ana/invoice/25'],
  ['ana/delivery_note/1', 'ana/invoice/25'],
];

/** Writes the relations down as the owner does; what stands is left as it is. */
export async function ensureRelations(
  connection: Connection,
  { org, slug, owner }: { org: string; slug: string; owner: Member },
  relations: readonly [from: string, to: string][],
): Promise<void> {
  const caller = connection.as(owner.token);
  for (const [from, to] of relations) {
    const args = { p_org: org, p_from: documentId(slug, from), p_to: documentId(slug, to) };
    await caller.rpc('relate_documents', args).throwOnError();
  }
}
