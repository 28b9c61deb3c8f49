import type { DocumentKind } from '@shared/document-snapshot.ts';
import { type Client, server } from './target.ts';

/** A document to be, as far as a test cares: 121,00 € for one line unless told. */
export type Paper = {
  kind?: DocumentKind;
  /** One of its own, as an import brings it; the next of its series unless told. */
  number?: string;
  /** `YYYY-MM-DD`; today unless told. In a series no day comes before the last. */
  issued?: string;
  due?: string | null;
  reference?: string;
  /** What its one line says. */
  line?: string;
  quantity?: number;
  /** Of its one line, before tax; minor units. */
  price?: number;
  /** Per cent; 21 unless told. */
  tax?: number;
  currency?: string;
};

/** One that was issued; `total` in minor units. */
export type IssuedPaper = { id: string; number: string; total: number };

/** Documents are issued on the days they say, in the order given, by a member. */
export async function addDocuments(
  member: Client,
  org_id: string,
  contact_id: string,
  papers: readonly Paper[],
): Promise<IssuedPaper[]> {
  const { data: drafts } = await server
    .from('documents')
    .insert(
      papers.map(({ kind = 'invoice', number = null, due = null, reference = null, currency = 'EUR' }) => ({
        ...{ org_id, contact_id, kind, number, reference, language: 'es', currency },
        due_on: due,
      })),
    )
    .select('id')
    .throwOnError();
  const pairs = drafts.map(({ id }, at) => ({ id, paper: papers[at] ?? {} }));
  await server
    .from('document_lines')
    .insert(
      pairs.map(({ id, paper: { line = 'Mantenimiento', quantity = 1, price = 10_000, tax = 21 } }) => ({
        ...{ org_id, document_id: id, position: 1, description: line, unit: 'ud.', quantity },
        ...{ unit_price: price, tax_rate: tax },
      })),
    )
    .throwOnError();
  const issued: IssuedPaper[] = [];
  for (const { id, paper } of pairs) {
    const day = paper.issued === undefined ? {} : { p_issued_on: paper.issued };
    const { data } = await member
      .rpc('issue_document', { p_org: org_id, p_document: id, ...day })
      .throwOnError();
    issued.push({ id, number: data.number ?? '', total: data.total });
  }
  return issued;
}
