import type { ComponentProps } from 'react';
import { classNames } from '@/lib/class-names';
import { Field, type FieldProps } from './field';

type Props = FieldProps & Omit<ComponentProps<'textarea'>, 'children'>;

/** Several lines of text; grows with what is written where the browser can. */
export function TextareaField({ label, hint, error, optional, hideLabel, id, className, ...area }: Props) {
  return (
    <Field {...{ label, hint, error, optional, hideLabel, id }}>
      {(control) => (
        <textarea
          rows={4}
          {...area}
          {...control}
          className={classNames('textarea field-control field-sizing-content min-h-24', className)}
        />
      )}
    </Field>
  );
}
