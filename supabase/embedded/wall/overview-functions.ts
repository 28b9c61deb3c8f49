import { each, insiders, members } from './actors.ts';
import { answers, inOtherMerchant, type Probe } from './probe.ts';

/** Contacts of the first merchant whose session reaches more than one document. */
const readers = insiders.filter((name) => name !== 'scopedLink' && name !== 'foreignContact');
const toPay = (data: unknown) =>
  (data as { to_pay: { totals: { count: number }[] } }).to_pay.totals.reduce(
    (sum, { count }) => sum + count,
    0,
  );
const invoices = (data: unknown) => (data as { sales: { invoices: number } }).sales.invoices;

/** One's own, another's for who may name it, and the other merchant's: of each the answer counts what it should. */
const probes = (count: (data: unknown) => number): Probe[] => [
  {
    name: 'own',
    args: ({ here }) => ({ p_org: here.id }),
    ...{ ends: each(readers, answers), others: 'NTFND', holds: (data) => count(data) >= 2 },
  },
  {
    name: "a sibling's",
    args: ({ here, actors }) => ({ p_org: here.id, p_contact: actors.sibling.contact }),
    ...{ ends: each([...members, 'sibling'], answers), others: 'NTFND', holds: (data) => count(data) === 2 },
  },
  {
    name: "the other merchant's contact, by its merchant",
    args: ({ there, actors }) => ({ p_org: there.id, p_contact: actors.foreignContact.contact }),
    ...inOtherMerchant,
    ends: each(['foreignStaff', 'foreignContact'], answers),
  },
  {
    name: "the other merchant's contact, by this one",
    args: ({ here, actors }) => ({ p_org: here.id, p_contact: actors.foreignContact.contact }),
    ...inOtherMerchant,
  },
];

/** What a contact sees on entering, and its figures, as `functions.ts` lists all others. */
export const overviewFunctions: Record<string, Probe[]> = {
  portal_overview: probes(toPay),
  portal_year: probes(invoices),
};
