import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { requestFreshLink } from '@/features/access/recovery-queries';
import { frontQuery, profileQuery } from '@/features/access/session-queries';
import { PaidPage } from '@/features/payments/paid-page';
import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { hasPortalSession } from '@/lib/supabase';
import { ButtonLink } from '@/ui/button';
import { lazyPage } from '@/ui/lazy-part';
import { DoorLayout } from '../door-layout';
import { Front } from './front';
import { useArrivingToken } from './use-arriving-token';
import { usePresentAddress } from './use-present-address';

const DeadLink = lazyPage(() => import('@/features/access/dead-link'));

/** The return from a gateway, in whichever browser it lands: the token says which payment, and nothing else. */
export default function PaidRoute() {
  const { slug = '' } = useParams();
  const token = useArrivingToken();
  return token === null ? <NoToken slug={slug} /> : <Paid slug={slug} token={token} />;
}

function Paid({ slug, token }: { slug: string; token: string }) {
  const words = useWords();
  const { data: merchant } = useQuery(frontQuery(slug));
  usePresentAddress(slug, merchant?.slug);
  // Who came by a link to one document goes back to that, not to a portal.
  const { data: profile } = useQuery({
    ...profileQuery(slug),
    enabled: hasPortalSession(slug),
    retry: false,
  });
  const only = profile?.session.document_id ?? null;
  return (
    <DoorLayout merchant={merchant ?? null} width="narrow">
      <PaidPage
        returnToken={token}
        actions={
          <ButtonLink variant="primary" to={only === null ? paths.portal(slug) : paths.document(slug, only)}>
            {only === null ? words.payments.backToPortal : words.payments.backToDocument}
          </ButtonLink>
        }
      />
    </DoorLayout>
  );
}

/** The address without its token says nothing of a payment: the way back is the link to what was paid. */
function NoToken({ slug }: { slug: string }) {
  const words = useWords().payments;
  return (
    <Front slug={slug}>
      {(merchant) => (
        <DeadLink
          slug={slug}
          merchant={merchant}
          title={words.notKnown}
          text={words.notKnownText}
          replacement={{ kind: 'link', request: (email) => requestFreshLink(slug, undefined, email) }}
        />
      )}
    </Front>
  );
}
