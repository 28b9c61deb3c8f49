import type { MerchantCard } from '@shared/contracts/parts.ts';
import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { Card } from '@/ui/card';
import { PageHeader } from '@/ui/page-header';
import { EmailForm } from './email-form';
import { MerchantContact } from './merchant-contact';
import { PortalClosed } from './portal-closed';
import { requestRecovery } from './recovery-queries';

/** For who has no password yet or forgot it: one field, and an e-mail to the address on record. */
export function RecoverPage({ slug, merchant }: { slug: string; merchant: MerchantCard }) {
  const words = useWords().access;
  return (
    <div className="grid gap-6 py-6 sm:py-12">
      <PageHeader
        title={words.recover}
        description={words.recoverText}
        back={{ to: paths.portal(slug), label: words.backToSignIn }}
      />
      {merchant.portal_enabled ? (
        <Card>
          <EmailForm
            label={words.recover}
            send={words.recoverSend}
            request={(email) => requestRecovery(slug, email)}
          />
        </Card>
      ) : (
        <PortalClosed />
      )}
      <MerchantContact merchant={merchant} />
    </div>
  );
}
