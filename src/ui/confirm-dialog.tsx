import type { ReactNode } from 'react';
import { useWords } from '@/lib/i18n';
import { Button } from './button';
import { Dialog } from './dialog';
import { FailureNotice } from './failure-notice';

type Props = {
  open: boolean;
  onClose: () => void;
  onConfirm: () => void;
  title: string;
  /** What will happen, in plain words. */
  children: ReactNode;
  /** The act itself (`Revoke the link`), never `OK`. */
  confirmLabel: string;
  danger?: boolean | undefined;
  busy?: boolean | undefined;
  failure?: unknown;
};

/** Asks before an act that cannot be undone. */
export function ConfirmDialog(props: Props) {
  const {
    open,
    onClose,
    onConfirm,
    title,
    children,
    confirmLabel,
    danger = false,
    busy = false,
    failure,
  } = props;
  const words = useWords();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      description={children}
      locked={busy}
      actions={
        <>
          <Button onClick={onClose} disabled={busy}>
            {words.common.cancel}
          </Button>
          <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {failure !== undefined && failure !== null && <FailureNotice cause={failure} />}
    </Dialog>
  );
}
