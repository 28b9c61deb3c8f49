import { EllipsisVertical, type LucideIcon } from 'lucide-react';
import { type ReactNode, type ToggleEvent, useId, useRef } from 'react';
import { Link } from 'react-router-dom';
import { classNames } from '@/lib/class-names';
import { placeBeside } from './place-beside';
import { VisuallyHidden } from './visually-hidden';

export type MenuItem = {
  label: string;
  icon?: LucideIcon | undefined;
  danger?: boolean | undefined;
} & ({ to: string } | { onSelect: () => void });

type Props = {
  /** What the menu is about; heard, and shown when there is no `trigger`. */
  label: string;
  items: readonly MenuItem[];
  /** What is inside the button; three dots when left out. */
  trigger?: ReactNode;
};

const itemClasses =
  'flex min-h-10 w-full cursor-pointer items-center gap-2.5 rounded-md px-3 py-2 text-left text-[0.9375rem] hover:bg-quiet-wash focus-visible:outline-offset-[-2px]';

/** A button that opens a list of acts: a native popover, closed by Escape, a press outside or a choice. */
export function Menu({ label, items, trigger }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const place = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState !== 'open' || button.current === null || list.current === null) return;
    placeBeside(button.current, list.current);
  };

  const close = () => list.current?.hidePopover();
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={trigger === undefined ? label : undefined}
        title={trigger === undefined ? label : undefined}
        className={classNames(
          'btn btn-ghost hover:bg-quiet-wash border-transparent',
          trigger === undefined && 'btn-square',
        )}
      >
        {trigger ?? <EllipsisVertical className="size-[1.15rem]" aria-hidden="true" />}
        {trigger !== undefined && <VisuallyHidden>{label}</VisuallyHidden>}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        onToggle={place}
        className="inset-auto min-w-52 rounded-box border border-base-300 bg-base-100 p-1.5 text-base-content shadow-float"
      >
        <ul aria-label={label}>
          {items.map((item) => {
            const classes = classNames(itemClasses, item.danger === true && 'text-error');
            const inside = (
              <>
                {item.icon && <item.icon className="size-4 shrink-0" aria-hidden="true" />}
                {item.label}
              </>
            );
            return (
              <li key={item.label}>
                {'to' in item ? (
                  <Link to={item.to} onClick={close} className={classes}>
                    {inside}
                  </Link>
                ) : (
                  <button
                    type="button"
                    className={classes}
                    onClick={() => {
                      close();
                      item.onSelect();
                    }}
                  >
                    {inside}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}
