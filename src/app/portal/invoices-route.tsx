import type { PortalProfile } from '@/features/access/session-queries';
import { InvoicesPage } from '@/features/documents/invoices-page';
import { readerOf } from './reader';

export default function InvoicesRoute({ profile }: { profile: PortalProfile }) {
  return <InvoicesPage reader={readerOf(profile)} timeZone={profile.merchant.time_zone} />;
}
