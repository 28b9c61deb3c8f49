import { type TemplatePreview, templatePreviewSchema } from '@shared/mail-facts.ts';
import type { TemplateKind, TemplateText } from '@shared/mail-placeholders.ts';
import { mailTemplates } from '@shared/mail-templates/index.ts';
import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import type { Language } from '@/lib/language';
import { adminClient } from '@/lib/supabase';

/** Which template: `document.es`. */
export type TemplateName = `${TemplateKind}.${Language}`;

/** The merchant's own words; where there are none the original stands. */
export type OwnTemplates = Partial<Record<TemplateName, TemplateText>>;

export const templateKeys = {
  all: (orgId: string) => ['admin', orgId, 'templates'] as const,
  own: (orgId: string) => [...templateKeys.all(orgId), 'own'] as const,
  preview: (orgId: string, contactId: string | null) =>
    [...templateKeys.all(orgId), 'preview', contactId] as const,
  contacts: (orgId: string, search: string) => [...templateKeys.all(orgId), 'contacts', search] as const,
};

/** What the merchant has written so far. */
export function ownTemplatesQuery(orgId: string) {
  return queryOptions({
    queryKey: templateKeys.own(orgId),
    // What is being typed must not be measured against what arrives meanwhile.
    refetchOnWindowFocus: false,
    queryFn: async (): Promise<OwnTemplates> => {
      const { data, error } = await (await adminClient())
        .from('email_templates')
        .select('kind, language, subject, body')
        .eq('org_id', orgId);
      if (error !== null) throw toFailure(error);
      return Object.fromEntries(data.map(({ kind, language, ...text }) => [`${kind}.${language}`, text]));
    },
  });
}

/** A real contact with its latest document and payment; of the one written to last when none is named. Throws NTFND. */
export function templatePreviewQuery(orgId: string, contactId: string | null) {
  return queryOptions({
    queryKey: templateKeys.preview(orgId, contactId),
    queryFn: async (): Promise<TemplatePreview> => {
      const { data, error } = await (await adminClient()).rpc('template_preview', {
        p_org: orgId,
        ...(contactId === null ? {} : { p_contact: contactId }),
      });
      if (error !== null) throw toFailure(error);
      return templatePreviewSchema.parse(data);
    },
  });
}

const shown = 8;

/** The first contacts that a search finds, by name. */
export function foundContactsQuery(orgId: string, search: string) {
  return queryOptions({
    queryKey: templateKeys.contacts(orgId, search),
    queryFn: async () => {
      const { data, error } = await (await adminClient())
        .rpc('find_contacts', {
          ...{ p_org: orgId, p_filter: search === '' ? {} : { search }, p_limit: shown },
        })
        .select('id, name, email');
      if (error !== null) throw toFailure(error);
      return data;
    },
  });
}

/** Keeps the merchant's words; the original's own words need no keeping. Throws INVAL, DENID. */
export async function saveTemplate(
  orgId: string,
  kind: TemplateKind,
  language: Language,
  { subject, body }: TemplateText,
): Promise<void> {
  const original = mailTemplates[language][kind];
  if (subject === original.subject && body === original.body) return restoreTemplate(orgId, kind, language);
  const { error } = await (await adminClient()).rpc('save_email_template', {
    ...{ p_org: orgId, p_kind: kind, p_language: language, p_subject: subject, p_body: body },
  });
  if (error !== null) throw toFailure(error);
}

/** Goes back to the original. Throws DENID. */
export async function restoreTemplate(orgId: string, kind: TemplateKind, language: Language): Promise<void> {
  const { error } = await (await adminClient()).rpc('restore_email_template', {
    ...{ p_org: orgId, p_kind: kind, p_language: language },
  });
  if (error !== null) throw toFailure(error);
}
