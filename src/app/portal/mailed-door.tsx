import type { MerchantCard } from '@shared/contracts/parts.ts';
import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { toFailure } from '@/lib/failure';
import { useContactLanguage } from '@/lib/i18n';
import type { Language } from '@/lib/language';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { DoorLayout } from '../door-layout';
import { Front } from './front';
import { useArrivingToken } from './use-arriving-token';
import { usePresentAddress } from './use-present-address';

type Behind = { merchant: MerchantCard; language: Language };
type Door = { slug: string; token: string };

type Props<T extends Behind, Key extends readonly unknown[]> = {
  /** Asks what stands behind the token. */
  query: (slug: string, token: string) => UseQueryOptions<T, Error, T, Key>;
  /** What is said where nothing does, or where no token came along. */
  unknown: (slug: string, merchant: MerchantCard) => ReactNode;
  children: (behind: T, door: Door) => ReactNode;
};

/** A door to which an e-mail leads with a token: in the merchant's colours and the contact's language once it is known. */
export function MailedDoor<T extends Behind, Key extends readonly unknown[]>(props: Props<T, Key>) {
  const { slug = '' } = useParams();
  const token = useArrivingToken();
  if (token !== null) return <Opened {...props} door={{ slug, token }} />;
  return <Front slug={slug}>{(merchant) => props.unknown(slug, merchant)}</Front>;
}

function Opened<T extends Behind, Key extends readonly unknown[]>({
  query,
  unknown,
  children,
  door,
}: Props<T, Key> & { door: Door }) {
  const { slug, token } = door;
  const { data, error, refetch } = useQuery(query(slug, token));
  useContactLanguage(data?.language ?? null);
  usePresentAddress(slug, data?.merchant.slug);
  if (error !== null && toFailure(error).code === 'NTFND') {
    return <Front slug={slug}>{(merchant) => unknown(slug, merchant)}</Front>;
  }
  return (
    <DoorLayout merchant={data?.merchant ?? null} width="narrow">
      {error !== null ? (
        <FailedState page cause={error} onRetry={() => void refetch()} />
      ) : data === undefined || data.merchant.slug !== slug ? (
        <LoadingState />
      ) : (
        children(data, door)
      )}
    </DoorLayout>
  );
}
