import { serverOnly } from './probe.ts';

/** Functions about what goes back of payments, as `functions.ts` lists all others. */
export const reversalFunctions: Record<string, typeof serverOnly> = {
  close_gateway_check: serverOnly,
  dispute_mail: serverOnly,
  gateways_to_check: serverOnly,
  refund_mail: serverOnly,
  settle_dispute: serverOnly,
  settle_refund: serverOnly,
};
