import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { placeholders, type TemplateKind, type TemplateText } from '@shared/mail-placeholders.ts';
import { mailTemplates } from '@shared/mail-templates/index.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAdminWords } from '@/lib/admin-words';
import type { Language } from '@/lib/language';
import type { Workplace } from '@/lib/workplace';
import { StatusBadge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { typeInto } from '@/ui/caret';
import { Form } from '@/ui/form';
import { useToast } from '@/ui/toasts';
import { mailTextFields } from './mail-text-fields';
import { PlaceholderChips } from './placeholder-chips';
import { RestoreButton } from './restore-button';
import { TemplateField } from './template-field';
import { saveTemplate, templateKeys } from './template-queries';

type Props = {
  workplace: Workplace;
  kind: TemplateKind;
  language: Language;
  /** What stands now: the merchant's words, else the original. */
  saved: TemplateText;
  isOwn: boolean;
  /** What was typed before and not saved. */
  draft: TemplateText | undefined;
  onText: (text: TemplateText, differs: boolean) => void;
};

/** Subject and body of one mail in one language. */
export function TemplateEditor({ workplace, kind, language, saved, isOwn, draft, onText }: Props) {
  const words = useAdminWords();
  const toast = useToast();
  const queries = useQueryClient();
  const fields = {
    subject: useRef<HTMLInputElement | HTMLTextAreaElement>(null),
    body: useRef<HTMLInputElement | HTMLTextAreaElement>(null),
  };
  const last = useRef<keyof TemplateText>('body');
  const completions = placeholders[kind].map((value) => ({
    value,
    label: words.templates.placeholders[value],
  }));
  const form = useForm({
    shouldFocusError: false,
    resolver: standardSchemaResolver(z.object(mailTextFields(kind, words))),
    defaultValues: draft ?? saved,
  });
  const { subject, body } = form.watch();
  const differs = subject !== saved.subject || body !== saved.body;
  const tell = useRef(onText);
  tell.current = onText;
  useEffect(() => tell.current({ subject, body }, differs), [subject, body, differs]);

  const saving = useMutation({
    mutationFn: (text: TemplateText) => saveTemplate(workplace.orgId, kind, language, text),
    onSuccess: async (_, text) => {
      form.reset(text);
      await queries.invalidateQueries({ queryKey: templateKeys.own(workplace.orgId) });
      toast({ text: words.common.saved, tone: 'success' });
    },
  });
  const insert = (value: string) => {
    const field = fields[last.current].current;
    if (field === null) return;
    typeInto(field, `{{${value}}}`, field.selectionStart ?? 0, field.selectionEnd ?? 0);
  };
  const { errors } = form.formState;
  const common = (name: keyof TemplateText) => ({
    ...{ register: form.register(name), field: fields[name], completions },
    error: errors[name]?.message,
    readOnly: !workplace.canManage,
    onFocus: () => {
      last.current = name;
    },
  });
  return (
    <Card>
      <Form form={form} onSubmit={(text) => saving.mutate(text)} failure={saving.error}>
        <div className="grid gap-1">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h2 className="text-lg font-semibold tracking-tight">{words.templates.kinds[kind]}</h2>
            <StatusBadge tone={differs ? 'warning' : isOwn ? 'brand' : 'quiet'}>
              {differs ? words.templates.unsaved : isOwn ? words.templates.own : words.templates.original}
            </StatusBadge>
          </div>
          <p className="text-muted">{words.templates.when[kind]}</p>
        </div>
        <TemplateField label={words.mail.subject} {...common('subject')} />
        <TemplateField
          label={words.mail.body}
          hint={workplace.canManage ? words.templates.bodyText : undefined}
          lines
          {...common('body')}
        />
        {workplace.canManage && <PlaceholderChips completions={completions} onInsert={insert} />}
        <p className="rounded-field bg-quiet-wash px-4 py-3 text-sm">
          <span className="font-medium">{words.templates.alwaysTitle}: </span>
          {words.templates.always[kind]}
        </p>
        {workplace.canManage && (
          <div className="grid gap-3">
            <div className="flex flex-wrap gap-2">
              <Button type="submit" variant="primary" busy={saving.isPending}>
                {words.common.save}
              </Button>
              {differs && (
                <Button variant="ghost" onClick={() => form.reset(saved)}>
                  {words.templates.discard}
                </Button>
              )}
              {isOwn && (
                <RestoreButton
                  {...{ workplace, kind, language }}
                  onRestored={() => form.reset(mailTemplates[language][kind])}
                />
              )}
            </div>
            {differs && <p className="text-sm text-muted">{words.templates.unsavedText}</p>}
          </div>
        )}
      </Form>
    </Card>
  );
}
