import { formatCount } from '@shared/decimal.ts';
import type { Words } from '../es';

export const statement: Words['statement'] = {
  text: 'What you have been invoiced and what you have paid, with the balance after each transaction.',
  textOfContact: (contact) => `${contact}’s account, with the balance after each transaction.`,
  asOf: (date) => `As at ${date}`,
  seeInvoices: 'See invoices',
  nothingOwed: 'No invoices outstanding.',
  invoiceCount: (count) => (count === 1 ? '1 invoice' : `${formatCount(count, 'en')} invoices`),
  movements: 'Transactions',
  period: 'Period',
  periods: {
    year: 'This year',
    'last-year': 'Last year',
    'twelve-months': 'Last 12 months',
    all: 'Everything',
    custom: 'Other dates',
  },
  from: 'From',
  to: 'To',
  backwards: 'This is before the first date.',
  count: (count, written, period) => `${written} ${count === 1 ? 'transaction' : 'transactions'} · ${period}`,
  noMovements: 'No transactions in this period',
  noMovementsText: 'Choose other dates to see more.',
  downloadPdf: 'Download PDF',
  downloadCsv: 'Download CSV',
  tooLong: (has, most) =>
    `This period has ${has} transactions and a PDF holds ${most}. Choose a shorter period or download the CSV.`,
  reading: 'Loading transactions',
  open: 'See statement',
};
