import {
  BanknoteArrowDown,
  BanknoteArrowUp,
  BanknoteX,
  CircleCheck,
  CircleX,
  KeyRound,
  type LucideIcon,
  MailX,
  MessageSquare,
  ShieldAlert,
  ShieldCheck,
  ShieldX,
  ThumbsUp,
} from 'lucide-react';
import type { Tone } from '@/ui/tone';
import type { NotificationKind } from './notification-queries';

/** How a notification of each kind looks; what must be acted on stands out. */
export const looks: Readonly<Record<NotificationKind, { icon: LucideIcon; tone: Tone }>> = {
  payment_received: { icon: BanknoteArrowUp, tone: 'success' },
  payment_surplus: { icon: BanknoteArrowUp, tone: 'warning' },
  payment_quarantined: { icon: BanknoteX, tone: 'warning' },
  payment_unknown: { icon: BanknoteX, tone: 'warning' },
  payments_elsewhere: { icon: BanknoteX, tone: 'quiet' },
  gateway_refused: { icon: KeyRound, tone: 'danger' },
  refund: { icon: BanknoteArrowDown, tone: 'info' },
  refund_failed: { icon: BanknoteX, tone: 'danger' },
  refund_quarantined: { icon: BanknoteX, tone: 'warning' },
  dispute: { icon: ShieldAlert, tone: 'danger' },
  dispute_won: { icon: ShieldCheck, tone: 'success' },
  dispute_lost: { icon: ShieldX, tone: 'danger' },
  dispute_closed: { icon: ShieldCheck, tone: 'quiet' },
  mail_failed: { icon: MailX, tone: 'danger' },
  comment_received: { icon: MessageSquare, tone: 'info' },
  document_confirmed: { icon: CircleCheck, tone: 'success' },
  quote_accepted: { icon: ThumbsUp, tone: 'success' },
  quote_declined: { icon: CircleX, tone: 'quiet' },
};
