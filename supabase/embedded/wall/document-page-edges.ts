import { each, editors, insiders, members } from './actors.ts';
import { type EdgeProbe, everybody, signedOut, unknown } from './edge-probe.ts';
import { nobody } from './probe.ts';

/** Edge functions about what stands on a document's page, as `edges.ts` lists all others. */
export const documentPageEdges: Record<string, EdgeProbe[]> = {
  'confirm-document': [
    {
      name: 'an invoice',
      body: ({ here, invoice }) => ({ org_id: here.id, document_id: invoice.id }),
      ends: { ...each(insiders, '404 NTFND'), contact: '409 STATE' },
      others: '401 NOSES',
    },
  ],
  'decide-quote': [
    {
      name: 'an invoice',
      body: ({ here, invoice }) => ({ org_id: here.id, document_id: invoice.id, decision: 'accepted' }),
      ends: { ...each(insiders, '404 NTFND'), contact: '409 STATE' },
      others: '401 NOSES',
    },
    {
      name: 'a quote, in a way there is not',
      body: ({ here, quote }) => ({ org_id: here.id, document_id: quote.id, decision: 'confirmed' }),
      ends: {},
      others: '400 INVAL',
    },
  ],
  'decision-certificate': [
    {
      name: 'of an answered quote',
      body: ({ here, answered }) => ({ org_id: here.id, document_id: answered.id }),
      ends: { ...signedOut, ...each([...members, 'contact'], '200') },
      others: unknown,
    },
    {
      name: 'of a quote that was not answered',
      body: ({ here, quote }) => ({ org_id: here.id, document_id: quote.id }),
      ends: signedOut,
      others: unknown,
    },
    {
      name: 'by an unknown token',
      body: ({ here }) => ({ slug: here.slug, token: nobody }),
      ...everybody(unknown),
    },
  ],
  'post-comment': [
    {
      name: 'on a draft',
      body: ({ here, draft }) => ({ org_id: here.id, document_id: draft, body: 'Hola', request_id: nobody }),
      ends: { ...each([...insiders, ...editors], '404 NTFND'), accountant: '403 DENID' },
      others: '401 NOSES',
    },
    {
      name: 'without a word',
      body: ({ here, invoice }) => ({
        ...{ org_id: here.id, document_id: invoice.id, body: ' ', request_id: nobody },
      }),
      ends: each([...insiders, ...members], '400 INVAL'),
      others: '400 INVAL',
    },
  ],
};
