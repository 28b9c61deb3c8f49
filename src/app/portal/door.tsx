import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { frontQuery } from '@/features/access/session-queries';
import { SignInPage } from '@/features/access/sign-in-page';
import { toFailure } from '@/lib/failure';
import { useContactLanguage, useWords } from '@/lib/i18n';
import { EmptyState } from '@/ui/empty-state';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { DoorLayout } from '../portal-layout';

/** Where one signs in. The address stays, so that one lands where one meant to go. */
export function Door({ slug, reason }: { slug: string; reason?: string | undefined }) {
  const words = useWords().access;
  const { '*': rest = '' } = useParams();
  const { data: merchant, error, refetch } = useQuery(frontQuery(slug));
  useContactLanguage(merchant?.language ?? null);
  const forDocument = rest.startsWith('documents/') ? words.signInForDocument : undefined;
  return (
    <DoorLayout merchant={merchant ?? null} width="narrow">
      {error !== null ? (
        toFailure(error).code === 'NTFND' ? (
          <EmptyState page title={words.portalUnknown}>
            {words.portalUnknownText}
          </EmptyState>
        ) : (
          <FailedState page cause={error} onRetry={() => void refetch()} />
        )
      ) : merchant === undefined ? (
        <LoadingState />
      ) : (
        <SignInPage slug={slug} merchant={merchant} reason={reason ?? forDocument} />
      )}
    </DoorLayout>
  );
}
