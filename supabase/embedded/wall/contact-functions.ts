import { answers, holds, type Probe, reads, type serverOnly } from './probe.ts';
import type { World } from './world.ts';

/** A member of the other merchant passes there; others hear nothing. */
const readsThere: Pick<Probe, 'ends' | 'others'> = { ends: { foreignStaff: answers }, others: 'NTFND' };

const holdsSibling: NonNullable<Probe['holds']> = (data, _actor, { actors }) =>
  JSON.stringify(data).includes(`"${actors.sibling.contact}"`);

const of = (contact: (world: World) => string | null) => (world: World) => ({
  ...{ p_org: world.here.id, p_contact: contact(world) },
});

/** Functions that find contacts and tell how they stand, as `functions.ts` lists all others. */
export const contactFunctions: Record<string, Probe[] | typeof serverOnly> = {
  contact_activity: [
    {
      name: 'of a contact',
      args: of(({ actors }) => actors.sibling.contact),
      ...{ ...reads, holds: holds('"visit_password"') },
    },
    {
      name: "of the other merchant's contact",
      args: of(({ actors }) => actors.foreignContact.contact),
      ...{ ends: {}, others: 'NTFND' },
    },
  ],
  contact_figures: [
    {
      name: 'of the merchant',
      args: ({ here }) => ({ p_org: here.id, p_filter: { search: 'sibling' } }),
      ...{ ...reads, holds: holds('"count":1,"money":[{"owed":12000,') },
    },
    {
      name: 'of the other merchant',
      args: ({ there }) => ({ p_org: there.id, p_filter: {} }),
      ...readsThere,
    },
  ],
  contact_standing: [
    {
      name: 'of a contact',
      args: of(({ actors }) => actors.sibling.contact),
      ...{ ...reads, holds: holds('"owed":12000') },
    },
    {
      name: "of the other merchant's contact",
      args: of(({ actors }) => actors.foreignContact.contact),
      ...{ ...reads, holds: (data) => JSON.stringify(data) === '[]' },
    },
  ],
  contacts_with_email: [
    {
      name: 'of a contact',
      args: ({ here, actors }) => ({ p_org: here.id, p_email: actors.sibling.email }),
      ...{
        ...reads,
        holds: (data, actor, world) => holdsSibling(data, actor, world) && holds('"has_password":true')(data),
      },
    },
    {
      name: 'of the other merchant',
      args: ({ there, actors }) => ({ p_org: there.id, p_email: actors.sibling.email }),
      ...{ ...readsThere, holds: (data) => JSON.stringify(data) === '[]' },
    },
  ],
  find_contacts: [
    {
      name: 'of the merchant',
      args: ({ here }) => ({
        ...{ p_org: here.id, p_filter: { search: 'sibling' }, p_limit: 10, p_sort: 'owed' },
      }),
      ...{ ...reads, holds: holdsSibling },
    },
    {
      name: 'of the other merchant',
      args: ({ there }) => ({ p_org: there.id, p_filter: {}, p_limit: 10 }),
      ...readsThere,
    },
  ],
};
