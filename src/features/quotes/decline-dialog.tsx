import { reasonLength } from '@shared/decision.ts';
import { useDraft } from '@/lib/drafts';
import { useWords } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { FailureNotice } from '@/ui/failure-notice';
import { TextareaField } from '@/ui/textarea-field';
import { answerDrafts } from './answer-drafts';
import type { AnswerDialogProps } from './dialog-props';

/** Asks once more before a quote is declined, and why, for whoever wants to say. What was typed outlives closing it. */
export default function DeclineDialog({ page, open, busy, failure, onAnswer, onClose }: AnswerDialogProps) {
  const words = useWords();
  const [reason, setReason] = useDraft(answerDrafts.reason(page.id));
  return (
    <Dialog
      open={open}
      onClose={onClose}
      locked={busy}
      title={words.quotes.declineAsk(page.number)}
      description={words.quotes.declineText(page.snapshot.seller.name)}
      actions={
        <>
          <Button onClick={onClose} disabled={busy}>
            {words.common.cancel}
          </Button>
          <Button variant="danger" busy={busy} onClick={() => onAnswer({ decision: 'declined', reason })}>
            {words.quotes.declineNow}
          </Button>
        </>
      }
    >
      <TextareaField
        label={words.quotes.reason}
        optional
        rows={3}
        maxLength={reasonLength}
        value={reason}
        readOnly={busy}
        onChange={(event) => setReason(event.target.value)}
      />
      <FailureNotice cause={failure} />
    </Dialog>
  );
}
