import { formatMoney } from '@shared/money.ts';
import { useLanguage, useWords } from '@/lib/i18n';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import type { AnswerDialogProps } from './dialog-props';

/** Asks once more before a quote is accepted: what is accepted binds. */
export default function AcceptDialog({ page, onAnswer, ...dialog }: AnswerDialogProps) {
  const words = useWords().quotes;
  const language = useLanguage();
  const amount = formatMoney(page.total, page.currency, language);
  return (
    <ConfirmDialog
      {...dialog}
      title={words.acceptAsk(page.number)}
      confirmLabel={words.acceptNow}
      onConfirm={() => onAnswer({ decision: 'accepted' })}
    >
      {words.acceptText(amount, page.snapshot.seller.name)}
    </ConfirmDialog>
  );
}
