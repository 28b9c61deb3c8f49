import { AccountPage } from '@/features/access/account-page';
import type { PortalProfile } from '@/features/access/session-queries';

export default function AccountRoute({ profile }: { profile: PortalProfile }) {
  return <AccountPage slug={profile.merchant.slug} profile={profile} />;
}
