import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { useWords } from '@/lib/i18n';
import { Field, type FieldProps } from './field';

type Props = FieldProps &
  Omit<ComponentProps<'input'>, 'children' | 'type' | 'autoComplete'> & {
    /** `current-password` to sign in, `new-password` to choose one: managers fill it accordingly. */
    autoComplete: 'current-password' | 'new-password';
  };

/** A password that can be shown. Pasting is welcome. */
export function PasswordField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  id,
  className: _,
  ...input
}: Props) {
  const [shown, setShown] = useState(false);
  const words = useWords();
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field {...{ label, hint, error, optional, hideLabel, id }}>
      {(control) => (
        <div className="relative">
          <input
            spellCheck={false}
            autoCapitalize="none"
            {...input}
            {...control}
            type={shown ? 'text' : 'password'}
            className="input field-control pr-12"
          />
          <button
            type="button"
            aria-pressed={shown}
            aria-label={words.parts.showPassword}
            title={shown ? words.parts.hidePassword : words.parts.showPassword}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-1 right-1 z-1 grid w-10 cursor-pointer place-items-center rounded-md text-muted hover:text-base-content"
          >
            <Icon className="size-[1.15rem]" aria-hidden="true" />
          </button>
        </div>
      )}
    </Field>
  );
}
