import { type ComponentProps, type ReactNode, useId } from 'react';

type Props = Omit<ComponentProps<'input'>, 'type' | 'children' | 'role'> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
};

/** A tick with its sentence; the whole row can be pressed. */
export function CheckboxField(props: Props) {
  return <TickRow {...props} control="checkbox checkbox-sm checkbox-primary tick-control mt-0.5" />;
}

/** A switch with its sentence, for settings that act at once. */
export function SwitchField(props: Props) {
  return (
    <TickRow
      {...props}
      role="switch"
      control="toggle toggle-sm toggle-primary tick-control mt-0.5"
      reversed
    />
  );
}

type RowProps = Props & { control: string; role?: 'switch'; reversed?: boolean };

function TickRow({
  label,
  hint,
  error,
  id: givenId,
  control,
  reversed = false,
  className: _,
  ...input
}: RowProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const invalid = error !== undefined && error !== null && error !== '';
  const described = [hint !== undefined && `${id}-hint`, invalid && `${id}-error`].filter(Boolean).join(' ');
  const box = (
    <input
      {...input}
      id={id}
      type="checkbox"
      aria-describedby={described || undefined}
      aria-invalid={invalid || undefined}
      className={control}
    />
  );
  return (
    <div className="flex min-h-6 items-start gap-3">
      {!reversed && box}
      <div className="grid min-w-0 flex-1 gap-0.5">
        <label htmlFor={id} className="cursor-pointer font-medium">
          {label}
        </label>
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
      {reversed && box}
    </div>
  );
}
