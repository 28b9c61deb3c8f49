import { randomUUID } from 'node:crypto';
import { each, managers, members } from './actors.ts';
import { denied, type EdgeProbe, everybody, signedOut, unknown } from './edge-probe.ts';

/** Edge functions about the merchant itself, as `edges.ts` lists all others. */
export const merchantEdges: Record<string, EdgeProbe[]> = {
  'choose-invitations': [
    {
      name: 'by an unknown token',
      body: ({ here }) => ({ slug: here.slug, token: randomUUID(), wanted: false }),
      ...everybody(unknown),
    },
    {
      name: 'by the token of a link',
      body: ({ here, live }) => ({ slug: here.slug, token: live.token, wanted: false }),
      ...everybody(unknown),
    },
  ],
  'save-logo': [
    {
      name: 'that is no image',
      body: ({ here }) => ({ org_id: here.id, image: 'aGVsbG8=' }),
      ends: { ...signedOut, ...each(members, denied), ...each(managers, '400 INVAL') },
      others: unknown,
    },
  ],
  unsubscribe: [
    { name: 'without an address', body: () => ({}), ...everybody(unknown) },
    {
      name: 'that no mail program pressed',
      path: `?at=demo&token=${randomUUID()}`,
      body: () => ({}),
      ...everybody('400 INVAL'),
    },
  ],
};
