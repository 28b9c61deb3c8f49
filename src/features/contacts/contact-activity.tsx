import { useInfiniteQuery } from '@tanstack/react-query';
import { useAdminWords } from '@/lib/admin-words';
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
            ...looks[happening.kind as HappeningKind],
          }))}
        />
      </Card>
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

function whoOf({ actor, actor_name }: Happening, { contactActivity: words }: AdminWords): string {
  const who = { ...words.who, member: actor_name ?? '', nobody: '' }[actor];
  return who === '' ? '' : `${who} · `;
}
