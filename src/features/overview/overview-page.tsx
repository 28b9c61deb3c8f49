import { useQuery } from '@tanstack/react-query';
import { Sparkles } from 'lucide-react';
import { useWords } from '@/lib/i18n';
import { EmptyState } from '@/ui/empty-state';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { PageHeader } from '@/ui/page-header';
import { LatestSection } from './latest-section';
import { type Overview, type OverviewReader, overviewQuery } from './overview-queries';
import { PendingSection } from './pending-section';
import { YearSection } from './year-section';

type Props = { reader: OverviewReader; contactName: string; merchantName: string };

/** What a contact sees on entering: first what waits for it, then what happened, then the year in figures. */
export function OverviewPage({ reader, contactName, merchantName }: Props) {
  const words = useWords();
  const { data, error, refetch } = useQuery(overviewQuery(reader));
  return (
    <div className="grid gap-10">
      <PageHeader
        title={words.overview.greeting(contactName)}
        windowTitle={words.common.home}
        description={words.overview.text(merchantName)}
      />
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState shape="document" />
      ) : isBlank(data) ? (
        <EmptyState icon={Sparkles} title={words.overview.blank}>
          {words.overview.blankText(merchantName)}
        </EmptyState>
      ) : (
        <>
          <PendingSection slug={reader.slug} overview={data} />
          {data.latest.length > 0 && <LatestSection slug={reader.slug} latest={data.latest} />}
          {data.years.length > 0 && <YearSection reader={reader} overview={data} />}
        </>
      )}
    </div>
  );
}

/** Nothing was ever issued to this contact. */
function isBlank({ latest, years, unread }: Overview): boolean {
  return latest.length === 0 && years.length === 0 && unread.count === 0;
}
