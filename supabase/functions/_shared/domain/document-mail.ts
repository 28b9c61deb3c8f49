import { z } from 'zod';
import { formatDay } from './days.ts';
import { documentTitle } from './document-file-name.ts';
import { documentKindSchema } from './document-snapshot.ts';
import type { Language } from './language.ts';
import { languageSchema } from './language-schema.ts';
import {
  type PlaceholderValues,
  renderParagraphs,
  renderSubject,
  type TemplateText,
} from './mail-placeholders.ts';
import { mailTemplates } from './mail-templates/index.ts';
import { formatMoney } from './money.ts';

/** Who writes, about which document, in which words: SQL's `private.document_mail_facts`. Amounts in minor units. */
export const documentMailSchema = z.object({
  merchant: z.object({
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    color: z.string(),
    slug: z.string(),
  }),
  contact: z.object({ name: z.string(), email: z.string().nullable(), language: languageSchema }),
  document: z.object({
    kind: documentKindSchema,
    number: z.string(),
    currency: z.string(),
    total: z.int(),
    balance: z.int(),
    issued_on: z.string(),
    due_on: z.string().nullable(),
  }),
  /** The merchant's own words; null where the original stands. */
  template: z.object({ subject: z.string(), body: z.string() }).nullable(),
  portal_open: z.boolean(),
});

export type DocumentMail = z.infer<typeof documentMailSchema>;

/** What the placeholders of a document's mail stand for. `link` is its address, or null when none is sent. */
export function documentValues(
  { merchant, contact, document }: DocumentMail,
  language: Language,
  link: string | null,
): PlaceholderValues<'document'> {
  const money = (minor: number) => formatMoney(minor, document.currency, language);
  return {
    'contact.name': contact.name,
    'document.balance': document.balance > 0 ? money(document.balance) : null,
    'document.due_on': document.due_on === null ? null : formatDay(document.due_on, language),
    'document.issued_on': formatDay(document.issued_on, language),
    'document.number': document.number,
    'document.title': documentTitle({ kind: document.kind, number: document.number, language }),
    'document.total': money(document.total),
    link,
    'merchant.email': merchant.email,
    'merchant.name': merchant.name,
    'merchant.phone': merchant.phone,
  };
}

/** Subject and paragraphs of the mail: the words of this one mail, else the merchant's, else the original. */
export function documentText(
  mail: DocumentMail,
  language: Language,
  link: string | null,
  own: Partial<TemplateText> = {},
): { subject: string; paragraphs: string[] } {
  const { subject, body } = { ...(mail.template ?? mailTemplates[language].document), ...own };
  const values = documentValues(mail, language, link);
  return { subject: renderSubject(subject, values), paragraphs: renderParagraphs(body, values) };
}
