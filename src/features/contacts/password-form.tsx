import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { passwordProblem } from '@shared/password-rules.ts';
import { WandSparkles } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAdminWords } from '@/lib/admin-words';
import { Button } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import { Form } from '@/ui/form';
import { PasswordField } from '@/ui/password-field';
import { PasswordStrength } from '@/ui/password-strength';
import { generatePassword } from './generate-password';

type Props = {
  /** By which the button in the dialog's foot sends it. */
  id: string;
  /** Texts that a password must not be: the contact's name and e-mail. */
  related: readonly string[];
  failure: unknown;
  onSubmit: (password: string) => void;
};

/** A password for somebody else: typed, or made by a press. The server judges it again. */
export function PasswordForm({ id, related, failure, onSubmit }: Props) {
  const words = useAdminWords();
  const [made, setMade] = useState<string | null>(null);
  const schema = z.object({
    password: z.string().superRefine((password, context) => {
      const problem = passwordProblem(password, related);
      if (problem !== null)
        context.addIssue({ code: 'custom', message: words.contacts.passwordProblems[problem] });
    }),
  });
  const form = useForm({
    shouldFocusError: false,
    resolver: standardSchemaResolver(schema),
    defaultValues: { password: '' },
  });
  const generate = () => {
    const password = generatePassword();
    setMade(password);
    form.setValue('password', password, { shouldValidate: form.formState.isSubmitted });
  };
  return (
    <Form id={id} form={form} onSubmit={({ password }) => onSubmit(password)} failure={failure}>
      <div className="grid gap-2">
        <PasswordField
          label={words.contacts.newPassword}
          hint={words.access.passwordHint}
          autoComplete="new-password"
          error={form.formState.errors.password?.message}
          {...form.register('password', { onChange: () => setMade(null) })}
        />
        <PasswordStrength typed={form.watch('password')} related={related} />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2" role="status">
        <Button size="sm" icon={WandSparkles} onClick={generate}>
          {words.contacts.generate}
        </Button>
        {made !== null && (
          <>
            <span className="font-mono text-[0.9375rem]">{made}</span>
            <CopyButton value={made} label={words.contacts.copyPassword} variant="ghost" />
          </>
        )}
      </div>
    </Form>
  );
}
