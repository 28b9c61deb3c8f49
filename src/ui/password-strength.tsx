import { passwordStrength } from '@shared/password-rules.ts';
import { classNames } from '@/lib/class-names';
import { useWords } from '@/lib/i18n';

type Props = {
  /** As typed so far. */
  typed: string;
  /** Texts that it must not be: the name and e-mail of whose it will be. */
  related: readonly string[];
};

const steps = ['weak', 'fair', 'good', 'strong'] as const;
const colours = { weak: 'bg-error', fair: 'bg-warning', good: 'bg-info', strong: 'bg-success' } as const;

/** A hint how good a password is, below its field; nothing before the first letter. */
export function PasswordStrength({ typed, related }: Props) {
  const words = useWords().parts;
  if (typed === '') return null;
  const strength = passwordStrength(typed, related);
  const step = steps[strength];
  return (
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
  );
}
