import { formatCount } from '@shared/decimal.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { useAdminWords } from '@/lib/admin-words';
import { useLanguage } from '@/lib/i18n';
import { readCursor, withCursor } from '@/lib/keyset';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { Card } from '@/ui/card';
import { MomentText } from '@/ui/dates';
import { FailedState } from '@/ui/failed-state';
import { KeysetPager } from '@/ui/keyset-pager';
import { LoadingState } from '@/ui/loading-state';
import { PageHeader } from '@/ui/page-header';
import { ProgressBar } from '@/ui/progress-bar';
import { SegmentedControl } from '@/ui/segmented-control';
import { countOf, progressQuery, resultsQuery, type Show, statesOf } from './invitation-queries';
import { InvitationTable } from './invitation-table';

const shows = Object.keys(statesOf) as Show[];

/** How far a sending has come, and how it went with each contact. It goes on whether or not anybody looks. */
export function InvitationPage({ workplace, id }: { workplace: Workplace; id: string }) {
  const { orgId, timeZone, canEdit } = workplace;
  const words = useAdminWords();
  const language = useLanguage();
  const [params, setParams] = useSearchParams();
  const show = shows.find((one) => one === params.get('show')) ?? 'all';
  const progress = useQuery(progressQuery(orgId, id));
  const underway = progress.data !== undefined && (progress.data.counts.queued ?? 0) > 0;
  const results = useQuery({
    ...resultsQuery(orgId, id, show, readCursor(params)),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      underway || state.data?.rows.some((row) => row.state === 'queued') ? 2_000 : false,
  });
  const choose = (what: string) => {
    const next = withCursor(params, null);
    next.set('show', what);
    setParams(next);
  };
  const failure = progress.error ?? results.error;
  const retry = () => void Promise.all([progress.refetch(), results.refetch()]);
  const { data } = progress;
  return (
    <div className="grid gap-6">
      <PageHeader
        title={words.invitations.title}
        back={{ to: paths.adminInvitations(), label: words.invitations.history }}
        description={
          data && (
            <>
              {words.invitations.sentOn} <MomentText moment={data.created_at} timeZone={timeZone} />.{' '}
              {underway && words.invitations.leave}
            </>
          )
        }
      />
      {failure !== null ? (
        <FailedState cause={failure} onRetry={retry} />
      ) : data === undefined || results.data === undefined ? (
        <LoadingState shape="table" />
      ) : (
        <>
          <ProgressBar
            label={words.invitations.progress}
            value={data.total - countOf(data, 'waiting')}
            max={data.total}
          />
          <p role="status">{!underway && words.invitations.done}</p>
          <SegmentedControl
            label={words.invitations.show}
            value={show}
            onChange={choose}
            options={shows.map((one) => ({
              value: one,
              label: `${words.invitations.shows[one]} (${formatCount(one === 'all' ? data.total : countOf(data, one), language)})`,
            }))}
          />
          {results.data.rows.length === 0 ? (
            <p className="text-muted">{words.invitations.none}</p>
          ) : (
            <Card flush>
              <InvitationTable rows={results.data.rows} orgId={orgId} canEdit={canEdit} />
            </Card>
          )}
          <KeysetPager previous={results.data.previous} next={results.data.next} />
        </>
      )}
    </div>
  );
}
