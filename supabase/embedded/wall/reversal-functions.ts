import { serverOnly } from './probe.ts';

/** Functions about what goes back of payments, as `functions.ts` lists all others. */
export const reversalFunctions: Record<string, typeof serverOnly> = {
  close_gateway_check: serverOnly,
  close_gateway_listing: serverOnly,
  close_unopened: serverOnly,
  dispute_mail: serverOnly,
  gateways_to_check: serverOnly,
  gateways_to_list: serverOnly,
  misfit_mail: serverOnly,
  note_gateway_refusal: serverOnly,
  refund_mail: serverOnly,
  set_payment_aside: serverOnly,
  settle_dispute: serverOnly,
  settle_refund: serverOnly,
  unbooked_payments: serverOnly,
};
