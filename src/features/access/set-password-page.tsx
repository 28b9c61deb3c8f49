import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import type { MerchantCard } from '@shared/contracts/parts.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useWords } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Form } from '@/ui/form';
import { PageHeader } from '@/ui/page-header';
import { TextField } from '@/ui/text-field';
import { useToast } from '@/ui/toasts';
import { NewPasswordField, newPasswordSchema } from './new-password-field';
import { setPasswordByToken } from './recovery-queries';
import { portalKeys } from './session-queries';

type Props = {
  slug: string;
  token: string;
  merchant: MerchantCard;
  contact: { name: string; email: string };
  /** Signed in: where to go now. */
  onDone: () => void;
};

/** The end of the way that an e-mail began: a password is chosen, and one is inside. */
export function SetPasswordPage({ slug, token, merchant, contact, onDone }: Props) {
  const words = useWords();
  const toast = useToast();
  const queries = useQueryClient();
  const related = [contact.name, contact.email];
  const form = useForm({
    shouldFocusError: false,
    resolver: standardSchemaResolver(z.object({ password: newPasswordSchema(words, related) })),
    defaultValues: { password: '' },
  });
  const setting = useMutation({
    mutationFn: (password: string) => setPasswordByToken(slug, token, password),
    onSuccess: () => {
      queries.removeQueries({ queryKey: portalKeys.all(slug) });
      toast({ text: words.access.passwordSaved, tone: 'success' });
      onDone();
    },
  });
  return (
    <div className="grid gap-6 py-6 sm:py-12">
      <PageHeader
        title={words.access.choosePassword}
        description={words.access.choosePasswordText(merchant.name)}
      />
      <Card>
        <Form
          form={form}
          onSubmit={({ password }) => setting.mutate(password)}
          failure={setting.error}
          label={words.access.choosePassword}
        >
          {/* Password managers store the password beside it. */}
          <TextField
            label={words.common.email}
            type="email"
            autoComplete="username"
            readOnly
            value={contact.email}
          />
          <NewPasswordField
            label={words.access.newPassword}
            typed={form.watch('password')}
            related={related}
            error={form.formState.errors.password?.message}
            {...form.register('password')}
          />
          <Button type="submit" variant="primary" size="lg" block busy={setting.isPending}>
            {words.access.savePassword}
          </Button>
        </Form>
      </Card>
    </div>
  );
}
