import type { TemplateKind, TemplateText } from '../mail-placeholders.ts';

/** What a mail says until the merchant writes it anew. */
export type MailTemplates = Readonly<Record<TemplateKind, TemplateText>>;
