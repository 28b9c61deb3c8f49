import type { PortalProfile } from '@/features/access/session-queries';
import { OverviewPage } from '@/features/overview/overview-page';

export default function OverviewRoute({
  profile: { merchant, org_id, contact },
}: {
  profile: PortalProfile;
}) {
  return (
    <OverviewPage
      reader={{ slug: merchant.slug, orgId: org_id }}
      contactName={contact.name}
      merchantName={merchant.name}
    />
  );
}
