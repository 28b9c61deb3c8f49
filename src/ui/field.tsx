import { type ReactNode, useId } from 'react';
import { useWords } from '@/lib/i18n';

/** What every field takes. `error` marks it invalid and is read with it. */
export type FieldProps = {
  label: string;
  hint?: ReactNode;
  error?: string | null | undefined;
  optional?: boolean | undefined;
  /** The label is only heard, where the place makes it plain (a search box). */
  hideLabel?: boolean | undefined;
};

export type ControlProps = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
};

type Props = FieldProps & { id?: string | undefined; children: (control: ControlProps) => ReactNode };

/** Label, hint and error around one control, tied together for assistive technology. */
export function Field({
  id: givenId,
  label,
  hint,
  error,
  optional = false,
  hideLabel = false,
  children,
}: Props) {
  const ownId = useId();
  const words = useWords();
  const id = givenId ?? ownId;
  const invalid = error !== undefined && error !== null && error !== '';
  const described = [hint !== undefined && `${id}-hint`, invalid && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm font-medium'}>
        {label}
        {optional && <span className="ml-1.5 font-normal text-muted">({words.common.optional})</span>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': invalid || undefined })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {invalid && (
        <p id={`${id}-error`} className="text-sm font-medium text-error">
          {error}
        </p>
      )}
    </div>
  );
}
