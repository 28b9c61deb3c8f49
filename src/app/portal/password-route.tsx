import { KeyRound } from 'lucide-react';
import { useNavigate } from 'react-router-dom';
import { PortalClosed } from '@/features/access/portal-closed';
import { recoveryQuery } from '@/features/access/recovery-queries';
import { SetPasswordPage } from '@/features/access/set-password-page';
import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { MailedDoor } from './mailed-door';

/** Where the e-mail leads that lets a contact set its password. */
export default function PasswordRoute() {
  const words = useWords().access;
  const navigate = useNavigate();
  return (
    <MailedDoor
      query={recoveryQuery}
      unknown={(slug) => (
        <Dead slug={slug} title={words.passwordLinkUnknown} text={words.passwordLinkUnknownText} />
      )}
    >
      {(mailed, door) =>
        mailed.state === 'live' ? (
          <SetPasswordPage
            {...door}
            merchant={mailed.merchant}
            contact={{ name: mailed.contact_name, email: mailed.email }}
            onDone={() => void navigate(paths.portal(door.slug), { replace: true })}
          />
        ) : mailed.state === 'closed' ? (
          <PortalClosed />
        ) : (
          <Dead
            slug={door.slug}
            title={mailed.state === 'used' ? words.passwordLinkUsed : words.passwordLinkExpired}
            text={words.passwordLinkDeadText}
          />
        )
      }
    </MailedDoor>
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
