import { merchantTokens, type Scheme, surfaces } from '@shared/merchant-tokens.ts';
import type { ComponentProps } from 'react';
import { Field, type FieldProps } from '@/ui/field';

type Props = FieldProps &
  Omit<ComponentProps<'input'>, 'children' | 'type' | 'color'> & {
    /** The colour chosen now, `#rrggbb`. */
    color: string;
  };

/** The merchant's colour with the device's own picker, and how it will look in light and in dark. */
export function ColorField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  color,
  id,
  className: _,
  ...input
}: Props) {
  return (
    <Field {...{ label, hint, error, optional, hideLabel, id }}>
      {(control) => (
        <div className="flex flex-wrap items-center gap-3">
          <input
            {...input}
            {...control}
            type="color"
            className="h-11 w-16 cursor-pointer rounded-field border border-control bg-base-100 p-1 disabled:cursor-not-allowed"
          />
          <span className="font-mono text-sm">{color}</span>
          <span className="flex gap-2" aria-hidden="true">
            <Sample color={color} scheme="light" />
            <Sample color={color} scheme="dark" />
          </span>
        </div>
      )}
    </Field>
  );
}

/** Contrast is kept whatever the choice, so what is shown may differ a little from what was picked. */
function Sample({ color, scheme }: { color: string; scheme: Scheme }) {
  const tokens = merchantTokens(color, scheme);
  if (tokens === null) return null;
  return (
    <span className="rounded-field border border-base-300 p-2" style={{ background: surfaces[scheme][0] }}>
      <span
        className="block rounded-md px-3 py-1 text-sm font-semibold"
        style={{ background: tokens.fill, color: tokens.content }}
      >
        Aa
      </span>
    </span>
  );
}
