import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import type { Workplace } from '@/lib/workplace';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { Section } from '@/ui/section';
import { useToast } from '@/ui/toasts';
import { type LinkRow, type LinkScope, linkKeys, linksQuery, revokeLink } from './link-queries';
import { LinksTable } from './links-table';

type Props = { workplace: Workplace; scope: LinkScope };

/** The links of a document or of a contact, with their state; each can be revoked. */
export function LinksSection({ workplace, scope }: Props) {
  const words = useAdminWords().links;
  const toast = useToast();
  const queries = useQueryClient();
  const { orgId, canEdit, timeZone } = workplace;
  const { data, error, refetch } = useQuery(linksQuery(orgId, scope));
  const [asked, setAsked] = useState<LinkRow | null>(null);
  const revoking = useMutation({
    mutationFn: (id: string) => revokeLink(orgId, id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: linkKeys.all(orgId) });
      setAsked(null);
      toast({ text: words.revokedToast, tone: 'success' });
    },
  });
  return (
    <Section title={words.title} description={words.text}>
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState shape="table" />
      ) : data.length === 0 ? (
        <p className="text-muted">{words.none}</p>
      ) : (
        <Card flush>
          <LinksTable
            rows={data}
            timeZone={timeZone}
            named={'contact_id' in scope}
            onRevoke={canEdit ? setAsked : undefined}
          />
        </Card>
      )}
      <ConfirmDialog
        open={asked !== null}
        onClose={() => {
          revoking.reset();
          setAsked(null);
        }}
        onConfirm={() => asked !== null && revoking.mutate(asked.id)}
        title={words.revokeTitle}
        confirmLabel={words.revoke}
        danger
        busy={revoking.isPending}
        failure={revoking.error}
      >
        {words.revokeText}
      </ConfirmDialog>
    </Section>
  );
}
