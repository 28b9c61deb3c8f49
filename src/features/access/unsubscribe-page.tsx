import type { MerchantCard } from '@shared/contracts/parts.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWords } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FailureNotice } from '@/ui/failure-notice';
import { PageHeader } from '@/ui/page-header';
import { chooseInvitations, invitationChoiceQuery } from './unsubscribe-queries';

type Props = { slug: string; token: string; merchant: MerchantCard; wanted: boolean };

/** The way out of further invitations, and the way back. */
export function UnsubscribePage({ slug, token, merchant, wanted }: Props) {
  const words = useWords().unsubscribe;
  const queries = useQueryClient();
  const choosing = useMutation({
    mutationFn: () => chooseInvitations(slug, token, !wanted),
    onSuccess: (answer) => queries.setQueryData(invitationChoiceQuery(slug, token).queryKey, answer),
  });
  return (
    <div className="grid gap-6 py-6 sm:py-12">
      <PageHeader title={words.title(merchant.name)} />
      <Card>
        <div className="grid gap-4">
          <p role="status">{wanted ? words.ask : words.left}</p>
          <p className="text-muted">{words.others}</p>
          <FailureNotice cause={choosing.error} />
          <Button
            block
            variant={wanted ? 'primary' : 'secondary'}
            busy={choosing.isPending}
            onClick={() => choosing.mutate()}
          >
            {wanted ? words.leave : words.comeBack}
          </Button>
        </div>
      </Card>
    </div>
  );
}
