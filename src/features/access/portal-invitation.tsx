import type { MerchantCard } from '@shared/contracts/parts.ts';
import { useMutation } from '@tanstack/react-query';
import { DoorOpen } from 'lucide-react';
import { useWords } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { FailureNotice } from '@/ui/failure-notice';
import { PageHeader } from '@/ui/page-header';
import { MerchantContact } from './merchant-contact';

type Props = {
  merchant: MerchantCard;
  contactName: string;
  /** The press: opens the session. */
  open: () => Promise<unknown>;
  onOpened: () => void;
};

/** A link to the portal itself: who invites whom, and the press that opens it. Looking opens nothing. */
export function PortalInvitation({ merchant, contactName, open, onOpened }: Props) {
  const words = useWords().access;
  const opening = useMutation({ mutationFn: open, onSuccess: onOpened });
  return (
    <div className="grid gap-6 py-6 sm:py-12">
      <PageHeader title={words.invited(contactName)} description={words.invitedText(merchant.name)} />
      <FailureNotice cause={opening.error} />
      <Button
        variant="primary"
        size="lg"
        block
        icon={DoorOpen}
        busy={opening.isPending}
        onClick={() => opening.mutate()}
      >
        {words.enter}
      </Button>
      <MerchantContact merchant={merchant} />
    </div>
  );
}
