import { passwordProblem } from '@shared/password-rules.ts';
import type { ComponentProps } from 'react';
import { z } from 'zod';
import { useWords } from '@/lib/i18n';
import type { Words } from '@/messages/load';
import { PasswordField } from '@/ui/password-field';
import { PasswordStrength } from '@/ui/password-strength';

type Props = Omit<ComponentProps<typeof PasswordField>, 'autoComplete' | 'hint' | 'value'> & {
  /** As typed so far. */
  typed: string;
  /** Texts that it must not be: the contact's name and e-mail. */
  related: readonly string[];
};

/** A password to be chosen, with a hint how good it is. */
export function NewPasswordField({ typed, related, ...field }: Props) {
  const words = useWords().access;
  return (
    <div className="grid gap-2">
      <PasswordField {...field} hint={words.passwordHint} autoComplete="new-password" />
      <PasswordStrength typed={typed} related={related} />
    </div>
  );
}

/** The rules of the house for a password, in the words of the screen. The server judges it again. */
export function newPasswordSchema(words: Words, related: readonly string[]) {
  return z.string().superRefine((password, context) => {
    const problem = passwordProblem(password, related);
    if (problem !== null)
      context.addIssue({ code: 'custom', message: words.access.passwordProblem[problem] });
  });
}
