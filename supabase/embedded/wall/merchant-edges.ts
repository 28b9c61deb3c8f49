import { each, managers, members } from './actors.ts';
import { denied, type EdgeProbe, signedOut, unknown } from './edge-probe.ts';

/** Edge functions about the merchant itself, as `edges.ts` lists all others. */
export const merchantEdges: Record<string, EdgeProbe[]> = {
  'save-logo': [
    {
      name: 'that is no image',
      body: ({ here }) => ({ org_id: here.id, image: 'aGVsbG8=' }),
      ends: { ...signedOut, ...each(members, denied), ...each(managers, '400 INVAL') },
      others: unknown,
    },
  ],
};
