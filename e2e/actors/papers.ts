import type { DocumentKind } from '@shared/document-snapshot.ts';
import { server } from './api.ts';

/** A document to be, as far as a test cares. */
export type Paper = {
  kind?: DocumentKind;
  /** `YYYY-MM-DD`; today unless told. */
  issued?: string;
  due?: string | null;
  reference?: string;
  /** What its one line says. */
  line?: string;
  /** Of its one line, before 21 % of tax; minor units. */
  price?: number;
};

/** One that was issued; `total` in minor units. */
export type IssuedPaper = { id: string; number: string; total: number };

/** Issues documents on the days they say, in the order given. */
export async function addDocuments(
  org_id: string,
  contact_id: string,
  papers: readonly Paper[],
): Promise<IssuedPaper[]> {
  const { data: drafts } = await server
    .from('documents')
    .insert(
      papers.map(({ kind = 'invoice', due = null, reference = null }) => ({
        ...{ org_id, contact_id, kind, reference, language: 'es', currency: 'EUR' },
        due_on: due,
      })),
    )
    .select('id')
    .throwOnError();
  const pairs = drafts.map(({ id }, at) => ({ id, paper: papers[at] ?? {} }));
  await server
    .from('document_lines')
    .insert(
      pairs.map(({ id, paper: { line = 'Mantenimiento', price = 10_000 } }) => ({
        ...{ org_id, document_id: id, position: 1, description: line, unit: 'ud.', quantity: 1 },
        ...{ unit_price: price, tax_rate: 21 },
      })),
    )
    .throwOnError();
  const issued: IssuedPaper[] = [];
  for (const { id, paper } of pairs) {
    const day = paper.issued === undefined ? {} : { p_issued_on: paper.issued };
    const { data } = await server
      .rpc('issue_document', { p_org: org_id, p_document: id, ...day })
      .throwOnError();
    issued.push({ id, number: data.number ?? '', total: data.total });
  }
  return issued;
}
