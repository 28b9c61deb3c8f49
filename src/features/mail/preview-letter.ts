import type { Language } from '@shared/language.ts';
import type { Letter } from '@shared/letter.ts';
import { commentLetter } from '@shared/letters/comment.ts';
import { documentLetter } from '@shared/letters/document.ts';
import { freshLinkLetter } from '@shared/letters/fresh-link.ts';
import { invitationLetter } from '@shared/letters/invitation.ts';
import { passwordChangedLetter } from '@shared/letters/password-changed.ts';
import { receiptLetter } from '@shared/letters/receipt.ts';
import { recoveryLetter } from '@shared/letters/recovery.ts';
import { refundLetter } from '@shared/letters/refund.ts';
import type { Parties, TemplatePreview } from '@shared/mail-facts.ts';
import type { TemplateKind, TemplateText } from '@shared/mail-placeholders.ts';
import { today } from '@/lib/dates';
import { paths } from '@/lib/paths';

/** What of a preview is made up, because the merchant has nothing real of it. */
export type Example = 'contact' | 'document' | 'payment' | 'refund' | 'comment';

type Given = {
  facts: TemplatePreview;
  kind: TemplateKind;
  language: Language;
  template: TemplateText;
  /** Of a contact that does not exist. */
  exampleName: string;
  /** What the merchant might have said of a document. */
  exampleComment: string;
  /** ISO 4217. */
  currency: string;
};

/** The mail as the sender would write it, by the code with which it writes. Its links lead nowhere. */
export function previewLetter(given: Given): { letter: Letter; example: Example | null } {
  const { facts, kind, language, template, exampleName, exampleComment, currency } = given;
  const { merchant, has_password } = facts;
  const contact = facts.contact ?? { id: '', name: exampleName, email: null };
  const parties: Parties = { merchant, contact: { ...contact, language }, template };
  const document = facts.document ?? exampleDocument(currency, merchant.time_zone);
  const payment = facts.payment ?? examplePayment(document);
  const link = `${window.location.origin}${paths.link(merchant.slug)}`;
  const leave = `${window.location.origin}${paths.unsubscribe(merchant.slug)}`;
  const portal = `${window.location.origin}${paths.portal(merchant.slug)}`;
  const write: Record<TemplateKind, () => Letter> = {
    document: () => documentLetter({ ...parties, document }, link),
    comment: () => commentLetter({ ...parties, document, comments: [exampleComment] }, link),
    receipt: () => receiptLetter({ ...parties, ...payment }, `${portal}/invoices`),
    refund: () =>
      refundLetter({ ...parties, ...payment, made_at: payment.received_at }, `${portal}/invoices`),
    invitation: () => invitationLetter({ ...parties, message: null, has_password }, link, leave),
    fresh_link: () => freshLinkLetter({ ...parties, document: facts.document }, link),
    recovery: () => recoveryLetter({ ...parties, has_password }, `${portal}/password`),
    password_changed: () => passwordChangedLetter(parties, has_password ? 'changed' : 'set', portal),
  };
  const example =
    facts.contact === null
      ? 'contact'
      : (kind === 'document' || kind === 'comment') && facts.document === null
        ? 'document'
        : kind === 'receipt' && facts.payment === null
          ? 'payment'
          : kind === 'comment' || kind === 'refund'
            ? kind
            : null;
  return { letter: write[kind](), example };
}

const thirtyDays = 30 * 86_400_000;

type Document = NonNullable<TemplatePreview['document']>;

function exampleDocument(currency: string, timeZone: string): Document {
  const now = Date.now();
  return {
    ...{ kind: 'invoice', number: 'F-0001', currency, total: 12_100, balance: 12_100 },
    issued_on: today(timeZone, new Date(now)),
    due_on: today(timeZone, new Date(now + thirtyDays)),
  };
}

function examplePayment({ kind, number, currency, total }: Document) {
  return {
    ...{ amount: total, currency, received_at: new Date().toISOString() },
    items: [{ document_id: '', kind, number, amount: total }],
  };
}
