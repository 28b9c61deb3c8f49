import { formatCount } from '@shared/decimal.ts';
import { linkHours } from '@shared/letters/link-life.ts';
import { longestText, unknownPlaceholders } from '@shared/mail-placeholders.ts';
import { mailTemplates } from '@shared/mail-templates/index.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useAdminWords } from '@/lib/admin-words';
import { forgetDraft, keepDraft, readDraft } from '@/lib/drafts';
import { useLanguage } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { FailureNotice } from '@/ui/failure-notice';
import { LoadingState } from '@/ui/loading-state';
import { TextareaField } from '@/ui/textarea-field';
import { InvitationPreview } from './invitation-preview';
import { type Choice, invitationWordsQuery, reachQuery, sendInvitations } from './invitation-queries';

type Props = { open: boolean; onClose: () => void; workplace: Workplace; to: Choice; example: string };

/** What the invitation says and whom it reaches, before it goes out. One opening is one sending, however often pressed. */
export function InviteDialog({ open, onClose, workplace, to, example }: Props) {
  const words = useAdminWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const draft = `invitation ${workplace.orgId}`;
  const field = useRef<HTMLTextAreaElement>(null);
  const [request] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState(() => readDraft(draft));
  const { data: reach, error } = useQuery({ ...reachQuery(workplace.orgId, to), enabled: open });
  const { data: written, error: unwritten } = useQuery({
    ...invitationWordsQuery(workplace.orgId),
    enabled: open,
  });
  const usual = (written?.own[language] ?? mailTemplates[language].invitation).body;
  const own = (typed ?? usual).trim();
  const message = own === usual || own === '' ? null : own;
  const unknown = unknownPlaceholders('invitation', own);
  const sending = useMutation({
    mutationFn: () => sendInvitations(workplace.orgId, request, to, message),
    onSuccess: (batch) => {
      forgetDraft(draft);
      void navigate(paths.adminInvitation(batch));
    },
  });
  const reached =
    reach === undefined ? 0 : reach.total - reach.no_email - reach.portal_off - reach.unsubscribed;
  const count = (number: number) => formatCount(number, language);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      locked={sending.isPending}
      title={words.invitations.send}
      description={
        reach && (
          <ul>
            <li>{words.invitations.reach(count(reached))}</li>
            {reached > reach.with_password && (
              <li>{words.invitations.byLinkCount(count(reached - reach.with_password), linkHours)}</li>
            )}
            {reach.with_password > 0 && (
              <li>{words.invitations.byPasswordCount(count(reach.with_password))}</li>
            )}
            {reach.no_email > 0 && <li>{words.invitations.noEmailCount(count(reach.no_email))}</li>}
            {reach.portal_off > 0 && <li>{words.invitations.portalOffCount(count(reach.portal_off))}</li>}
            {reach.unsubscribed > 0 && (
              <li>{words.invitations.unsubscribedCount(count(reach.unsubscribed))}</li>
            )}
          </ul>
        )
      }
      actions={
        <>
          <Button onClick={onClose} disabled={sending.isPending}>
            {words.common.cancel}
          </Button>
          <Button
            variant="primary"
            busy={sending.isPending}
            disabled={written === undefined}
            onClick={() => (unknown.length > 0 ? field.current?.focus() : sending.mutate())}
          >
            {words.common.send}
          </Button>
        </>
      }
    >
      <FailureNotice cause={sending.error ?? error ?? unwritten} />
      {written === undefined ? (
        <LoadingState />
      ) : (
        <>
          <TextareaField
            ref={field}
            label={words.invitations.message}
            hint={words.invitations.messageHint}
            value={typed ?? usual}
            maxLength={longestText.body}
            error={unknown.length > 0 ? words.mail.unknownPlaceholders(unknown) : undefined}
            onChange={(event) => {
              setTyped(event.target.value);
              keepDraft(draft, event.target.value);
            }}
          />
          <InvitationPreview
            {...{ written, example, message }}
            reached={reached}
            withPassword={reach?.with_password ?? 0}
          />
        </>
      )}
    </Dialog>
  );
}
