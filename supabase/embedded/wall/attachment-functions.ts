import { each, editors } from './actors.ts';
import { answers, edits, foreign, inOtherMerchant, nobody, type Probe, serverOnly } from './probe.ts';

/** Functions about files beside documents, as `functions.ts` lists all others. */
export const attachmentFunctions: Record<string, Probe[] | typeof serverOnly> = {
  attachment_file: serverOnly,
  authorize_attachment: [
    {
      name: 'an invoice',
      args: ({ here, invoice }) => ({ p_org: here.id, p_document: invoice.id }),
      ...edits(answers),
    },
    {
      name: 'a draft',
      args: ({ here, draft }) => ({ p_org: here.id, p_document: draft }),
      ...edits(answers),
    },
    {
      name: "the other merchant's invoice",
      args: ({ here, foreignInvoice }) => ({ p_org: here.id, p_document: foreignInvoice.id }),
      ...foreign,
    },
    {
      name: "in the other merchant's name",
      args: ({ there, foreignInvoice }) => ({ p_org: there.id, p_document: foreignInvoice.id }),
      ...inOtherMerchant,
      ends: { foreignStaff: answers },
    },
  ],
  keep_attachment: serverOnly,
  remove_attachment: [
    {
      name: 'one that does not exist',
      args: ({ here }) => ({ p_org: here.id, p_attachment: nobody }),
      ends: { ...each(editors, 'NTFND'), accountant: 'DENID' },
      others: 'NTFND',
    },
  ],
};
