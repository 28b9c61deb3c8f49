import { compose as comment } from './comment.ts';
import { compose as commentNotice } from './comment-notice.ts';
import type { Composer } from './composer.ts';
import { compose as confirmationNotice } from './confirmation-notice.ts';
import { compose as decisionNotice } from './decision-notice.ts';
import { compose as disputeNotice } from './dispute-notice.ts';
import { compose as freshLink } from './fresh-link.ts';
import { compose as invitation } from './invitation.ts';
import { compose as misfitNotice } from './misfit-notice.ts';
import { compose as passwordChanged } from './password-changed.ts';
import { compose as paymentNotice } from './payment-notice.ts';
import { compose as receipt } from './receipt.ts';
import { compose as recovery } from './recovery.ts';
import { compose as refund } from './refund.ts';
import { compose as refundNotice } from './refund-notice.ts';

/** Who writes the letter of each kind of the outbox. */
export const composers: Readonly<Record<string, Composer>> = {
  comment,
  comment_notice: commentNotice,
  confirmation_notice: confirmationNotice,
  decision_notice: decisionNotice,
  dispute_notice: disputeNotice,
  // Loaded when the first is sent: it makes PDFs, and most functions that send mail never do.
  document: async (row, context) => (await import('./document.ts')).compose(row, context),
  fresh_link: freshLink,
  invitation,
  misfit_notice: misfitNotice,
  password_changed: passwordChanged,
  payment_notice: paymentNotice,
  receipt,
  recovery,
  refund,
  refund_notice: refundNotice,
};
