import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from '@/lib/class-names';

type Props = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & { icon: LucideIcon; label: string };

/** A square button whose words are heard and appear on hover. */
export function IconButton({ icon: Icon, label, className, type = 'button', ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={classNames('btn btn-ghost btn-square hover:bg-quiet-wash border-transparent', className)}
    >
      <Icon className="size-[1.15rem]" aria-hidden="true" />
    </button>
  );
}
