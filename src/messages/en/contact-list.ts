import type { MerchantWords } from '../es/admin-index';

export const contactList: MerchantWords['contactList'] = {
  text: 'Customers and suppliers, with what they owe you and when they last came in.',
  filters: (inUse) => (inUse === 0 ? 'Filters and order' : `Filters and order (${inUse})`),
  parts: { kind: 'Kind', owes: 'Owing', seen: 'Portal', show: 'Show', sort: 'Sort by' },
  choices: {
    kind: { any: 'All', customer: 'Customers', supplier: 'Suppliers', both: 'Both at once' },
    owes: { any: 'Owing or not', something: 'Owe something', overdue: 'Overdue' },
    seen: { any: 'All', never: 'Never came in' },
    show: { any: 'Active', archived: 'Archived' },
    sort: {
      any: 'Name',
      owed: 'Largest debt',
      due: 'Oldest debt',
      visit: 'Last visit',
      newest: 'Newest',
    },
  },
  count: (count, shown, more) =>
    more ? `More than ${shown} contacts` : count === 1 ? '1 contact' : `${shown} contacts`,
  owedTogether: 'Unpaid in total',
  overdueTogether: 'Of it, overdue',
  owed: 'Unpaid',
  overdue: 'Overdue',
  nothing: 'Nothing',
  noMatch: 'No contact matches what you look for',
  showAll: 'Show them all',
};
