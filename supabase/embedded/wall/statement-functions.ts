import { type ActorName, each, members } from './actors.ts';
import { answers, holds, inOtherMerchant, nobody, type Probe, serverOnly } from './probe.ts';

/** Whose account is read, and who besides the members may. */
const whose = (name: string, of: ActorName, readers: readonly ActorName[]) =>
  ({
    name,
    args: ({ here, actors }) => ({ p_org: here.id, p_contact: actors[of].contact, p_currency: 'EUR' }),
    ...{ ends: each([...members, ...readers], answers), others: 'NTFND' },
  }) satisfies Probe;

const accounts = (part: string): Probe[] => [
  { ...whose("the contact's", 'contact', ['contact']), holds: holds(part) },
  whose('of who came by a link', 'link', ['link']),
  whose('of who came for one document', 'scopedLink', []),
  {
    name: "the other merchant's contact's",
    args: ({ there, actors }) => ({
      ...{ p_org: there.id, p_contact: actors.foreignContact.contact, p_currency: 'EUR' },
    }),
    ...{ ends: each(['foreignContact', 'foreignStaff'], answers), others: 'NTFND' },
  },
  {
    name: "of the other merchant's contact in this one's name",
    args: ({ here, actors }) => ({
      ...{ p_org: here.id, p_contact: actors.foreignContact.contact, p_currency: 'EUR' },
    }),
    ...inOtherMerchant,
  },
  {
    name: 'of nobody',
    args: ({ here }) => ({ p_org: here.id, p_contact: nobody, p_currency: 'EUR' }),
    ...inOtherMerchant,
  },
];

/** Functions about the account statement, as `functions.ts` lists all others. */
export const statementFunctions: Record<string, Probe[] | typeof serverOnly> = {
  statement: accounts('"ageing"'),
  statement_movements: accounts('"balance"'),
  statement_parties: serverOnly,
};
