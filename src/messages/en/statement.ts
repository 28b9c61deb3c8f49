import type { Words } from '../es';

export const statement: Words['statement'] = {
  text: 'What you were invoiced and what you have paid, with the balance after each movement.',
  textOfContact: (contact) => `The account of ${contact}, with the balance after each movement.`,
  asOf: (date) => `On ${date}`,
  seeInvoices: 'See invoices',
  nothingOwed: 'No invoice is open.',
  invoiceCount: (count) => (count === 1 ? '1 invoice' : `${count} invoices`),
  movements: 'Movements',
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
  count: (count, written, period) => `${written} ${count === 1 ? 'movement' : 'movements'} · ${period}`,
  noMovements: 'Nothing moved in this period',
  noMovementsText: 'Choose other dates to see more.',
  downloadPdf: 'Download PDF',
  downloadCsv: 'Download CSV',
  tooLong: (has, most) =>
    `This period has ${has} movements and a PDF holds ${most}. Choose a shorter period or download the CSV.`,
  reading: 'Reading the movements',
  open: 'See statement',
};
