import { each, editors, insiders, members } from './actors.ts';
import { answers, edits, foreign, holds, nobody, type Probe, serverOnly } from './probe.ts';
import type { World } from './world.ts';

/** Reads of one document of this merchant; `part` is what an answer holds. */
const reading =
  (part: string) =>
  (name: string, document: (world: World) => string, ends: Probe['ends']): Probe => ({
    name,
    args: (world) => ({ p_org: world.here.id, p_document: document(world) }),
    ...{ ends, others: 'NTFND', holds: holds(part) },
  });

const neighbours = reading('"previous"');
const draftPaper = reading('"lines"');

/** Says nothing: who may write a comment is told that it is empty. */
const comment = (name: string, document: (world: World) => string, ends: Probe['ends']): Probe => ({
  name,
  args: (world) => ({
    ...{ p_org: world.here.id, p_document: document(world), p_body: ' ', p_request: nobody },
  }),
  ends: { ...each(insiders, 'NTFND'), ...ends, accountant: 'DENID' },
  others: 'NOSES',
});

/** Locks and judges, and writes nothing. */
const decision = (name: string, document: (world: World) => string, contact: string): Probe => ({
  name,
  args: (world) => ({
    ...{ p_org: world.here.id, p_document: document(world), p_decision: 'accepted' },
  }),
  ends: { ...each(insiders, 'NTFND'), contact },
  others: 'NOSES',
});

/** Functions about what stands on a document's page, as `functions.ts` lists all others. */
export const documentPageFunctions: Record<string, Probe[] | typeof serverOnly> = {
  authorize_decision: [
    decision('of an open quote', ({ quote }) => quote.id, answers),
    decision('of an invoice', ({ invoice }) => invoice.id, 'STATE'),
    decision("of the other merchant's invoice", ({ foreignInvoice }) => foreignInvoice.id, 'NTFND'),
  ],
  comment_mail: serverOnly,
  comment_notice_mail: serverOnly,
  confirm_document: [
    {
      name: 'an invoice',
      args: ({ here, invoice }) => ({ p_org: here.id, p_document: invoice.id }),
      ends: { ...each(insiders, 'NTFND'), contact: 'STATE' },
      others: 'NOSES',
    },
  ],
  confirmation_mail: serverOnly,
  decide_quote: serverOnly,
  decision_certificate: serverOnly,
  decision_mail: serverOnly,
  document_neighbours: [
    neighbours('an invoice', ({ invoice }) => invoice.id, each([...members, 'contact'], answers)),
    neighbours('a draft', ({ draft }) => draft, each(members, answers)),
    neighbours("the other merchant's", ({ foreignInvoice }) => foreignInvoice.id, {}),
    neighbours('the shared one', ({ actors }) => actors.scopedLink.document ?? '', {
      ...each([...members, 'scopedLink'], answers),
    }),
  ],
  draft_paper: [
    draftPaper('of a draft', ({ draft }) => draft, each(members, answers)),
    draftPaper('of what was issued', ({ invoice }) => invoice.id, {}),
    draftPaper("of the other merchant's draft", ({ foreignDraft }) => foreignDraft, {}),
  ],
  post_comment: [
    comment('on an invoice', ({ invoice }) => invoice.id, { ...each(editors, 'INVAL'), contact: 'INVAL' }),
    comment('on a draft', ({ draft }) => draft, each(editors, 'NTFND')),
    comment("on the other merchant's invoice", ({ foreignInvoice }) => foreignInvoice.id, {
      ...each(editors, 'NTFND'),
    }),
  ],
  relate_documents: [
    {
      name: 'an invoice to itself',
      args: ({ here, invoice }) => ({ p_org: here.id, p_from: invoice.id, p_to: invoice.id }),
      ...edits('INVAL'),
    },
    {
      name: "the other merchant's invoice to this one",
      args: ({ here, invoice, foreignInvoice }) => ({
        ...{ p_org: here.id, p_from: foreignInvoice.id, p_to: invoice.id },
      }),
      ...foreign,
    },
  ],
};
