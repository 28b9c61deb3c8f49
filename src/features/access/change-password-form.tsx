import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { toFailure } from '@/lib/failure';
import { useWords } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Form } from '@/ui/form';
import { PasswordField } from '@/ui/password-field';
import { useToast } from '@/ui/toasts';
import { NewPasswordField, newPasswordSchema } from './new-password-field';
import { changeOwnPassword } from './session-queries';

type Props = {
  slug: string;
  /** Texts that a password must not be: the contact's name and e-mail. */
  related: readonly string[];
};

/** The old password and the new one, with a hint how good that is. */
export function ChangePasswordForm({ slug, related }: Props) {
  const words = useWords();
  const toast = useToast();
  const schema = z.object({
    oldPassword: z.string().min(1, words.common.required),
    newPassword: newPasswordSchema(words, related),
  });
  const form = useForm({
    shouldFocusError: false,
    resolver: standardSchemaResolver(schema),
    defaultValues: { oldPassword: '', newPassword: '' },
  });
  const changing = useMutation({
    mutationFn: ({ oldPassword, newPassword }: z.output<typeof schema>) =>
      changeOwnPassword(slug, oldPassword, newPassword),
    onError: (error) => {
      if (wrongOld(error))
        form.setError('oldPassword', { message: words.access.oldPasswordWrong }, { shouldFocus: true });
    },
    onSuccess: () => {
      form.reset();
      toast({ text: words.access.passwordChanged, tone: 'success' });
    },
  });
  const { errors } = form.formState;
  return (
    <Form
      form={form}
      onSubmit={(values) => changing.mutate(values)}
      failure={wrongOld(changing.error) ? null : changing.error}
    >
      <PasswordField
        label={words.access.oldPassword}
        autoComplete="current-password"
        error={errors.oldPassword?.message}
        {...form.register('oldPassword')}
      />
      <NewPasswordField
        label={words.access.newPassword}
        typed={form.watch('newPassword')}
        related={related}
        error={errors.newPassword?.message}
        {...form.register('newPassword')}
      />
      <div>
        <Button type="submit" variant="primary" busy={changing.isPending}>
          {words.access.changePassword}
        </Button>
      </div>
    </Form>
  );
}

/** The words of BADPW speak of an e-mail, which is not asked for here: the field itself says what is wrong. */
function wrongOld(error: unknown): boolean {
  return error !== null && toFailure(error).code === 'BADPW';
}
