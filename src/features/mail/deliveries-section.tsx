import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAdminWords } from '@/lib/admin-words';
import { retryMail } from '@/lib/retry-mail';
import type { Workplace } from '@/lib/workplace';
import { StatusBadge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { MomentText } from '@/ui/dates';
import { FailedState } from '@/ui/failed-state';
import { FailureNotice } from '@/ui/failure-notice';
import { Section } from '@/ui/section';
import type { Tone } from '@/ui/tone';
import { type Delivery, type DeliveryState, deliveriesQuery, mailKeys } from './mail-queries';

const tones: Record<DeliveryState, Tone> = {
  queued: 'info',
  sent: 'success',
  failed: 'warning',
  given_up: 'danger',
};

/** Why a mail was not sent, where it was not the server that refused it. */
const reasons = ['no_address', 'not_needed', 'portal_closed'] as const;
const isReason = (code: string | null): code is (typeof reasons)[number] =>
  reasons.some((reason) => reason === code);

type Props = { workplace: Workplace; documentId: string };

/** The mails with a document, and those with comments on it: where each stands. Nothing while there is none. */
export function DeliveriesSection({ workplace, documentId }: Props) {
  const words = useAdminWords().mail;
  const queries = useQueryClient();
  const { orgId, canEdit, timeZone } = workplace;
  const { data, error, refetch } = useQuery(deliveriesQuery(orgId, documentId));
  const retrying = useMutation({
    mutationFn: (id: string) => retryMail(orgId, id),
    onSettled: () => queries.invalidateQueries({ queryKey: mailKeys.deliveries(orgId, documentId) }),
  });
  if (error === null && (data ?? []).length === 0) return null;
  return (
    <Section title={words.deliveries}>
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <FailureNotice cause={retrying.error} />
          <Card flush>
            <ul aria-live="polite">
              {data?.map((row) => (
                <DeliveryRow
                  key={row.id}
                  {...{ row, timeZone }}
                  busy={retrying.isPending && retrying.variables === row.id}
                  onRetry={canEdit ? () => retrying.mutate(row.id) : undefined}
                />
              ))}
            </ul>
          </Card>
        </>
      )}
    </Section>
  );
}

type RowProps = { row: Delivery; timeZone: string; busy: boolean; onRetry: (() => void) | undefined };

function DeliveryRow({ row, timeZone, busy, onRetry }: RowProps) {
  const words = useAdminWords();
  const { state, sent_at, created_at, next_try_at, last_error } = row;
  const waits = state === 'failed' || state === 'given_up';
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-base-300 px-4 py-3 last:border-b-0 sm:px-5">
      <StatusBadge tone={tones[state]}>{words.mail.states[state]}</StatusBadge>
      <div className="grid min-w-0 flex-1 basis-48 text-sm">
        {row.kind === 'comment' && <span>{words.mail.comment}</span>}
        <MomentText moment={sent_at ?? created_at} timeZone={timeZone} />
        {waits && (
          <span>{isReason(last_error) ? words.mail.reasons[last_error] : words.mail.notAccepted}</span>
        )}
        {state === 'failed' && (
          <span className="text-muted">
            {words.mail.nextTry} <MomentText moment={next_try_at} timeZone={timeZone} />
          </span>
        )}
      </div>
      {waits && onRetry !== undefined && (
        <Button size="sm" busy={busy} onClick={onRetry}>
          {words.common.retry}
        </Button>
      )}
    </li>
  );
}
