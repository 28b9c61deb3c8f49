import type { MerchantWords } from '../es/admin-index';

export const reversals: MerchantWords['reversals'] = {
  title: 'Refunds and disputes',
  column: 'Refunded',
  refunds: {
    pending: 'Refund in progress',
    succeeded: 'Refunded',
    failed: 'Refund failed',
  },
  disputes: {
    warning: 'Bank inquiry',
    open: 'Disputed by the bank',
    warning_closed: 'Inquiry closed',
    lost: 'Dispute lost',
    won: 'Dispute won',
  },
  respondBy: 'Respond before',
  respond: 'Respond at the payment provider',
  fee: (amount) => `Fee: ${amount}`,
};
