import type { MerchantCard } from '@shared/contracts/parts.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { frontQuery } from '@/features/access/session-queries';
import { toFailure } from '@/lib/failure';
import { useContactLanguage, useWords } from '@/lib/i18n';
import { EmptyState } from '@/ui/empty-state';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { DoorLayout } from '../door-layout';
import { usePresentAddress } from './use-present-address';

/** What stands before the portal, in the merchant's look and language, once it is known which merchant. */
export function Front({ slug, children }: { slug: string; children: (merchant: MerchantCard) => ReactNode }) {
  const words = useWords().access;
  const {
    data: merchant,
    error,
    refetch,
  } = useQuery({
    ...frontQuery(slug),
    // Whoever is sent back to the door may find that it was closed meanwhile.
    staleTime: 0,
  });
  useContactLanguage(merchant?.language ?? null);
  usePresentAddress(slug, merchant?.slug);
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
        children(merchant)
      )}
    </DoorLayout>
  );
}
