import { reversalFigures } from '../../../domain/letters/reversal-figures.ts';
import {
  type DisputeMail,
  disputeMailSchema,
  type RefundMail,
  refundMailSchema,
} from '../../../domain/mail-facts.ts';
import { mailWords } from '../../../domain/mail-words/index.ts';
import { reversalWords } from '../../../domain/mail-words/reversals.ts';
import type { Client } from '../../clients.ts';
import { taken } from '../../failures.ts';
import type { Parcel, Row } from './composer.ts';

/** What the mails about a refund say of it, asked when they are sent. */
export async function readRefund({ org_id, subject_id }: Row, server: Client): Promise<RefundMail> {
  return refundMailSchema.parse(
    taken(await server.rpc('refund_mail', { p_org: org_id, p_refund: subject_id })),
  );
}

/** The same of a dispute. */
export async function readDispute({ org_id, subject_id }: Row, server: Client): Promise<DisputeMail> {
  return disputeMailSchema.parse(
    taken(await server.rpc('dispute_mail', { p_org: org_id, p_dispute: subject_id })),
  );
}

type Said = (contact: string, amount: string, date: string) => string;

/** Where a notice leads: to the document it is about, or of several to their contact. */
export function aboutUrl(app: string, contact: { id: string }, items: { document_id: string }[]): string {
  const [only, ...others] = items;
  return only && others.length === 0
    ? `${app}/admin/documents/${only.document_id}`
    : `${app}/admin/contacts/${contact.id}`;
}

/** A notice for the merchant's owners and administrators, in the merchant's language. */
export function reversalNotice(
  mail: Omit<DisputeMail, 'template'>,
  app: string,
  { subject, text }: { subject: Said; text: Said },
): Parcel {
  const { merchant, contact, items, members } = mail;
  const { language } = merchant;
  const { amount, date, table } = reversalFigures(mail, language);
  const [only, ...others] = items;
  return {
    to: members,
    sender: merchant,
    letter: {
      subject: subject(contact.name, amount, date),
      paragraphs: [text(contact.name, amount, date)],
      table,
      action: {
        label: reversalWords[language].notice[only && others.length === 0 ? 'open' : 'openContact'],
        url: aboutUrl(app, contact, items),
      },
      footer: mailWords[language].noticeFooter(merchant.name),
      color: merchant.color,
      language,
    },
  };
}
