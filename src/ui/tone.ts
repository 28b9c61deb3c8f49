/** The feeling of a message or state. `quiet` is neutral. Colour never speaks alone: words or an icon say the same. */
export type Tone = 'quiet' | 'info' | 'success' | 'warning' | 'danger' | 'brand';

/** Background and text of a tone, readable (AA) in light and dark. */
export const toneClasses: Record<Tone, string> = {
  quiet: 'bg-quiet-wash text-base-content',
  info: 'bg-info-wash text-info',
  success: 'bg-success-wash text-success',
  warning: 'bg-warning-wash text-warning',
  danger: 'bg-error-wash text-error',
  brand: 'bg-brand-wash text-brand',
};
