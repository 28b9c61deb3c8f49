import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useWords } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { PasswordField } from '@/ui/password-field';
import { TextField } from '@/ui/text-field';
import { enterAdmin } from './member-session';

type Props = {
  /** Why one has to sign in, when it was not one's own idea. */
  reason?: string | undefined;
};

/** The door of the merchant's people. */
export function MemberSignInPage({ reason }: Props) {
  const words = useWords();
  const queries = useQueryClient();
  const schema = z.object({
    email: z.string().trim().min(1, words.common.required).max(254),
    password: z.string().min(1, words.common.required),
  });
  const form = useForm({
    shouldFocusError: false,
    resolver: standardSchemaResolver(schema),
    defaultValues: { email: '', password: '' },
  });
  const entering = useMutation({
    mutationFn: ({ email, password }: z.output<typeof schema>) => enterAdmin(email, password),
    onSuccess: () => queries.resetQueries({ queryKey: ['admin'] }),
  });
  const { errors } = form.formState;
  return (
    <div className="grid gap-6 py-6 sm:py-12">
      <PageHeader title={words.admin.signIn} description={words.admin.signInText} />
      {reason !== undefined && <Notice tone="info">{reason}</Notice>}
      <Card>
        <Form form={form} onSubmit={(values) => entering.mutate(values)} failure={entering.error}>
          <TextField
            label={words.common.email}
            type="email"
            autoComplete="username"
            inputMode="email"
            error={errors.email?.message}
            {...form.register('email')}
          />
          <PasswordField
            label={words.common.password}
            autoComplete="current-password"
            error={errors.password?.message}
            {...form.register('password')}
          />
          <Button type="submit" variant="primary" size="lg" block busy={entering.isPending}>
            {words.common.signIn}
          </Button>
        </Form>
      </Card>
    </div>
  );
}
