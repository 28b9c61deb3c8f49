import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { sendingModeSchema } from '@shared/contracts/send-document.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAdminWords } from '@/lib/admin-words';
import { useLanguage } from '@/lib/i18n';
import { languageName, languages } from '@/lib/language';
import type { Workplace } from '@/lib/workplace';
import { Button } from '@/ui/button';
import { SwitchField } from '@/ui/checkbox-field';
import { Form } from '@/ui/form';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { useToast } from '@/ui/toasts';
import { ColorField } from './color-field';
import { type PortalSettings, savePortalSettings } from './settings-queries';

type Props = { workplace: Workplace; settings: PortalSettings };

/** Name, colour, language, and what the portal lets in. */
export function PortalSettingsForm({ workplace, settings }: Props) {
  const words = useAdminWords();
  const language = useLanguage();
  const toast = useToast();
  const queries = useQueryClient();
  const schema = z.object({
    name: z.string().trim().min(1, words.common.required).max(200, words.settings.tooLong),
    color: z.string().regex(/^#[0-9a-f]{6}$/),
    language: z.enum(languages),
    portal_enabled: z.boolean(),
    link_scope: z.enum(['portal', 'document']),
    sending_mode: sendingModeSchema,
    accepting_quotes: z.boolean(),
    asking_signature: z.boolean(),
  });
  const form = useForm({
    shouldFocusError: false,
    resolver: standardSchemaResolver(schema),
    defaultValues: settings,
  });
  const saving = useMutation({
    mutationFn: (values: PortalSettings) => savePortalSettings(workplace.orgId, values),
    onSuccess: async (_, values) => {
      form.reset(values);
      toast({ text: words.common.saved, tone: 'success' });
      await queries.invalidateQueries({ queryKey: ['admin'] });
      await queries.invalidateQueries({ queryKey: ['front', workplace.slug] });
    },
  });
  const { errors } = form.formState;
  return (
    <Form form={form} onSubmit={(values) => saving.mutate(values)} failure={saving.error}>
      <fieldset disabled={!workplace.canManage} className="grid gap-5">
        <TextField
          label={words.settings.name}
          hint={words.settings.nameText}
          error={errors.name?.message}
          {...form.register('name')}
        />
        <ColorField
          label={words.settings.color}
          hint={words.settings.colorText}
          color={form.watch('color')}
          error={errors.color?.message}
          {...form.register('color')}
        />
        <SelectField
          label={words.parts.language}
          hint={words.settings.languageText}
          options={languages.map((value) => ({ value, label: languageName(value, language) }))}
          {...form.register('language')}
        />
        <SelectField
          label={words.settings.linkScope}
          hint={words.settings.linkScopeText}
          options={[
            { value: 'portal', label: words.settings.scopes.portal },
            { value: 'document', label: words.settings.scopes.document },
          ]}
          {...form.register('link_scope')}
        />
        <SelectField
          label={words.settings.sendingMode}
          hint={words.settings.sendingModeText}
          options={sendingModeSchema.options.map((value) => ({ value, label: words.mail.ways[value] }))}
          {...form.register('sending_mode')}
        />
        <SwitchField
          label={words.settings.acceptingQuotes}
          hint={words.settings.acceptingQuotesText}
          {...form.register('accepting_quotes')}
        />
        <SwitchField
          label={words.settings.askingSignature}
          hint={words.settings.askingSignatureText}
          {...form.register('asking_signature')}
        />
        <SwitchField
          label={words.settings.portalOn}
          hint={words.settings.portalOnText}
          {...form.register('portal_enabled')}
        />
        {workplace.canManage && (
          <div>
            <Button type="submit" variant="primary" busy={saving.isPending}>
              {words.common.save}
            </Button>
          </div>
        )}
      </fieldset>
    </Form>
  );
}
