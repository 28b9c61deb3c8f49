import { membersOnly, type TableExpectation } from './table-expectation.ts';

/** Payments and what went back of them, as `tables.ts` lists all others: for the merchant's people, written by nobody. */
export const paymentTables: Record<string, TableExpectation> = {
  disputes: {
    select: membersOnly,
    columns: {
      select: `org_id id payment_id gateway external_id currency amount withdrawn reinstated fee fee_returned state opened_at
        withdrawn_at reinstated_at respond_by page_url closed_at created_at`,
    },
  },
  payment_allocations: {
    select: membersOnly,
    columns: { select: 'org_id payment_id document_id amount created_at' },
  },
  payment_attempt_allocations: {
    select: membersOnly,
    columns: { select: 'org_id attempt_id document_id amount open' },
  },
  payment_attempts: {
    select: membersOnly,
    columns: {
      select: 'org_id id contact_id gateway currency amount state expires_at synced_at created_at',
    },
  },
  payments: {
    select: membersOnly,
    columns: {
      select: `org_id id contact_id gateway bank_account_id attempt_id external_id currency amount fee received_at
        created_at`,
    },
  },
  refunds: {
    select: membersOnly,
    columns: {
      select: 'org_id id payment_id gateway external_id currency amount state made_at failed_at created_at',
    },
  },
  reversal_allocations: {
    select: membersOnly,
    columns: { select: 'org_id id payment_id document_id refund_id dispute_id amount created_at' },
  },
};
