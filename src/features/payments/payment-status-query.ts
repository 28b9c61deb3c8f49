import type { AnswerOf } from '@shared/contracts/contract.ts';
import type { paymentStatus } from '@shared/contracts/payment-status.ts';
import { queryOptions } from '@tanstack/react-query';
import { callFunction } from '@/lib/functions';

export type PaymentStatus = AnswerOf<typeof paymentStatus>;

/** States that nothing follows. */
const settled: ReadonlySet<PaymentStatus['state']> = new Set([
  'succeeded',
  'failed',
  'expired',
  'quarantined',
]);

/** How a payment stands, asked again while it is under way: often at first, then less. */
export function paymentStatusQuery(returnToken: string) {
  return queryOptions({
    queryKey: ['payment-status', returnToken],
    queryFn: ({ signal }) =>
      callFunction<typeof paymentStatus>('payment-status', { return_token: returnToken }, { signal }),
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data !== undefined && settled.has(data.state) ? false : dataUpdateCount < 10 ? 2_000 : 15_000,
  });
}
