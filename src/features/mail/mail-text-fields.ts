import { longestText, type TemplateKind, unknownPlaceholders } from '@shared/mail-placeholders.ts';
import { z } from 'zod';
import type { AdminWords } from '@/messages/load';

/** Subject and body of a mail as a form takes them: what is missing, too long or unknown is said in words. */
export function mailTextFields(kind: TemplateKind, words: AdminWords) {
  const text = (longest: number) =>
    z
      .string()
      .trim()
      .min(1, words.common.required)
      .max(longest, words.settings.tooLong)
      .superRefine((value, context) => {
        const unknown = unknownPlaceholders(kind, value);
        if (unknown.length > 0) {
          context.addIssue({ code: 'custom', message: words.mail.unknownPlaceholders(unknown) });
        }
      });
  return { subject: text(longestText.subject), body: text(longestText.body) };
}
