import { each, members } from './actors.ts';
import { answers, holds, inOtherMerchant, type Probe, serverOnly } from './probe.ts';

/** Functions that open previews, as `functions.ts` lists all others. */
export const previewFunctions: Record<string, Probe[] | typeof serverOnly> = {
  authorize_preview: [
    {
      name: 'of a contact',
      args: ({ here, actors }) => ({ p_org: here.id, p_contact: actors.sibling.contact }),
      ...{ ends: each(members, answers), others: 'NTFND', holds: holds('@previews.invalid"') },
    },
    {
      name: 'of the example',
      args: ({ here }) => ({ p_org: here.id }),
      ...{ ends: each(members, answers), others: 'NTFND', holds: holds('"example_is_made"') },
    },
    {
      name: 'of one that is switched off',
      args: ({ here, actors }) => ({ p_org: here.id, p_contact: actors.switchedOff.contact }),
      ...{ ends: each(members, 'CLOSD'), others: 'NTFND' },
    },
    {
      name: "of the other merchant's, in this one's name",
      args: ({ here, actors }) => ({ p_org: here.id, p_contact: actors.foreignContact.contact }),
      ...inOtherMerchant,
    },
  ],
  make_example: serverOnly,
  open_preview: serverOnly,
  record_preview_user: serverOnly,
};
