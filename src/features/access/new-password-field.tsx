import { passwordProblem, passwordStrength } from '@shared/password-rules.ts';
import type { ComponentProps } from 'react';
import { z } from 'zod';
import { classNames } from '@/lib/class-names';
import { useWords } from '@/lib/i18n';
import type { Words } from '@/messages/load';
import { PasswordField } from '@/ui/password-field';

type Props = Omit<ComponentProps<typeof PasswordField>, 'autoComplete' | 'hint' | 'value'> & {
  /** As typed so far. */
  typed: string;
  /** Texts that it must not be: the contact's name and e-mail. */
  related: readonly string[];
};

const steps = ['weak', 'fair', 'good', 'strong'] as const;
const colours = { weak: 'bg-error', fair: 'bg-warning', good: 'bg-info', strong: 'bg-success' } as const;

/** A password to be chosen, with a hint how good it is. */
export function NewPasswordField({ typed, related, ...field }: Props) {
  const words = useWords().access;
  const strength = passwordStrength(typed, related);
  const step = steps[strength];
  return (
    <div className="grid gap-2">
      <PasswordField {...field} hint={words.passwordHint} autoComplete="new-password" />
      {typed !== '' && (
        <div className="flex items-center gap-3 text-sm">
          <span className="grid h-1.5 flex-1 grid-cols-4 gap-1" aria-hidden="true">
            {steps.map((name, index) => (
              <span
                key={name}
                className={classNames('rounded-full', index <= strength ? colours[step] : 'bg-base-300')}
              />
            ))}
          </span>
          <span role="status" className="min-w-32 text-end text-muted">
            <span className="sr-only">{words.strength}: </span>
            {words.strengths[step]}
          </span>
        </div>
      )}
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
