import type { Language } from './language.ts';
import {
  type PlaceholderValues,
  renderParagraphs,
  renderSubject,
  type TemplateKind,
  type TemplateText,
} from './mail-placeholders.ts';
import { mailTemplates } from './mail-templates/index.ts';

/**
 * Subject and paragraphs of a mail: in the merchant's words, else in the original's. A subject that speaks of something
 * that is not there, or a body of which nothing is left, gives way to the original's.
 */
export function fillTemplate<K extends TemplateKind>(
  kind: K,
  language: Language,
  own: Partial<TemplateText> | null,
  values: PlaceholderValues<K>,
): { subject: string; paragraphs: string[] } {
  const original = mailTemplates[language][kind];
  const { subject, body } = { ...original, ...own };
  const paragraphs = renderParagraphs(body, values);
  return {
    subject: renderSubject(subject, values) ?? renderSubject(original.subject, values) ?? '',
    paragraphs: paragraphs.length > 0 ? paragraphs : renderParagraphs(original.body, values),
  };
}
