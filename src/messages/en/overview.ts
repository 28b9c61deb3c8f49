import { formatCount } from '@shared/decimal.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import type { Words } from '../es';
import { nounOf } from './kinds';

export const overview: Words['overview'] = {
  greeting: (name) => `Hello, ${name}`,
  text: (merchant) => `Your account with ${merchant}`,
  blank: 'Nothing here yet',
  blankText: (merchant) => `When ${merchant} sends you a document, you’ll see it here first thing.`,
  pending: 'Waiting for you',
  toPay: 'Due',
  nothingToPay: 'You’re up to date: there’s nothing to pay.',
  nothingToConfirm: 'You’re up to date: there’s nothing to confirm.',
  overdue: (amount) => `${amount} overdue`,
  nextDue: (date) => `The next due date is ${date}.`,
  seeToPay: (count) =>
    count === 1 ? 'See the unpaid invoice' : `See the ${formatCount(count, 'en')} unpaid invoices`,
  dueFirst: 'Due first',
  toAnswer: 'Quotes to answer',
  toConfirm: 'To confirm',
  unread: 'Unread',
  seeAll: (count) => `See all (${formatCount(count, 'en')})`,
  seeIn: 'See in',
  latest: 'Latest activity',
  documents: (count) => `${count} documents`,
  happenings: (kind) => {
    const title = kind === null ? 'Documents' : paperWords.en.kinds[kind].title;
    return {
      issued: `New ${nounOf(kind, kind === null ? 2 : 1)}`,
      accepted: `${title} accepted`,
      declined: `${title} declined`,
      confirmed: `${title} confirmed`,
      commented: 'New comment',
      paid: 'Payment received',
      refunded: 'Refund',
      refund_failed: 'Refund cancelled',
      disputed: 'Payment in dispute with your bank',
      dispute_won: 'Dispute closed: the payment stands',
      dispute_lost: 'Dispute closed: due again',
      voided: `${title} voided`,
    };
  },
  year: (year) => `Your ${year} in figures`,
  chooseYear: 'Year',
  emptyYear: (year) => `No activity in ${year}.`,
  noFigure: 'No data',
  figures: {
    sales: {
      label: 'Total invoiced',
      definition: 'That year’s invoices less credit notes, taxes included. Void ones don’t count.',
    },
    pending: { label: 'Due', definition: 'What is still to be paid today of that year’s invoices.' },
    disputed: {
      label: 'In dispute',
      definition: 'What your bank is looking into of that year’s invoices. Meanwhile it need not be paid.',
    },
    average: {
      label: 'Average invoice',
      definition: 'The average total of that year’s invoices, taxes included. Void ones don’t count.',
    },
    invoices: {
      label: 'Invoices',
      definition: 'How many invoices you received that year, leaving out credit notes and void ones.',
    },
    lines: {
      label: 'Products per invoice',
      definition: 'How many lines each of that year’s invoices has on average.',
    },
    days: {
      label: 'Average time to pay',
      definition:
        'The average number of days from the date of the invoice until it was fully paid, of that year’s paid invoices.',
    },
    quotes: {
      label: 'Quotes to answer',
      definition: 'That year’s quotes that are still valid and await your answer.',
    },
    ordered: {
      label: 'Total ordered',
      definition: 'That year’s purchase orders, taxes included. Void ones don’t count.',
    },
    orders: {
      label: 'Purchase orders',
      definition: 'How many purchase orders you received that year, leaving out void ones.',
    },
    unconfirmed: {
      label: 'To confirm',
      definition: 'That year’s purchase orders that you have not confirmed yet.',
    },
  },
  chart: {
    title: (year) => `Paid and unpaid in ${year}`,
    titleIn: (year, currency) => `Paid and unpaid in ${year}, in ${currency}`,
    text: 'By month of the invoice, without credit notes.',
    month: 'Month',
    paid: 'Paid',
    pending: 'Unpaid',
  },
};
