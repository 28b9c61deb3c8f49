import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import type { MerchantCard } from '@shared/contracts/parts.ts';
import { signIn } from '@shared/contracts/sign-in.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router-dom';
import { z } from 'zod';
import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { PasswordField } from '@/ui/password-field';
import { TextField } from '@/ui/text-field';
import { MerchantContact } from './merchant-contact';
import { PortalClosed } from './portal-closed';
import { enter, portalKeys } from './session-queries';

type Props = {
  slug: string;
  merchant: MerchantCard;
  /** Why one has to sign in, when it was not one's own idea. */
  reason?: string | undefined;
  /** Already typed on the merchant's own site. */
  email?: string | undefined;
};

/** A contact's door at one merchant: e-mail and password. */
export function SignInPage({ slug, merchant, reason, email = '' }: Props) {
  const words = useWords();
  const queries = useQueryClient();
  const schema = z.object({
    email: signIn.request.shape.email.min(1, words.common.required),
    password: z.string().min(1, words.common.required),
  });
  const form = useForm({
    shouldFocusError: false,
    resolver: standardSchemaResolver(schema),
    defaultValues: { email, password: '' },
  });
  const entering = useMutation({
    mutationFn: ({ email, password }: z.output<typeof schema>) => enter(slug, email, password),
    onSuccess: () => queries.resetQueries({ queryKey: portalKeys.all(slug) }),
  });
  return (
    <div className="grid gap-6 py-6 sm:py-12">
      <PageHeader title={words.access.signInTo(merchant.name)} description={words.access.signInText} />
      {reason !== undefined && <Notice tone="info">{reason}</Notice>}
      {!merchant.portal_enabled ? (
        <PortalClosed />
      ) : (
        <Card>
          <Form form={form} onSubmit={(values) => entering.mutate(values)} failure={entering.error}>
            <TextField
              label={words.common.email}
              type="email"
              autoComplete="username"
              inputMode="email"
              error={form.formState.errors.email?.message}
              {...form.register('email')}
            />
            <PasswordField
              label={words.common.password}
              autoComplete="current-password"
              error={form.formState.errors.password?.message}
              {...form.register('password')}
            />
            <Button type="submit" variant="primary" size="lg" block busy={entering.isPending}>
              {words.common.signIn}
            </Button>
          </Form>
        </Card>
      )}
      {merchant.portal_enabled && (
        <p className="grid justify-items-center gap-1 text-center text-sm">
          <span className="text-muted">{words.access.forgotten}</span>
          <Link className="text-link inline-flex min-h-6 items-center" to={paths.recover(slug)}>
            {words.access.recover}
          </Link>
        </p>
      )}
      <MerchantContact merchant={merchant} />
    </div>
  );
}
