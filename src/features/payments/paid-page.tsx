import { formatMoney } from '@shared/money.ts';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleX, Clock, type LucideIcon, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { toFailure } from '@/lib/failure';
import { useLanguage, useWords } from '@/lib/i18n';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { PageHeading } from '@/ui/page-heading';
import { type Tone, toneClasses } from '@/ui/tone';
import { type PaymentStatus, paymentStatusQuery } from './payment-status-query';

type Look = { icon: LucideIcon; tone: Tone; title: string; text: string };

/** The return from the gateway: what the gateway itself says of the payment, never what the address says. */
export function PaidPage({ returnToken, actions }: { returnToken: string; actions: ReactNode }) {
  const words = useWords().payments;
  const language = useLanguage();
  const { data, error, refetch } = useQuery(paymentStatusQuery(returnToken));
  if (error !== null && data === undefined) {
    // An address without a whole token names no payment either.
    if (!['NTFND', 'INVAL'].includes(toFailure(error).code))
      return <FailedState page cause={error} onRetry={() => void refetch()} />;
    return (
      <Outcome
        icon={SearchX}
        tone="quiet"
        title={words.notKnown}
        text={words.notKnownText}
        actions={actions}
      />
    );
  }
  if (data === undefined) return <LoadingState />;
  const looks: Record<PaymentStatus['state'], Look> = {
    created: { icon: Clock, tone: 'info', title: words.checking, text: words.checkingText },
    pending: { icon: Clock, tone: 'info', title: words.checking, text: words.checkingText },
    processing: { icon: Clock, tone: 'info', title: words.processing, text: words.processingText },
    succeeded: {
      icon: CircleCheck,
      tone: 'success',
      title: words.succeeded,
      text: words.succeededText(formatMoney(data.amount, data.currency, language), data.receipt),
    },
    failed: { icon: CircleX, tone: 'warning', title: words.failed, text: words.failedText },
    expired: { icon: CircleX, tone: 'warning', title: words.failed, text: words.failedText },
    quarantined: { icon: Clock, tone: 'warning', title: words.quarantined, text: words.quarantinedText },
  };
  return <Outcome {...looks[data.state]} actions={actions} />;
}

function Outcome({ icon: Icon, tone, title, text, actions }: Look & { actions: ReactNode }) {
  return (
    <div className="grid justify-items-center gap-5 py-12 text-center" aria-live="polite">
      <span className={classNames('grid size-16 place-items-center rounded-full', toneClasses[tone])}>
        <Icon className="size-8" aria-hidden="true" />
      </span>
      <div className="grid gap-2">
        <PageHeading title={title} />
        <p className="max-w-prose text-muted">{text}</p>
      </div>
      <div className="flex flex-wrap justify-center gap-2">{actions}</div>
    </div>
  );
}
