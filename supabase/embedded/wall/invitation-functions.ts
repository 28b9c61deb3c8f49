import { randomUUID } from 'node:crypto';
import { answers, edits, holds, inOtherMerchant, type Probe, reads, serverOnly } from './probe.ts';

/** Functions that invite contacts, as `functions.ts` lists all others. */
export const invitationFunctions: Record<string, Probe[] | typeof serverOnly> = {
  choose_invitations: serverOnly,
  invitation_mail: serverOnly,
  invitation_progress: [
    {
      name: 'of a batch',
      args: ({ here, batch }) => ({ p_org: here.id, p_batch: batch }),
      ...{ ...reads, holds: holds('"counts"') },
    },
    {
      name: "of a batch in the other merchant's name",
      args: ({ there, batch }) => ({ p_org: there.id, p_batch: batch }),
      ...inOtherMerchant,
    },
  ],
  invitation_reach: [
    {
      name: 'of everybody',
      args: ({ here }) => ({ p_org: here.id, p_filter: {} }),
      ...{ ...reads, holds: holds('"total"') },
    },
    {
      name: "of the other merchant's contact",
      args: ({ here, actors }) => ({ p_org: here.id, p_contacts: [actors.foreignContact.contact] }),
      ...{ ...reads, holds: holds('"total":0') },
    },
  ],
  queue_invitations: [
    {
      name: 'to a contact',
      args: ({ here, actors }) => ({
        ...{ p_org: here.id, p_request: randomUUID(), p_contacts: [actors.sibling.contact] },
      }),
      ...{ ...edits(answers), holds: holds('"batch_id"') },
    },
    {
      name: "to the other merchant's contact",
      args: ({ here, actors }) => ({
        ...{ p_org: here.id, p_request: randomUUID(), p_contacts: [actors.foreignContact.contact] },
      }),
      ...edits('NTFND'),
    },
    {
      name: "in the other merchant's name",
      args: ({ there }) => ({ p_org: there.id, p_request: randomUUID(), p_filter: { search: 'nadie' } }),
      ...{ ends: { foreignStaff: 'INVAL' }, others: 'NTFND' },
    },
  ],
};
