import type { MerchantCard } from '@shared/contracts/parts.ts';
import { Unlink } from 'lucide-react';
import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { PageHeader } from '@/ui/page-header';
import { EmailForm } from './email-form';
import { MerchantContact } from './merchant-contact';
import { PortalClosed } from './portal-closed';

type Props = {
  slug: string;
  merchant: MerchantCard;
  /** Why it opens nothing. */
  title: string;
  text: string;
  /** What is sent for an e-mail: a fresh link, or the way to a password. One that was revoked is not replaced by itself. */
  replacement: null | { kind: 'link' | 'password'; request: (email: string) => Promise<void> };
  /** The portal is closed for this contact, or for everybody. */
  closed?: boolean;
};

/** A link that opens nothing, or that arrived without its token: why, and every way on. */
export default function DeadLink({ slug, merchant, title, text, replacement, closed = false }: Props) {
  const words = useWords();
  const open = merchant.portal_enabled && !closed;
  const asked =
    replacement?.kind === 'password'
      ? { title: words.access.recover, text: words.access.recoverText, send: words.access.recoverSend }
      : {
          title: words.access.freshLink,
          text: words.access.freshLinkText,
          send: words.access.freshLinkSend,
        };
  return (
    <div className="grid gap-6 py-6 sm:py-10">
      <span className="grid size-14 place-items-center rounded-full bg-warning-wash text-warning">
        <Unlink className="size-6" aria-hidden="true" />
      </span>
      <PageHeader title={title} description={text} />
      {!merchant.portal_enabled && !closed && <PortalClosed />}
      {open && replacement !== null && (
        <Card>
          <div className="grid gap-4">
            <div className="grid gap-1">
              <h2 className="font-semibold">{asked.title}</h2>
              <p className="text-sm text-muted">{asked.text}</p>
            </div>
            <EmailForm label={asked.title} send={asked.send} request={replacement.request} />
          </div>
        </Card>
      )}
      {open && (
        <div className="flex flex-wrap gap-2">
          <ButtonLink to={paths.portal(slug)}>{words.common.signIn}</ButtonLink>
          {replacement?.kind !== 'password' && (
            <ButtonLink to={paths.recover(slug)}>{words.access.recover}</ButtonLink>
          )}
        </div>
      )}
      <div className="grid gap-2">
        <h2 className="font-semibold">{words.access.contactMerchant(merchant.name)}</h2>
        <MerchantContact merchant={merchant} />
      </div>
    </div>
  );
}
