import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { UnsubscribePage } from '@/features/access/unsubscribe-page';
import { invitationChoiceQuery } from '@/features/access/unsubscribe-queries';
import { toFailure } from '@/lib/failure';
import { useContactLanguage, useWords } from '@/lib/i18n';
import { EmptyState } from '@/ui/empty-state';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { DoorLayout } from '../portal-layout';
import { useFragmentToken } from './use-fragment-token';
import { usePresentAddress } from './use-present-address';

/** Where the foot of an invitation leads. */
export default function UnsubscribeRoute() {
  const { slug = '' } = useParams();
  const token = useFragmentToken();
  if (token !== null) return <Choice slug={slug} token={token} />;
  return (
    <DoorLayout merchant={null} width="narrow">
      <Unknown />
    </DoorLayout>
  );
}

function Choice({ slug, token }: { slug: string; token: string }) {
  const { data, error, refetch } = useQuery(invitationChoiceQuery(slug, token));
  useContactLanguage(data?.language ?? null);
  usePresentAddress(slug, data?.merchant.slug);
  return (
    <DoorLayout merchant={data?.merchant ?? null} width="narrow">
      {error !== null ? (
        toFailure(error).code === 'NTFND' ? (
          <Unknown />
        ) : (
          <FailedState page cause={error} onRetry={() => void refetch()} />
        )
      ) : data === undefined || data.merchant.slug !== slug ? (
        <LoadingState />
      ) : (
        <UnsubscribePage slug={slug} token={token} merchant={data.merchant} wanted={data.wanted} />
      )}
    </DoorLayout>
  );
}

function Unknown() {
  const words = useWords().unsubscribe;
  return (
    <EmptyState page title={words.unknown}>
      {words.unknownText}
    </EmptyState>
  );
}
