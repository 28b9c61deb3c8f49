import { classNames } from '@/lib/class-names';

type Size = 'sm' | 'md' | 'lg';

type Props = {
  name: string;
  /** The address of a logo, when there is one. */
  logo?: string | null | undefined;
  size?: Size | undefined;
};

const sizes: Record<Size, string> = {
  sm: 'size-8 text-xs rounded-lg',
  md: 'size-10 text-sm rounded-[0.625rem]',
  lg: 'size-14 text-lg rounded-xl',
};

/** The merchant's logo, or its initials in its colour. Decoration: the name stands beside it. */
export function MerchantMark({ name, logo, size = 'md' }: Props) {
  const classes = classNames('shrink-0 overflow-hidden', sizes[size]);
  if (typeof logo === 'string') {
    return (
      <img
        src={logo}
        alt=""
        className={classNames(classes, 'border border-base-300 bg-white object-contain')}
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
