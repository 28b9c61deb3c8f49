import { z } from 'zod';
import { longestText, type TemplateKind, unknownPlaceholders } from './mail-placeholders.ts';

/** Words that somebody wrote for mails of a kind. A placeholder that such a mail does not know is refused. */
export function mailTextSchema(kind: TemplateKind) {
  const known = (text: string) => unknownPlaceholders(kind, text).length === 0;
  return z.object({
    subject: z
      .string()
      .trim()
      .min(1)
      .max(longestText.subject)
      .regex(/^[^\r\n]*$/)
      .refine(known),
    body: z.string().trim().min(1).max(longestText.body).refine(known),
  });
}
