import { answers, inOtherMerchant, manages, type Probe, type serverOnly } from './probe.ts';

/** Functions about the merchant itself, as `functions.ts` lists all others. */
export const merchantFunctions: Record<string, Probe[] | typeof serverOnly> = {
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
      ...inOtherMerchant,
    },
  ],
};
