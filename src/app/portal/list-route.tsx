import { useMemo } from 'react';
import type { PortalProfile } from '@/features/access/session-queries';
import { PortalListPage } from '@/features/documents/portal-list-page';
import type { DocumentFamily } from '@/lib/paths';
import { readerOf } from './reader';

export default function ListRoute({ profile, family }: { profile: PortalProfile; family: DocumentFamily }) {
  const reader = useMemo(() => readerOf(profile), [profile]);
  return <PortalListPage key={family} reader={reader} family={family} />;
}
