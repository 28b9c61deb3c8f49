import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useWords } from '@/lib/i18n';
import { Button } from './button';
import { Form } from './form';
import { PasswordField } from './password-field';
import { TextField } from './text-field';

type Props = {
  /** Already known. */
  email?: string | undefined;
  onSubmit: (email: string, password: string) => void;
  busy: boolean;
  /** What the last try threw. */
  failure: unknown;
};

/** E-mail and password. The length is that of the longest address (RFC 5321); whether it is somebody's is the server's to say. */
export function SignInForm({ email = '', onSubmit, busy, failure }: Props) {
  const words = useWords();
  const schema = z.object({
    email: z.string().trim().min(1, words.common.required).max(254),
    password: z.string().min(1, words.common.required),
  });
  const form = useForm({
    shouldFocusError: false,
    resolver: standardSchemaResolver(schema),
    defaultValues: { email, password: '' },
  });
  const { errors } = form.formState;
  return (
    <Form form={form} onSubmit={(values) => onSubmit(values.email, values.password)} failure={failure}>
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
      <Button type="submit" variant="primary" size="lg" block busy={busy}>
        {words.common.signIn}
      </Button>
    </Form>
  );
}
