import type { MerchantWords } from '../es/admin-index';

export const bankAccounts: MerchantWords['bankAccounts'] = {
  use: 'Use',
  onInvoices: 'On invoices',
  receives: (gateway) => `${gateway} payouts`,
  archived: 'Archived',
  acts: (name) => `Actions for ${name}`,
  edit: 'Edit',
  editTitle: 'Edit account',
  ibanFixed:
    'It is on issued documents or in the journal, so it doesn’t change any more. If your bank gives you another one, add an account and archive this one.',
  issuedKeep: 'Documents already issued keep what they say.',
  put: 'Put on invoices',
  putDone: 'The next invoices will show this account',
  takeOff: 'Take off invoices',
  takeOffAsk: (name) => `Take ${name} off invoices?`,
  takeOffText:
    'Invoices you issue from now on won’t say which account to transfer to. Those already issued, paid or not, keep theirs.',
  takenOff: 'The next invoices will show no account',
  none: 'No account is shown on invoices',
  noneText: 'Whoever wants to pay by bank transfer won’t know where to. Choose one from its actions.',
  archive: 'Archive',
  archiveAsk: (name) => `Archive ${name}?`,
  archiveText:
    'It is on documents or journal entries, so it is kept. It won’t be used for anything new, and you can restore it.',
  archivedDone: 'Account archived',
  remove: 'Delete',
  removeAsk: (name) => `Delete ${name}?`,
  removeText: 'It is on no document and in no journal entry: it will disappear from the list.',
  removed: 'Account deleted',
  leavesInvoices:
    'It is on invoices now. The next ones will show no account until you choose another; those already issued, paid or not, keep this one.',
  gatewayFirst: (gateway) => `${gateway} pays into this account. First choose another one for it.`,
  toGateways: 'Go to Online payments',
  restore: 'Restore',
  restored: 'Account restored',
  gatewayMoved: 'The next payments will be booked to this account',
};
