import { z } from 'zod';
import { documentNamed } from '../../../domain/document-file-name.ts';
import { documentKindSchema } from '../../../domain/document-snapshot.ts';
import { languageSchema } from '../../../domain/language-schema.ts';
import type { Letter } from '../../../domain/letter.ts';
import type { About } from '../../../domain/mail-words/comments.ts';
import { mailWords } from '../../../domain/mail-words/index.ts';

/** Who is told of what on a document: SQL's `private.notice_facts`. */
export const noticeSchema = z.object({
  merchant: z.object({
    name: z.string(),
    email: z.string().nullable(),
    color: z.string(),
    slug: z.string(),
    language: languageSchema,
  }),
  contact: z.object({ name: z.string() }),
  members: z.array(z.string()),
  document: z.object({ id: z.uuid(), kind: documentKindSchema, number: z.string() }),
});

type Notice = z.infer<typeof noticeSchema>;

/** A notice in the merchant's language, with a button to the document. */
export function noticeLetter(
  { merchant, contact, document }: Notice,
  app: string,
  about: About,
  { label, quotes, more = [] }: { label: string; quotes?: string[]; more?: string[] },
): Letter {
  const { language } = merchant;
  const named = documentNamed({ ...document, language });
  return {
    subject: about.subject(contact.name, named),
    paragraphs: [about.text(contact.name, named), ...more],
    quotes,
    action: { label, url: `${app}/admin/documents/${document.id}` },
    footer: mailWords[language].noticeFooter(merchant.name),
    color: merchant.color,
    language,
  };
}
