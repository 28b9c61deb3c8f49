import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAdminWords } from '@/lib/admin-words';
import { toFailure } from '@/lib/failure';
import { Button } from '@/ui/button';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { PasswordField } from '@/ui/password-field';
import { SelectField } from '@/ui/select-field';
import { useToast } from '@/ui/toasts';
import type { BankRow } from './bank-queries';
import { saveGateway } from './settings-queries';

type Props = {
  orgId: string;
  banks: readonly BankRow[];
  bankAccountId: string;
  onSaved: () => void;
  /** Left out where there is nothing to go back to. */
  onCancel: (() => void) | undefined;
};

/** The keys of the merchant's Stripe account. They are tried there before they are kept, and never shown again. */
export function StripeForm({ orgId, banks, bankAccountId, onSaved, onCancel }: Props) {
  const words = useAdminWords();
  const toast = useToast();
  const queries = useQueryClient();
  const schema = z.object({
    secretKey: z
      .string()
      .trim()
      .regex(/^(sk|rk)_(test|live)_\w+$/, words.settings.secretKeyForm),
    webhookSecret: z
      .string()
      .trim()
      .regex(/^whsec_\S+$/, words.settings.webhookSecretForm),
    bankAccountId: z.uuid(),
  });
  const form = useForm({
    shouldFocusError: false,
    resolver: standardSchemaResolver(schema),
    defaultValues: { secretKey: '', webhookSecret: '', bankAccountId },
  });
  const saving = useMutation({
    mutationFn: (keys: z.output<typeof schema>) =>
      saveGateway(orgId, 'stripe', keys.bankAccountId, {
        secret_key: keys.secretKey,
        webhook_secret: keys.webhookSecret,
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['admin', orgId] });
      toast({ text: words.settings.keysSaved, tone: 'success' });
      onSaved();
    },
  });
  const refused = saving.error !== null && toFailure(saving.error).code === 'GWERR';
  const { errors } = form.formState;
  return (
    <Form
      form={form}
      label={words.settings.keys}
      onSubmit={(keys) => saving.mutate(keys)}
      failure={refused ? null : saving.error}
    >
      {refused && (
        <Notice tone="danger" title={words.settings.keyRefused} live="alert">
          {words.settings.keyRefusedText}
        </Notice>
      )}
      <PasswordField
        label={words.settings.secretKey}
        hint={words.settings.secretKeyText}
        autoComplete="new-password"
        error={errors.secretKey?.message}
        {...form.register('secretKey')}
      />
      <PasswordField
        label={words.settings.webhookSecret}
        hint={words.settings.webhookSecretText}
        autoComplete="new-password"
        error={errors.webhookSecret?.message}
        {...form.register('webhookSecret')}
      />
      <SelectField
        label={words.settings.bank}
        hint={words.settings.bankText}
        options={banks.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.register('bankAccountId')}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={saving.isPending}>
          {words.settings.testAndSave}
        </Button>
        {onCancel !== undefined && (
          <Button onClick={onCancel} disabled={saving.isPending}>
            {words.common.cancel}
          </Button>
        )}
      </div>
    </Form>
  );
}
