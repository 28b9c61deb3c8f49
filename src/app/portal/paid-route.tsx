import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from 'react-router-dom';
import { frontQuery } from '@/features/access/session-queries';
import { PaidPage } from '@/features/payments/paid-page';
import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/button';
import { DoorLayout } from '../portal-layout';
import { usePresentAddress } from './use-present-address';

/** The return from a gateway, in whichever browser it lands: the token says which payment, and nothing else. */
export default function PaidRoute() {
  const { slug = '' } = useParams();
  const { hash } = useLocation();
  const words = useWords();
  const { data: merchant } = useQuery(frontQuery(slug));
  usePresentAddress(slug, merchant?.slug);
  return (
    <DoorLayout merchant={merchant ?? null} width="narrow">
      <PaidPage
        returnToken={hash.slice(1)}
        actions={
          <ButtonLink variant="primary" to={paths.portal(slug)}>
            {words.payments.backToPortal}
          </ButtonLink>
        }
      />
    </DoorLayout>
  );
}
