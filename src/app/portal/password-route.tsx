import type { MerchantCard } from '@shared/contracts/parts.ts';
import { useNavigate } from 'react-router-dom';
import { PortalClosed } from '@/features/access/portal-closed';
import { recoveryQuery, requestRecovery } from '@/features/access/recovery-queries';
import { SetPasswordPage } from '@/features/access/set-password-page';
import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { lazyPage } from '@/ui/lazy-part';
import { MailedDoor } from './mailed-door';

/** Where the e-mail leads that lets a contact set its password. */
export default function PasswordRoute() {
  const words = useWords().access;
  const navigate = useNavigate();
  return (
    <MailedDoor
      query={recoveryQuery}
      unknown={(slug, merchant) => (
        <Dead
          slug={slug}
          merchant={merchant}
          title={words.passwordLinkUnknown}
          text={words.passwordLinkUnknownText}
        />
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
            merchant={mailed.merchant}
            title={mailed.state === 'used' ? words.passwordLinkUsed : words.passwordLinkExpired}
            text={words.passwordLinkDeadText}
          />
        )
      }
    </MailedDoor>
  );
}

const DeadLink = lazyPage(() => import('@/features/access/dead-link'));

type DeadProps = { slug: string; merchant: MerchantCard; title: string; text: string };

function Dead(props: DeadProps) {
  return (
    <DeadLink
      {...props}
      replacement={{ kind: 'password', request: (email) => requestRecovery(props.slug, email) }}
    />
  );
}
