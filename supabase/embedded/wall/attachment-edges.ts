import { Buffer } from 'node:buffer';
import { each, editors, members } from './actors.ts';
import { denied, type EdgeProbe, everybody, signedOut, unknown } from './edge-probe.ts';
import { nobody } from './probe.ts';

const content = Buffer.from('MZ no kind of file that is taken \x00').toString('base64');

/** Edge functions about files beside documents, as `edges.ts` lists all others. */
export const attachmentEdges: Record<string, EdgeProbe[]> = {
  'attach-file': [
    {
      name: 'a program',
      body: ({ here, invoice }) => ({ org_id: here.id, document_id: invoice.id, name: 'a.pdf', content }),
      ends: { ...signedOut, ...each(editors, '415 FLKND'), accountant: denied },
      others: unknown,
    },
    {
      name: "to the other merchant's invoice",
      body: ({ here, foreignInvoice }) => ({
        ...{ org_id: here.id, document_id: foreignInvoice.id, name: 'a.pdf', content },
      }),
      ends: { ...signedOut, accountant: denied },
      others: unknown,
    },
  ],
  'document-attachment': [
    {
      name: "of the contact's invoice",
      body: ({ here, invoice, attachment }) => ({
        ...{ org_id: here.id, document_id: invoice.id, attachment_id: attachment },
      }),
      ends: { ...signedOut, ...each([...members, 'contact'], '200') },
      others: unknown,
    },
    {
      name: 'by an unknown token',
      body: ({ here, attachment }) => ({ slug: here.slug, token: nobody, attachment_id: attachment }),
      ...everybody(unknown),
    },
  ],
  'remove-attachment': [
    {
      name: 'one that does not exist',
      body: ({ here }) => ({ org_id: here.id, attachment_id: nobody }),
      ends: { ...signedOut, accountant: denied },
      others: unknown,
    },
  ],
};
