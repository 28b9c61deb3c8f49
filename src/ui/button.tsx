import { LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { classNames } from '@/lib/class-names';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'md' | 'sm' | 'lg';

type Look = {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  icon?: LucideIcon | undefined;
  /** As wide as its container. */
  block?: boolean | undefined;
  children: ReactNode;
};

type ButtonProps = Look & Omit<ComponentProps<'button'>, 'children'> & { busy?: boolean | undefined };

const variants: Record<ButtonVariant, string> = {
  primary: 'btn-primary',
  secondary: 'border-control/50 bg-base-100 hover:border-control hover:bg-quiet-wash',
  ghost: 'btn-ghost border-transparent hover:bg-quiet-wash',
  danger: 'btn-error',
};

const sizes: Record<ButtonSize, string> = { sm: 'btn-sm text-sm', md: '', lg: 'btn-lg text-base' };

function lookClasses({ variant = 'secondary', size = 'md', block = false }: Partial<Look>): string {
  return classNames('btn', variants[variant], sizes[size], block && 'w-full');
}

/** A button. While `busy` it keeps its width, shows a spinner and ignores presses, and stays focusable. */
export function Button({
  variant,
  size,
  icon: Icon,
  block,
  busy = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  const { type = 'button', onClick, ...others } = rest;
  return (
    <button
      {...others}
      type={busy ? 'button' : type}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={classNames(lookClasses({ variant, size, block }), busy && 'cursor-progress', className)}
    >
      {busy ? (
        <LoaderCircle className="size-[1.15em] shrink-0 animate-spin" aria-hidden="true" />
      ) : (
        Icon && <Icon className="size-[1.15em] shrink-0" aria-hidden="true" />
      )}
      {children}
    </button>
  );
}

type ButtonLinkProps = Look & {
  to: string;
  className?: string | undefined;
  replace?: boolean | undefined;
  onClick?: (() => void) | undefined;
  /** Opens a tab of its own, which knows nothing of this one; said in these words to who does not see it happen. */
  newTab?: string | undefined;
};

/** A link within the application that looks like a button. */
export function ButtonLink({
  variant,
  size,
  icon: Icon,
  block,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  const { to, replace = false, onClick, newTab } = rest;
  return (
    <Link
      to={to}
      replace={replace}
      onClick={onClick}
      {...(newTab === undefined ? {} : { target: '_blank', rel: 'noopener' })}
      className={classNames(lookClasses({ variant, size, block }), className)}
    >
      {Icon && <Icon className="size-[1.15em] shrink-0" aria-hidden="true" />}
      {children}
      {newTab !== undefined && <span className="sr-only">({newTab})</span>}
    </Link>
  );
}
