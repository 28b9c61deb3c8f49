import { classNames } from '@/lib/class-names';
import type { Logo } from '@/lib/logo';

type Size = 'sm' | 'md' | 'lg';

type Props = {
  name: string;
  logo?: Logo | null | undefined;
  size?: Size | undefined;
};

const sizes: Record<Size, string> = {
  sm: 'size-8 text-xs rounded-lg',
  md: 'size-10 text-sm rounded-[0.625rem]',
  lg: 'size-14 text-lg rounded-xl',
};

const logoSizes: Record<Size, string> = {
  sm: 'h-8 max-w-20 rounded-lg p-0.5',
  md: 'h-10 max-w-24 rounded-lg p-1 md:max-w-32',
  lg: 'h-20 max-w-60 rounded-xl p-1.5',
};

/**
 * The merchant's logo, or its initials in its colour. Decoration: the name stands beside it. A logo lies on white
 * whatever the colours of the page, as on paper, and as wide as it is drawn.
 */
export function MerchantMark({ name, logo, size = 'md' }: Props) {
  const classes = classNames('shrink-0 overflow-hidden', sizes[size]);
  if (logo) {
    return (
      <img
        src={logo.address}
        width={logo.width}
        height={logo.height}
        alt=""
        className={classNames('w-auto shrink-0 bg-white object-contain', logoSizes[size])}
      />
    );
  }
  return (
    <span
      aria-hidden="true"
      className={classNames(
        classes,
        'grid place-items-center bg-primary font-semibold tracking-wide text-primary-content',
      )}
    >
      {initials(name)}
    </span>
  );
}

/** A person as initials on a quiet ground. */
export function Avatar({ name, size = 'md' }: { name: string; size?: Size | undefined }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'grid shrink-0 place-items-center bg-quiet-wash font-semibold',
        sizes[size],
        'rounded-full',
      )}
    >
      {initials(name)}
    </span>
  );
}

/** The first letters of the first two words. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).slice(0, 2);
  return words.map((word) => Array.from(word)[0]?.toLocaleUpperCase() ?? '').join('');
}
