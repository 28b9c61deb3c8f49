import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useAdminWords } from '@/lib/admin-words';
import { retryMail } from '@/lib/retry-mail';
import type { Workplace } from '@/lib/workplace';
import type { AdminWords } from '@/messages/load';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { MomentText } from '@/ui/dates';
import { FailedState } from '@/ui/failed-state';
import { FailureNotice } from '@/ui/failure-notice';
import { LoadingState } from '@/ui/loading-state';
import { Section } from '@/ui/section';
import { Timeline } from '@/ui/timeline';
import { activityQuery, type Happening, type HappeningKind } from './activity-query';
import { looks } from './happening-look';
import { HappeningText } from './happening-text';

/** Everything that happened with a contact, the latest first, with who did it. */
export default function ContactActivity({ workplace, id }: { workplace: Workplace; id: string }) {
  const words = useAdminWords();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isFetchNextPageError } =
    useInfiniteQuery(activityQuery(workplace.orgId, id));
  const queries = useQueryClient();
  const retrying = useMutation({
    mutationFn: (mailId: string) => retryMail(workplace.orgId, mailId),
    onSettled: () => queries.invalidateQueries({ queryKey: activityQuery(workplace.orgId, id).queryKey }),
  });
  if (data === undefined) {
    return error === null ? <LoadingState /> : <FailedState cause={error} onRetry={() => void refetch()} />;
  }
  return (
    <Section title={words.contactActivity.title} description={words.contactActivity.text}>
      <Card>
        <Timeline
          items={data.pages.flat().map((happening) => ({
            key: happening.key,
            title: <HappeningText happening={happening} />,
            at: (
              <>
                {whoOf(happening, words)}
                <MomentText moment={happening.at} timeZone={workplace.timeZone} />
              </>
            ),
            action: workplace.canEdit && waitingMail(happening) !== null && (
              <Button
                size="sm"
                busy={retrying.isPending && retrying.variables === waitingMail(happening)}
                onClick={() => retrying.mutate(waitingMail(happening) ?? '')}
              >
                {words.common.retry}
              </Button>
            ),
            ...looks[happening.kind as HappeningKind],
          }))}
        />
      </Card>
      <FailureNotice cause={retrying.error} />
      {isFetchNextPageError && <FailureNotice cause={error} />}
      {hasNextPage && (
        <div>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.contactActivity.more}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** The mail that was given up, or waits for its next try; null for what else happened. */
function waitingMail({ kind, key }: Happening): string | null {
  return kind === 'mail_failed' || kind === 'mail_given_up' ? key.replace('mail:', '') : null;
}

function whoOf({ actor, actor_name }: Happening, { contactActivity: words }: AdminWords): string {
  const who = { ...words.who, member: actor_name ?? '', nobody: '' }[actor];
  return who === '' ? '' : `${who} · `;
}
