import {
  Ban,
  BanknoteArrowUp,
  CircleCheck,
  Eye,
  FileText,
  KeyRound,
  Link2,
  Link2Off,
  type LucideIcon,
  Mail,
  MailX,
  MessageSquare,
  Pencil,
  RotateCcw,
  UserPlus,
} from 'lucide-react';
import type { Tone } from '@/ui/tone';
import type { HappeningKind } from './activity-query';

type Look = { icon: LucideIcon; tone?: Tone };

/** How each kind of happening is drawn. */
export const looks: Record<HappeningKind, Look> = {
  contact_added: { icon: UserPlus },
  contact_changed: { icon: Pencil },
  document_accepted: { icon: CircleCheck, tone: 'success' },
  document_commented: { icon: MessageSquare, tone: 'info' },
  document_confirmed: { icon: CircleCheck, tone: 'success' },
  document_declined: { icon: Ban, tone: 'warning' },
  document_issued: { icon: FileText },
  document_opened: { icon: Eye, tone: 'info' },
  document_refunded: { icon: RotateCcw },
  document_sent: { icon: Mail },
  document_voided: { icon: Ban },
  invitation_unsent: { icon: MailX, tone: 'warning' },
  link_issued: { icon: Link2 },
  link_revoked: { icon: Link2Off },
  mail_failed: { icon: MailX, tone: 'warning' },
  mail_given_up: { icon: MailX, tone: 'danger' },
  mail_queued: { icon: Mail },
  mail_sent: { icon: Mail },
  password_removed: { icon: KeyRound },
  password_set: { icon: KeyRound },
  payment: { icon: BanknoteArrowUp, tone: 'success' },
  visit_link: { icon: Eye, tone: 'info' },
  visit_password: { icon: Eye, tone: 'info' },
};
