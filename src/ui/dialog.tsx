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
  /** Buttons, the main one last. */
  actions?: ReactNode;
  /** While something is under way the dialog does not let go. */
  locked?: boolean | undefined;
};

/** A native modal dialog: the page behind is inert, and the focus returns to where it was. */
export function Dialog({ open, onClose, title, description, children, actions, locked = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const words = useWords();
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (open && !element.open) element.showModal();
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
      className="m-auto mb-0 max-h-[92dvh] w-full max-w-full overflow-y-auto rounded-t-box bg-base-100 text-base-content shadow-float sm:mb-auto sm:max-w-lg sm:rounded-box"
    >
      {open && (
        <div className="grid gap-5 p-5 sm:p-6">
          <div className="flex items-start justify-between gap-4">
            <div className="grid gap-1">
              <h2 id={`${id}-title`} className="text-lg font-semibold tracking-tight">
                {title}
              </h2>
              {description !== undefined && (
                <div id={`${id}-description`} className="text-muted">
                  {description}
                </div>
              )}
            </div>
            <IconButton icon={X} label={words.common.close} onClick={ask} className="btn-sm -mt-1 -mr-2" />
          </div>
          {children}
          {actions !== undefined && (
            <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">{actions}</div>
          )}
        </div>
      )}
    </dialog>
  );
}
