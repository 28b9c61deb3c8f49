import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '@/lib/i18n';
import { IconButton } from './icon-button';

type Props = {
  open: boolean;
  /** Asked for by Escape, the cross or a press outside; the owner sets `open` to false. */
  onClose: () => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the main one last; that of a form within names it (`form`). They stay in sight while the rest scrolls. */
  actions?: ReactNode;
  /** While something is under way the dialog does not let go. */
  locked?: boolean | undefined;
};

/** A native modal dialog: the page behind is inert, and the focus returns to where it was. */
export function Dialog({ open, onClose, title, description, children, actions, locked = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const words = useWords();
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (open && !element.open) {
      element.showModal();
      // Left to itself the browser would give the focus to the cross.
      heading.current?.focus({ preventScroll: true });
    }
    if (!open && element.open) element.close();
  }, [open]);
  const ask = () => {
    if (!locked) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the press outside is a convenience; Escape is the keyboard's way, by `cancel`.
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={description === undefined ? undefined : `${id}-description`}
      onCancel={(event) => {
        event.preventDefault();
        ask();
      }}
      onClose={() => open && onClose()}
      onClick={(event) => event.target === dialog.current && ask()}
      className="m-auto mb-0 max-h-[92dvh] w-full max-w-full flex-col overflow-hidden rounded-t-box bg-base-100 text-base-content shadow-float open:flex sm:mb-auto sm:max-w-lg sm:rounded-box"
    >
      {open && (
        <>
          <div className="flex items-start justify-between gap-4 px-5 pt-5 pb-3 sm:px-6 sm:pt-6">
            <h2
              ref={heading}
              id={`${id}-title`}
              tabIndex={-1}
              className="line-clamp-3 min-w-0 text-lg font-semibold tracking-tight outline-none"
            >
              {title}
            </h2>
            <IconButton
              icon={X}
              label={words.common.close}
              onClick={ask}
              className="btn-sm -mt-1 -mr-2 shrink-0"
            />
          </div>
          {/* Only this scrolls: title and buttons stay in sight however low the window is. */}
          <div className="grid min-h-0 shrink gap-5 overflow-y-auto overscroll-contain px-5 pt-1 pb-5 sm:px-6 sm:pb-6">
            {description !== undefined && (
              <div id={`${id}-description`} className="-mt-2 text-muted">
                {description}
              </div>
            )}
            {children}
          </div>
          {actions !== undefined && actions !== false && (
            <div className="flex flex-col-reverse gap-2 border-t border-base-300 px-5 py-3 sm:flex-row sm:justify-end sm:px-6 sm:py-4">
              {actions}
            </div>
          )}
        </>
      )}
    </dialog>
  );
}
