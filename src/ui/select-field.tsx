import type { ComponentProps } from 'react';
import { classNames } from '@/lib/class-names';
import { Field, type FieldProps } from './field';

export type Option = { value: string; label: string };

type Props = FieldProps & Omit<ComponentProps<'select'>, 'children'> & { options: readonly Option[] };

/** A choice among a few, with the device's own picker. */
export function SelectField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  id,
  className,
  options,
  ...select
}: Props) {
  return (
    <Field {...{ label, hint, error, optional, hideLabel, id }}>
      {(control) => (
        <select {...select} {...control} className={classNames('select field-control truncate', className)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
