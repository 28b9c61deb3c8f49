import { useParams } from 'react-router-dom';
import { SignInPage } from '@/features/access/sign-in-page';
import { useWords } from '@/lib/i18n';
import { Front } from './front';
import { useArrivingEmail } from './use-arriving-email';

/** Where one signs in. The address stays, so that one lands where one meant to go. */
export default function Door({ slug, reason }: { slug: string; reason?: string | undefined }) {
  const words = useWords().access;
  const email = useArrivingEmail();
  const { '*': rest = '' } = useParams();
  const forDocument = rest.startsWith('documents/') ? words.signInForDocument : undefined;
  return (
    <Front slug={slug}>
      {(merchant) => (
        <SignInPage slug={slug} merchant={merchant} reason={reason ?? forDocument} email={email} />
      )}
    </Front>
  );
}
