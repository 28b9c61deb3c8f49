import type { MerchantCard } from '@shared/contracts/parts.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { SignInForm } from '@/ui/sign-in-form';
import { MerchantContact } from './merchant-contact';
import { PortalClosed } from './portal-closed';
import { enter, portalKeys } from './session-queries';

type Props = {
  slug: string;
  merchant: MerchantCard;
  /** Why one has to sign in, when it was not one's own idea. */
  reason?: string | undefined;
  /** Already typed on the merchant's own site. */
  email?: string | undefined;
};

/** A contact's door at one merchant: e-mail and password. */
export function SignInPage({ slug, merchant, reason, email }: Props) {
  const words = useWords();
  const queries = useQueryClient();
  const entering = useMutation({
    mutationFn: (typed: { email: string; password: string }) => enter(slug, typed.email, typed.password),
    onSuccess: () => queries.resetQueries({ queryKey: portalKeys.all(slug) }),
  });
  return (
    <div className="grid gap-6 py-6 sm:py-12">
      <PageHeader title={words.access.signInTo(merchant.name)} description={words.access.signInText} />
      {reason !== undefined && <Notice tone="info">{reason}</Notice>}
      {!merchant.portal_enabled ? (
        <PortalClosed />
      ) : (
        <Card>
          <SignInForm
            email={email}
            onSubmit={(typed, password) => entering.mutate({ email: typed, password })}
            busy={entering.isPending}
            failure={entering.error}
          />
        </Card>
      )}
      {merchant.portal_enabled && (
        <p className="grid justify-items-center gap-1 text-center text-sm">
          <span className="text-muted">{words.access.forgotten}</span>
          <Link className="text-link inline-flex min-h-6 items-center" to={paths.recover(slug)}>
            {words.access.recover}
          </Link>
        </p>
      )}
      <MerchantContact merchant={merchant} />
    </div>
  );
}
