import { RotateCw } from 'lucide-react';
import { isOurFault, toFailure } from '@/lib/failure';
import { useWords } from '@/lib/i18n';
import { Button } from './button';
import { Notice } from './notice';

type Props = {
  cause: unknown;
  /** Offers another try; `busy` while that is under way. */
  onRetry?: (() => void) | undefined;
  busy?: boolean | undefined;
};

/**
 * What went wrong with an act, in words, read out at once; that a preview only looks is nothing that went wrong, and is
 * coloured so. Nothing when `cause` is null or undefined.
 */
export function FailureNotice({ cause, busy, onRetry }: Props) {
  const words = useWords();
  if (cause === null || cause === undefined) return null;
  const { code, requestId, retryAfter } = toFailure(cause);
  const { title, text } = words.failures[code];
  return (
    <Notice
      tone={code === 'PRVEW' ? 'info' : 'danger'}
      title={title}
      live="alert"
      actions={
        onRetry && (
          <Button size="sm" icon={RotateCw} busy={busy} onClick={onRetry}>
            {words.common.retry}
          </Button>
        )
      }
    >
      {text}
      {retryAfter !== null && <> {words.parts.tryAgainIn(retryAfter)}</>}
      {requestId !== null && isOurFault(code) && (
        <span className="mt-1 block text-sm text-muted">
          {words.parts.failureCode(`${code} · ${requestId}`)}
        </span>
      )}
    </Notice>
  );
}
