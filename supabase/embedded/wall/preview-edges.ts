import { each, members } from './actors.ts';
import { type EdgeProbe, signedOut, unknown } from './edge-probe.ts';

/** Edge functions of previews, as `edges.ts` lists all others. */
export const previewEdges: Record<string, EdgeProbe[]> = {
  'preview-contact': [
    {
      name: 'a contact',
      body: ({ here, actors }) => ({ org_id: here.id, contact_id: actors.sibling.contact }),
      ends: { ...signedOut, ...each(members, '200') },
      others: unknown,
    },
    {
      name: 'the example',
      body: ({ here }) => ({ org_id: here.id, contact_id: null }),
      ends: { ...signedOut, ...each(members, '200') },
      others: unknown,
    },
    {
      name: "the other merchant's contact",
      body: ({ here, actors }) => ({ org_id: here.id, contact_id: actors.foreignContact.contact }),
      ends: signedOut,
      others: unknown,
    },
  ],
};
