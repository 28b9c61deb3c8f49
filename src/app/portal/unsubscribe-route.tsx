import { MerchantContact } from '@/features/access/merchant-contact';
import { UnsubscribePage } from '@/features/access/unsubscribe-page';
import { invitationChoiceQuery } from '@/features/access/unsubscribe-queries';
import { useWords } from '@/lib/i18n';
import { EmptyState } from '@/ui/empty-state';
import { MailedDoor } from './mailed-door';

/** Where the foot of an invitation leads. */
export default function UnsubscribeRoute() {
  const words = useWords().unsubscribe;
  return (
    <MailedDoor
      query={invitationChoiceQuery}
      unknown={(_, merchant) => (
        <EmptyState page title={words.unknown} actions={<MerchantContact merchant={merchant} />}>
          {words.unknownText}
        </EmptyState>
      )}
    >
      {({ merchant, wanted }, door) => <UnsubscribePage {...door} merchant={merchant} wanted={wanted} />}
    </MailedDoor>
  );
}
