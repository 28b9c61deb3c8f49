import type { MerchantWords } from '../es/admin-index';

export const reversals: MerchantWords['reversals'] = {
  title: 'Refunds and disputes',
  column: 'Given back',
  refunds: {
    pending: 'Refund on its way',
    succeeded: 'Refunded',
    failed: 'Refund failed',
  },
  disputes: {
    warning: 'The bank asks',
    open: 'Disputed by the bank',
    warning_closed: 'Inquiry closed',
    lost: 'Dispute lost',
    won: 'Dispute won',
  },
  fee: (amount) => `Fee: ${amount}`,
};
