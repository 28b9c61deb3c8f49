import { type ActorName, each, insiders, members } from './actors.ts';
import { answers, inOtherMerchant, type Probe } from './probe.ts';
import type { World } from './world.ts';

const readers = { ...each([...members, ...insiders, 'scopedLink'], answers), foreignContact: 'NTFND' };

/** Whose documents an answer holds, by their contacts: all of the merchant's for members, the caller's own for a contact. */
const ownOnly = (data: unknown, actor: ActorName, { actors }: World): boolean => {
  const rows = data as { id: string; contact_id: string; status: string }[];
  const { contact, document } = actors[actor];
  if (contact === null) return new Set(rows.map(({ contact_id }) => contact_id)).size > 1;
  return (
    rows.length > 0 &&
    rows.every((row) => row.contact_id === contact && row.status !== 'draft') &&
    (document === null || rows.every(({ id }) => id === document))
  );
};

/** Lists of documents and their sums, as `functions.ts` lists all others. */
export const documentListFunctions: Record<string, Probe[]> = {
  find_documents: [
    {
      name: 'all there are',
      args: ({ here }) => ({ p_org: here.id, p_filter: {}, p_limit: 200 }),
      ...{ ends: readers, others: 'NTFND', holds: ownOnly },
    },
    {
      name: "another contact's",
      args: ({ here, actors }) => ({ p_org: here.id, p_filter: { contact: actors.sibling.contact } }),
      ...{ ends: readers, others: 'NTFND' },
      holds: (data, actor, { actors }) =>
        actors[actor].contact === null || actor === 'sibling' || (Array.isArray(data) && data.length === 0),
    },
    {
      name: 'drafts',
      args: ({ here }) => ({ p_org: here.id, p_filter: { state: 'draft' } }),
      ...{ ends: readers, others: 'NTFND' },
      holds: (data, actor, { actors }) =>
        Array.isArray(data) && data.length > 0 === (actors[actor].contact === null),
    },
    {
      name: "the other merchant's",
      args: ({ there }) => ({ p_org: there.id, p_filter: {} }),
      ...inOtherMerchant,
      ends: each(['foreignStaff', 'foreignContact'], answers),
    },
  ],
  sum_documents: [
    {
      name: 'all there are',
      args: ({ here }) => ({ p_org: here.id, p_filter: {} }),
      ...{ ends: readers, others: 'NTFND' },
      holds: (data, actor, { actors }) =>
        actors[actor].document === null || (data as { count: number }).count === 1,
    },
    {
      name: "the other merchant's",
      args: ({ there }) => ({ p_org: there.id, p_filter: {} }),
      ...inOtherMerchant,
      ends: each(['foreignStaff', 'foreignContact'], answers),
    },
  ],
};
