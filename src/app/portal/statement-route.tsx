import type { PortalProfile } from '@/features/access/session-queries';
import { StatementPage } from '@/features/statement/statement-page';
import type { Account } from '@/features/statement/statement-queries';
import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { portalClient } from '@/lib/supabase';
import { ButtonLink } from '@/ui/button';

export default function StatementRoute({ profile }: { profile: PortalProfile }) {
  const words = useWords().statement;
  const { merchant, org_id, contact } = profile;
  const account: Account = {
    client: () => portalClient(merchant.slug),
    scope: ['portal', merchant.slug],
    ...{ orgId: org_id, contactId: contact.id, timeZone: merchant.time_zone },
    documentPath: (id) => paths.document(merchant.slug, id),
  };
  return (
    <StatementPage
      account={account}
      description={words.text}
      action={<ButtonLink to={paths.list(merchant.slug, 'invoice')}>{words.seeInvoices}</ButtonLink>}
    />
  );
}
