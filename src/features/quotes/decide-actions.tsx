import type { Decision } from '@shared/decision.ts';
import type { DocumentPage } from '@shared/document-page.ts';
import { useMutation } from '@tanstack/react-query';
import { ThumbsUp } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { useWords } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { lazyPart } from '@/ui/lazy-part';
import { focusHeading } from '@/ui/page-heading';
import { useToast } from '@/ui/toasts';
import { forgetAnswer } from './answer-drafts';
import { type Answer, decideQuote } from './decide-quote';

/** Loaded for who answers: most documents ask for nothing. */
const AcceptDialog = lazyPart(() => import('./accept-dialog'));
const DeclineDialog = lazyPart(() => import('./decline-dialog'));
const SigningDialog = lazyPart(() => import('./signing-dialog'));

type Props = {
  page: DocumentPage;
  /** An access token of the contact; on a link's page the press that asks for it opens the session. */
  token: () => Promise<string>;
  /** Reads the page anew. */
  onDecided: () => Promise<unknown>;
};

/** The two buttons with which a contact answers a quote. Nothing where nothing is to be answered. */
export function DecideActions({ page, token, onDecided }: Props) {
  const words = useWords().quotes;
  const toast = useToast();
  const [asked, setAsked] = useState<Decision | null>(null);
  // Each stays once it was asked for: what was begun is kept, and the focus given back.
  const [accepting, setAccepting] = useState<'plain' | 'signed' | null>(null);
  const [declining, setDeclining] = useState(false);
  const deciding = useMutation({
    mutationFn: async (answer: Answer) => decideQuote(page, answer, await token()),
    onSuccess: async ({ status }) => {
      await onDecided();
      setAsked(null);
      forgetAnswer(page.id);
      toast({ text: words.done[status](page.snapshot.seller.name), tone: 'success' });
    },
  });
  const answered = page.deciding === null && deciding.isSuccess;
  // The buttons are gone, and with them the focus.
  useEffect(() => {
    if (answered) focusHeading();
  }, [answered]);
  if (page.deciding === null) return null;
  const { signature } = page.deciding;
  const accept = () => {
    setAccepting(signature ? 'signed' : 'plain');
    setAsked('accepted');
  };
  const decline = () => {
    setDeclining(true);
    setAsked('declined');
  };
  const dialog = {
    page,
    busy: deciding.isPending,
    failure: deciding.error,
    onAnswer: (answer: Answer) => deciding.mutate(answer),
    onClose: () => {
      deciding.reset();
      setAsked(null);
    },
  };
  return (
    <>
      <Button variant="primary" size="lg" block icon={ThumbsUp} onClick={accept}>
        {words.accept}
      </Button>
      <Button variant="ghost" block onClick={decline}>
        {words.decline}
      </Button>
      <Suspense>
        {accepting === 'signed' && <SigningDialog {...dialog} open={asked === 'accepted'} />}
        {accepting === 'plain' && <AcceptDialog {...dialog} open={asked === 'accepted'} />}
        {declining && <DeclineDialog {...dialog} open={asked === 'declined'} />}
      </Suspense>
    </>
  );
}
