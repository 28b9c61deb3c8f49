import { longestMessage } from '@shared/invitation-letter.ts';
import { invitationWords } from '@shared/mail-words/invitation.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useLanguage, useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { FailureNotice } from '@/ui/failure-notice';
import { TextareaField } from '@/ui/textarea-field';
import { formatCount } from './format-count';
import { InvitationPreview } from './invitation-preview';
import { type Choice, reachQuery, sendInvitations } from './invitation-queries';

type Props = { open: boolean; onClose: () => void; workplace: Workplace; to: Choice; example: string };

/** What the invitation says and whom it reaches, before it goes out. One opening is one sending, however often pressed. */
export function InviteDialog({ open, onClose, workplace, to, example }: Props) {
  const words = useWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const usual = invitationWords[language].message;
  const [request] = useState(() => crypto.randomUUID());
  const [text, setText] = useState(usual);
  const written = text.trim();
  const message = written === usual || written === '' ? null : written;
  const { data: reach, error } = useQuery({ ...reachQuery(workplace.orgId, to), enabled: open });
  const sending = useMutation({
    mutationFn: () => sendInvitations(workplace.orgId, request, to, message),
    onSuccess: (batch) => navigate(paths.adminInvitation(batch)),
  });
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
            <li>{words.invitations.reach(count(reach.total - reach.no_email - reach.portal_off))}</li>
            {reach.no_email > 0 && <li>{words.invitations.noEmailCount(count(reach.no_email))}</li>}
            {reach.portal_off > 0 && <li>{words.invitations.portalOffCount(count(reach.portal_off))}</li>}
          </ul>
        )
      }
      actions={
        <>
          <Button onClick={onClose} disabled={sending.isPending}>
            {words.common.cancel}
          </Button>
          <Button variant="primary" busy={sending.isPending} onClick={() => sending.mutate()}>
            {words.common.send}
          </Button>
        </>
      }
    >
      <FailureNotice cause={sending.error ?? error} />
      <TextareaField
        label={words.invitations.message}
        hint={words.invitations.messageHint}
        value={text}
        maxLength={longestMessage}
        onChange={(event) => setText(event.target.value)}
      />
      <InvitationPreview {...{ workplace, example, message }} />
    </Dialog>
  );
}
