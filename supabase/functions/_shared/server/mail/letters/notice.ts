import { z } from 'zod';
import { documentTitle } from '../../../domain/document-file-name.ts';
import { documentKindSchema } from '../../../domain/document-snapshot.ts';
import type { Language } from '../../../domain/language.ts';
import { languageSchema } from '../../../domain/language-schema.ts';

/** Who is told of what on a document: SQL's `private.notice_facts`. */
export const noticeSchema = z.object({
  merchant: z.object({
    name: z.string(),
    email: z.string().nullable(),
    color: z.string(),
    slug: z.string(),
    language: languageSchema,
  }),
  contact: z.object({ name: z.string(), email: z.string().nullable(), language: languageSchema }),
  members: z.array(z.string()),
  document: z.object({ id: z.uuid(), kind: documentKindSchema, number: z.string() }),
});

export type Notice = z.infer<typeof noticeSchema>;

/** The document's name for a reader. */
export function titleFor({ document }: Notice, language: Language): string {
  return documentTitle({ ...document, language });
}
