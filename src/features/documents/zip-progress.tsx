import { formatCount } from '@shared/decimal.ts';
import { useLanguage, useWords } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { ProgressBar } from '@/ui/progress-bar';
import type { ZipWork } from './use-zip';

/** How an archive is coming along, and how it ended. */
export function ZipProgress({ work, onCancel }: { work: ZipWork; onCancel: () => void }) {
  const words = useWords();
  const language = useLanguage();
  if (work.state === 'running') {
    return (
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-end">
        <div className="grid gap-1">
          <ProgressBar label={words.zip.progress} value={work.done} max={work.total} />
          <p className="text-sm text-muted">{words.zip.stay}</p>
        </div>
        <Button size="sm" onClick={onCancel}>
          {words.common.cancel}
        </Button>
      </div>
    );
  }
  return (
    <>
      <p role="status" className="text-sm text-muted empty:sr-only">
        {work.state === 'cancelled' && words.zip.cancelled}
        {work.state === 'saved' && words.zip.saved(work.saved, formatCount(work.saved, language))}
      </p>
      {work.state === 'saved' && work.failed.length > 0 && (
        <Notice tone="warning" title={words.zip.missing} live="status">
          <p>{words.zip.missingText}</p>
          <ul className="mt-1 list-disc pl-5">
            {work.failed.map((name) => (
              <li key={name} className="wrap-anywhere">
                {name}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <FailureNotice cause={work.state === 'failed' ? work.cause : null} />
    </>
  );
}
