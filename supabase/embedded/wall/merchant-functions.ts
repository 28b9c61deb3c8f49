import { answers, manages, type Probe, reads, serverOnly } from './probe.ts';

/** Functions about the merchant itself, as `functions.ts` lists all others. */
export const merchantFunctions: Record<string, Probe[] | typeof serverOnly> = {
  change_slug: [
    {
      name: 'to one that is reserved',
      args: ({ here }) => ({ p_org: here.id, p_slug: 'admin' }),
      ...manages('SLGRS'),
    },
    {
      name: "to the other merchant's",
      args: ({ here, there }) => ({ p_org: here.id, p_slug: there.slug }),
      ...manages('SLGTK'),
    },
    {
      name: 'of the other merchant',
      args: ({ there }) => ({ p_org: there.id, p_slug: 'otro-nombre' }),
      ...{ ends: { foreignStaff: 'DENID' }, others: 'NTFND' },
    },
  ],
  count_unread: [
    { name: 'of the merchant', args: ({ here }) => ({ p_org: here.id }), ...reads },
    {
      name: 'of the other merchant',
      args: ({ there }) => ({ p_org: there.id }),
      ...{ ends: { foreignStaff: answers }, others: 'NTFND' },
    },
  ],
  portal_of_slug: serverOnly,
  set_logo: [
    { name: 'its own', args: ({ here, logo }) => ({ p_org: here.id, p_path: logo }), ...manages(answers) },
    {
      name: 'one that nobody stored',
      args: ({ here }) => ({ p_org: here.id, p_path: `${here.id}/${'0'.repeat(64)}-1x1.png` }),
      ...manages('NTFND'),
    },
    {
      name: "in the other merchant's name",
      args: ({ there, logo }) => ({ p_org: there.id, p_path: logo }),
      ...{ ends: { foreignStaff: 'DENID' }, others: 'NTFND' },
    },
  ],
};
