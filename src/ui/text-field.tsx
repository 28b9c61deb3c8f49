import type { ComponentProps } from 'react';
import { classNames } from '@/lib/class-names';
import { Field, type FieldProps } from './field';

type Props = FieldProps & Omit<ComponentProps<'input'>, 'children'>;

/** One line of text. Takes `...register('name')` of react-hook-form and every attribute of an input. */
export function TextField({ label, hint, error, optional, hideLabel, id, className, ...input }: Props) {
  return (
    <Field {...{ label, hint, error, optional, hideLabel, id }}>
      {(control) => (
        <input type="text" {...input} {...control} className={classNames('input field-control', className)} />
      )}
    </Field>
  );
}
