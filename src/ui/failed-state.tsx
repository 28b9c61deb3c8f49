import { CloudOff, RotateCw, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { classNames } from '@/lib/class-names';
import { isOurFault, toFailure } from '@/lib/failure';
import { useWords } from '@/lib/i18n';
import { Button, ButtonLink } from './button';
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

/**
 * A part of the page that could not be read: words, the code to report, and another try. What does not exist is no fault
 * and comes of no other try: a page of it leads on, to where the portal or the admin begins.
 */
export function FailedState({ cause, onRetry, busy, actions, page = false }: Props) {
  const words = useWords();
  const { code, requestId, retryAfter } = toFailure(cause);
  // Nothing was typed that could be wrong: what the address asks for does not exist.
  const missing = code === 'NTFND' || code === 'INVAL';
  const { title, text } = words.failures[missing ? 'NTFND' : code];
  const [, within = ''] = useLocation().pathname.split('/');
  const Icon = missing ? SearchX : CloudOff;
  return (
    <div role="alert" className="mx-auto grid max-w-md justify-items-center gap-2 px-4 py-12 text-center">
      <span
        className={classNames(
          'mb-2 grid size-12 place-items-center rounded-full',
          missing ? 'bg-quiet-wash text-muted' : 'bg-error-wash text-error',
        )}
      >
        <Icon className="size-5" aria-hidden="true" />
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
        {onRetry !== undefined && !missing && (
          <Button icon={RotateCw} busy={busy} onClick={onRetry}>
            {words.common.retry}
          </Button>
        )}
        {actions ?? (missing && page && <ButtonLink to={`/${within}`}>{words.common.home}</ButtonLink>)}
      </div>
    </div>
  );
}
