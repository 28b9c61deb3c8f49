import type { SignatureKind } from '@shared/decision.ts';
import type { Drawing } from '@shared/drawing.ts';
import { formatMoney } from '@shared/money.ts';
import { saysSomething } from '@shared/visible-text.ts';
import { useEffect, useState } from 'react';
import { keepDraft, readDraft, useDraft } from '@/lib/drafts';
import { useLanguage, useWords } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { FailureNotice } from '@/ui/failure-notice';
import { SegmentedControl } from '@/ui/segmented-control';
import { TextField } from '@/ui/text-field';
import { answerDrafts } from './answer-drafts';
import type { AnswerDialogProps } from './dialog-props';
import { isSigned } from './pen';
import { SignaturePad } from './signature-pad';

/** Asks for a signature with which a quote is accepted: drawn, or one's name as typed. What was begun outlives closing it. */
export default function SigningDialog({ page, open, busy, failure, onAnswer, onClose }: AnswerDialogProps) {
  const words = useWords();
  const language = useLanguage();
  const [kind, setKind] = useState<SignatureKind>('drawn');
  const [name, setName] = useDraft(answerDrafts.signer(page.id), page.deciding?.name ?? '');
  const kept = answerDrafts.drawing(page.id);
  const [drawing, setDrawing] = useState<Drawing>(() => JSON.parse(readDraft(kept) ?? '[]'));
  useEffect(() => keepDraft(kept, JSON.stringify(drawing)), [kept, drawing]);
  const [tried, setTried] = useState(false);
  const nameless = !saysSomething(name);
  const unsigned = kind === 'drawn' && !isSigned(drawing);
  const sign = () => {
    setTried(true);
    if (nameless || unsigned) return;
    onAnswer({
      decision: 'accepted',
      signature: kind === 'drawn' ? { kind, name, drawing } : { kind, name },
    });
  };
  const amount = formatMoney(page.total, page.currency, language);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      locked={busy}
      title={words.quotes.acceptAsk(page.number)}
      description={words.quotes.acceptText(amount, page.snapshot.seller.name)}
      actions={
        <>
          <Button onClick={onClose} disabled={busy}>
            {words.common.cancel}
          </Button>
          <Button variant="primary" busy={busy} onClick={sign}>
            {words.quotes.signNow}
          </Button>
        </>
      }
    >
      <SegmentedControl
        label={words.quotes.signature}
        options={[
          { value: 'drawn', label: words.quotes.draw },
          { value: 'typed', label: words.quotes.type },
        ]}
        value={kind}
        onChange={(value) => setKind(value as SignatureKind)}
      />
      {kind === 'drawn' && (
        <SignaturePad
          drawing={drawing}
          onDraw={setDrawing}
          error={tried && unsigned ? words.quotes.unsigned : null}
        />
      )}
      <TextField
        label={words.quotes.signer}
        hint={kind === 'typed' ? words.quotes.typeText : undefined}
        error={tried && nameless ? words.common.required : undefined}
        maxLength={200}
        autoComplete="name"
        value={name}
        readOnly={busy}
        onChange={(event) => setName(event.target.value)}
      />
      <FailureNotice cause={failure} />
    </Dialog>
  );
}
