import { each, members } from './actors.ts';
import { type EdgeProbe, signedOut, unknown } from './edge-probe.ts';

const paperOf = (org_id: string, contact_id: string | null) => ({
  ...{ org_id, contact_id, currency: 'EUR', from: null, to: null, language: 'es' },
});

/** Edge functions about the account statement, as `edges.ts` lists all others. */
export const statementEdges: Record<string, EdgeProbe[]> = {
  'statement-pdf': [
    {
      name: "of the contact's account",
      body: ({ here, actors }) => paperOf(here.id, actors.contact.contact),
      ends: { ...signedOut, ...each([...members, 'contact'], '200') },
      others: unknown,
    },
    {
      name: 'of who came for one document',
      body: ({ here, actors }) => paperOf(here.id, actors.scopedLink.contact),
      ends: { ...signedOut, ...each(members, '200') },
      others: unknown,
    },
    {
      name: "of the other merchant's contact in this one's name",
      body: ({ here, actors }) => paperOf(here.id, actors.foreignContact.contact),
      ends: signedOut,
      others: unknown,
    },
  ],
};
