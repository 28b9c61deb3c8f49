import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useNavigate, useParams } from 'react-router-dom';
import { PortalClosed } from '@/features/access/portal-closed';
import { recoveryQuery } from '@/features/access/recovery-queries';
import { SetPasswordPage } from '@/features/access/set-password-page';
import { toFailure } from '@/lib/failure';
import { useContactLanguage, useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { DoorLayout } from '../portal-layout';
import { useFragmentToken } from './use-fragment-token';
import { usePresentAddress } from './use-present-address';

/** Where the e-mail leads that lets a contact set its password. */
export default function PasswordRoute() {
  const { slug = '' } = useParams();
  const token = useFragmentToken();
  const words = useWords().access;
  if (token !== null) return <Mailed slug={slug} token={token} />;
  return (
    <DoorLayout merchant={null} width="narrow">
      <Dead slug={slug} title={words.passwordLinkUnknown} text={words.passwordLinkUnknownText} />
    </DoorLayout>
  );
}

function Mailed({ slug, token }: { slug: string; token: string }) {
  const words = useWords().access;
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(recoveryQuery(slug, token));
  useContactLanguage(data?.language ?? null);
  usePresentAddress(slug, data?.merchant.slug);
  return (
    <DoorLayout merchant={data?.merchant ?? null} width="narrow">
      {error !== null ? (
        toFailure(error).code === 'NTFND' ? (
          <Dead slug={slug} title={words.passwordLinkUnknown} text={words.passwordLinkUnknownText} />
        ) : (
          <FailedState page cause={error} onRetry={() => void refetch()} />
        )
      ) : data === undefined || data.merchant.slug !== slug ? (
        <LoadingState />
      ) : data.state === 'live' ? (
        <SetPasswordPage
          slug={slug}
          token={token}
          merchant={data.merchant}
          contact={{ name: data.contact_name, email: data.email }}
          onDone={() => void navigate(paths.portal(slug), { replace: true })}
        />
      ) : data.state === 'closed' ? (
        <PortalClosed />
      ) : (
        <Dead
          slug={slug}
          title={data.state === 'used' ? words.passwordLinkUsed : words.passwordLinkExpired}
          text={words.passwordLinkDeadText}
        />
      )}
    </DoorLayout>
  );
}

function Dead({ slug, title, text }: { slug: string; title: string; text: string }) {
  const words = useWords();
  return (
    <EmptyState
      page
      icon={KeyRound}
      title={title}
      actions={
        <>
          <ButtonLink variant="primary" to={paths.recover(slug)}>
            {words.access.recover}
          </ButtonLink>
          <ButtonLink to={paths.portal(slug)}>{words.common.signIn}</ButtonLink>
        </>
      }
    >
      {text}
    </EmptyState>
  );
}
