import type { MerchantCard } from '@shared/contracts/parts.ts';
import type { FailureCode } from '@shared/failures.ts';
import { Unlink } from 'lucide-react';
import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { PageHeader } from '@/ui/page-header';
import { EmailForm } from './email-form';
import { MerchantContact } from './merchant-contact';
import { requestFreshLink } from './recovery-queries';

type Props = {
  code: Extract<FailureCode, 'LKEXP' | 'LKREV' | 'CLOSD'>;
  slug: string;
  token: string;
  merchant: MerchantCard;
};

/** A link that opens nothing any more: why, and every way on. One that was revoked is not replaced by itself. */
export default function DeadLink({ code, slug, token, merchant }: Props) {
  const words = useWords();
  const { title, text } = words.failures[code];
  return (
    <div className="grid gap-6 py-6 sm:py-10">
      <span className="grid size-14 place-items-center rounded-full bg-warning-wash text-warning">
        <Unlink className="size-6" aria-hidden="true" />
      </span>
      <PageHeader title={title} description={text} />
      {code === 'LKEXP' && (
        <Card>
          <div className="grid gap-4">
            <div className="grid gap-1">
              <h2 className="font-semibold">{words.access.freshLink}</h2>
              <p className="text-sm text-muted">{words.access.freshLinkText}</p>
            </div>
            <EmailForm
              label={words.access.freshLink}
              send={words.access.freshLinkSend}
              request={(email) => requestFreshLink(slug, token, email)}
            />
          </div>
        </Card>
      )}
      {code !== 'CLOSD' && (
        <div className="flex flex-wrap gap-2">
          <ButtonLink to={paths.portal(slug)}>{words.common.signIn}</ButtonLink>
          <ButtonLink to={paths.recover(slug)}>{words.access.recover}</ButtonLink>
        </div>
      )}
      <div className="grid gap-2">
        <h2 className="font-semibold">{words.access.contactMerchant(merchant.name)}</h2>
        <MerchantContact merchant={merchant} />
      </div>
    </div>
  );
}
