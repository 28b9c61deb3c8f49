import { formatCount } from '@shared/decimal.ts';
import type { MerchantWords } from '../es/admin-index';

export const contactList: MerchantWords['contactList'] = {
  text: 'Customers and suppliers, with what they owe you and when they last visited.',
  filters: (inUse) =>
    inUse === 0 ? 'Filters and sorting' : `Filters and sorting (${formatCount(inUse, 'en')})`,
  parts: { kind: 'Type', owes: 'Balance', seen: 'Portal', show: 'Show', sort: 'Sort by' },
  choices: {
    kind: { any: 'All', customer: 'Customers', supplier: 'Suppliers', both: 'Both' },
    owes: { any: 'Any balance', something: 'Balance due', overdue: 'Overdue' },
    seen: { any: 'All', never: 'Never signed in' },
    show: { any: 'Active', archived: 'Archived' },
    sort: {
      any: 'Name',
      owed: 'Largest balance',
      due: 'Longest overdue',
      visit: 'Last visit',
      newest: 'Newest',
    },
  },
  count: (count, shown, more) =>
    more ? `More than ${shown} contacts` : count === 1 ? '1 contact' : `${shown} contacts`,
  picked: (_count, text) => `${text} selected`,
  owedTogether: 'Total unpaid',
  overdueTogether: 'Overdue',
  owed: 'Unpaid',
  overdue: 'Overdue',
  nothing: 'Nothing',
  noMatch: 'No contact matches your search',
  showAll: 'Show them all',
};
