import { CloudOff, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { isOurFault, toFailure } from '@/lib/failure';
import { useWords } from '@/lib/i18n';
import { Button } from './button';
import { PageHeading } from './page-heading';

type Props = {
  cause: unknown;
  onRetry?: (() => void) | undefined;
  /** While another try is under way. */
  busy?: boolean | undefined;
  actions?: ReactNode;
  /** It is all there is on the page: the title becomes the page's heading. */
  page?: boolean | undefined;
};

/** A part of the page that could not be read: words, the code to report, and another try. */
export function FailedState({ cause, onRetry, busy, actions, page = false }: Props) {
  const words = useWords();
  const { code, requestId, retryAfter } = toFailure(cause);
  // Nothing was typed that could be wrong: what the address asks for does not exist.
  const { title, text } = words.failures[code === 'INVAL' ? 'NTFND' : code];
  return (
    <div role="alert" className="mx-auto grid max-w-md justify-items-center gap-2 px-4 py-12 text-center">
      <span className="mb-2 grid size-12 place-items-center rounded-full bg-error-wash text-error">
        <CloudOff className="size-5" aria-hidden="true" />
      </span>
      {page ? (
        <PageHeading title={title} className="text-xl font-semibold tracking-tight" />
      ) : (
        <p className="text-lg font-semibold">{title}</p>
      )}
      <p className="text-muted">
        {text} {retryAfter !== null && words.parts.tryAgainIn(retryAfter)}
      </p>
      {isOurFault(code) && (
        <p className="text-sm text-muted">
          {words.parts.failureCode(requestId === null ? code : `${code} · ${requestId}`)}
        </p>
      )}
      <div className="mt-3 flex flex-wrap justify-center gap-2">
        {onRetry !== undefined && (
          <Button icon={RotateCw} busy={busy} onClick={onRetry}>
            {words.common.retry}
          </Button>
        )}
        {actions}
      </div>
    </div>
  );
}
