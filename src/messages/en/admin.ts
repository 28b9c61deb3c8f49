import { formatCount } from '@shared/decimal.ts';
import type { MerchantWords } from '../es/admin-index';

export const admin: MerchantWords['admin'] = {
  signIn: 'Sign in to the admin',
  signInText: 'For those who work at the company. If you are a customer, use the company’s portal.',
  notAMember: 'This account doesn’t belong to a company',
  notAMemberText: 'Ask whoever manages the company for access, or sign in with another account.',
  goTo: (merchant) => `Go to ${merchant}`,
  menuOf: (name) => `${name} menu`,
  allOfContact: 'See all',
  draftTitle: 'This is a draft',
  draftText: 'It has no number or PDF yet, and only your team can see it.',
  draftBlank: 'It has no lines yet.',
  void: 'Void document',
  voidTitle: 'Void',
  voidText: 'It can be voided as long as nothing has been paid. It stays visible, with its number, as void.',
  voidAsk: (named) => `Void ${named}?`,
  voidWarning: (kind) =>
    `${
      kind === 'invoice'
        ? 'A reversing entry will be posted and your customer can no longer pay it.'
        : kind === 'credit_note'
          ? 'A reversing entry will be posted.'
          : 'Your contact will see that it is void.'
    } This can’t be undone.`,
  voided: 'Document voided',
  transferText: 'What your customer sees to pay you by bank transfer.',
  disputeText:
    'The contact’s bank holds the money until it decides, and meanwhile the contact isn’t asked to pay. Respond in your account with the payment provider: see below, under Payments, where and by when.',
  payments: 'Payments',
  noPayments: 'Nothing has been paid yet.',
  received: 'Received',
  gateway: 'Paid with',
  amount: 'Amount',
  toThisDocument: 'Towards this document',
  wholePayment: 'Whole payment',
  fee: 'Fee',
  feeUnknown: 'Not known yet: the gateway tells it later',
  bankAccount: 'Bank account',
  entries: 'Journal entries',
  notBooked: 'Documents of this type are not posted to the journal.',
  journal: 'Journal',
  journalText:
    'Every entry, with its debits and credits. The journal is generated automatically and can’t be changed.',
  allAccounts: 'All',
  noEntries: 'No entries',
  account: 'Account',
  debit: 'Debit',
  credit: 'Credit',
  totals: (debit, credit) => `Debit ${debit} = Credit ${credit}`,
  entryKinds: {
    document: 'Document issued',
    document_void: 'Document voided',
    payment: 'Payment received',
    payment_fee: 'Fee of a payment',
    refund: 'Refund',
    refund_failed: 'Failed refund',
    dispute: 'Bank dispute',
    dispute_won: 'Dispute won',
  },
  ledger: {
    receivable: 'Trade debtors',
    sales: 'Sales',
    tax: 'Output VAT',
    fees: 'Bank charges',
    credit: 'Customer prepayments',
    bank: 'Bank',
  },
  notifications: 'Alerts',
  notificationKinds: {
    payment_received: { title: 'Payment received', text: '' },
    payment_surplus: {
      title: 'More was paid than was due',
      text: 'The excess is kept as the contact’s credit. You can refund it from your account with the payment provider.',
    },
    payment_quarantined: {
      title: 'A payment does not match',
      text: 'What the payment provider reports doesn’t match what was requested. It has not been posted: check your account with them.',
    },
    payment_unknown: {
      title: 'There is a payment we don’t recognise',
      text: 'The payment provider took a payment that is marked as the portal’s, but it isn’t here. Check your account with them.',
    },
    payments_elsewhere: {
      title: 'Your account with the payment provider also takes payments outside the portal',
      text: 'They are not posted here. If one is for a document in the portal, look for it in your account with the provider. We won’t tell you again.',
    },
    gateway_refused: {
      title: 'The payment provider no longer accepts your keys',
      text: 'They were revoked or lack a permission. Until you save new ones under Settings, nobody can pay through it, and we won’t hear of its payments and refunds.',
    },
    refund: {
      title: 'Refund issued',
      text: '',
    },
    refund_failed: {
      title: 'A refund failed',
      text: 'The bank didn’t accept it and you still have the money. Refund it another way.',
    },
    refund_quarantined: {
      title: 'A refund does not match',
      text: 'What the payment provider reports doesn’t match what was paid. It has not been posted: check your account with them.',
    },
    dispute: {
      title: 'A bank is disputing a payment',
      text: 'Respond in your account with the payment provider before the deadline.',
    },
    dispute_won: {
      title: 'Dispute won',
      text: 'The money is back in your account.',
    },
    dispute_lost: {
      title: 'Dispute lost',
      text: 'You don’t get the money back: what the contact paid is due again.',
    },
    dispute_closed: {
      title: 'Bank inquiry closed',
      text: 'Nothing changes.',
    },
    comment_received: { title: 'New comment', text: '' },
    document_confirmed: { title: 'Document confirmed', text: '' },
    quote_accepted: { title: 'Quote accepted', text: '' },
    quote_declined: { title: 'Quote declined', text: '' },
    mail_failed: {
      title: 'An email could not be sent',
      text: 'We tried for a day, or the server refused it. Check the address and try again.',
    },
  },
  moreDocuments: (count) => `${formatCount(count, 'en')} more`,
  unread: 'New',
  markRead: 'Mark as read',
  markAllRead: 'Mark all as read',
  noNotifications: 'No alerts',
  noNotificationsText: 'When a contact pays, you will see it here.',
};
