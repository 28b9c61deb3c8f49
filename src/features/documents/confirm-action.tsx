import type { confirmDocument } from '@shared/contracts/confirm-document.ts';
import type { DocumentPage } from '@shared/document-page.ts';
import { useMutation } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { callFunction } from '@/lib/functions';
import { useWords } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { useToast } from '@/ui/toasts';

type Props = {
  page: DocumentPage;
  /** An access token of the contact; on a link's page the press that asks for it opens the session. */
  token: () => Promise<string>;
  /** Reads the page anew. */
  onConfirmed: () => Promise<unknown>;
};

/** The button, and the question after it, with which a contact confirms an order, a proforma, or that goods came. Nothing where nothing is to be confirmed. */
export function ConfirmAction({ page, token, onConfirmed }: Props) {
  const words = useWords().documentPage;
  const toast = useToast();
  const { seller, buyer } = page.snapshot;
  // In what it buys, the merchant is not the seller.
  const merchant = (page.kind === 'purchase_order' ? buyer : seller).name;
  const [asked, setAsked] = useState(false);
  const confirming = useMutation({
    mutationFn: async () =>
      callFunction<typeof confirmDocument>(
        'confirm-document',
        { org_id: page.org_id, document_id: page.id },
        { token: await token() },
      ),
    onSuccess: async () => {
      await onConfirmed();
      setAsked(false);
      toast({ text: words.confirmed(merchant), tone: 'success' });
    },
  });
  if (!(page.kind in words.confirmations) || page.status !== 'issued') return null;
  const { action, text, ask } = words.confirmations[page.kind as keyof typeof words.confirmations];
  return (
    <>
      <Button variant="primary" size="lg" block icon={CircleCheck} onClick={() => setAsked(true)}>
        {action}
      </Button>
      <p className="text-sm text-muted sm:max-w-64">{text(merchant)}</p>
      <ConfirmDialog
        open={asked}
        onClose={() => {
          confirming.reset();
          setAsked(false);
        }}
        onConfirm={() => confirming.mutate()}
        title={ask(page.number)}
        confirmLabel={words.confirmNow}
        busy={confirming.isPending}
        failure={confirming.error}
      >
        {words.confirmText(merchant)}
      </ConfirmDialog>
    </>
  );
}
