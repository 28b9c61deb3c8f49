import { useQuery } from '@tanstack/react-query';
import { useAdminWords } from '@/lib/admin-words';
import { formatDate } from '@/lib/dates';
import { useLanguage } from '@/lib/i18n';
import type { Workplace } from '@/lib/workplace';
import { Amount } from '@/ui/amount';
import { Card } from '@/ui/card';
import { MomentText } from '@/ui/dates';
import { DefinitionList } from '@/ui/definition-list';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { Section } from '@/ui/section';
import { AdminEntryLines } from './admin-entry-lines';
import { type DocumentPayment, documentPaymentsQuery } from './admin-payments-query';
import { ReversalList } from './reversal-list';
import { hasReversals } from './reversals';

/** What was paid on a document and how it is booked. */
export function AdminDocumentPayments({
  workplace,
  documentId,
}: {
  workplace: Workplace;
  documentId: string;
}) {
  const words = useAdminWords().admin;
  const language = useLanguage();
  const { data, error, refetch } = useQuery(documentPaymentsQuery(workplace.orgId, documentId));
  if (error !== null) return <FailedState cause={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  return (
    <>
      <Section title={words.payments}>
        {data.payments.length === 0 ? (
          <p className="text-muted">{words.noPayments}</p>
        ) : (
          <ul className="grid gap-4">
            {data.payments.map((payment) => (
              <li key={payment.id}>
                <Card>
                  <PaymentFacts payment={payment} timeZone={workplace.timeZone} />
                </Card>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={words.entries}>
        {data.entries.length === 0 ? (
          <p className="text-muted">{words.notBooked}</p>
        ) : (
          data.entries.map((entry) => {
            const title = `${words.entryKinds[entry.kind]}, ${formatDate(entry.posted_on, language)}`;
            return (
              <div key={entry.id} className="grid gap-2">
                <h3 className="text-sm font-medium">{title}</h3>
                <AdminEntryLines entry={entry} caption={title} />
              </div>
            );
          })
        )}
      </Section>
    </>
  );
}

function PaymentFacts({ payment, timeZone }: { payment: DocumentPayment; timeZone: string }) {
  const words = useAdminWords();
  const { currency, amount, allocated, fee } = payment;
  const shared = allocated !== amount;
  return (
    <DefinitionList
      items={[
        {
          term: words.admin.received,
          value: <MomentText moment={payment.received_at} timeZone={timeZone} />,
        },
        { term: words.admin.gateway, value: words.contacts.payBy[payment.gateway] },
        {
          term: shared ? words.admin.toThisDocument : words.admin.amount,
          value: <Amount minor={allocated} currency={currency} />,
        },
        ...(shared
          ? [{ term: words.admin.wholePayment, value: <Amount minor={amount} currency={currency} /> }]
          : []),
        {
          term: words.admin.fee,
          value: fee === null ? words.admin.feeUnknown : <Amount minor={fee} currency={currency} />,
        },
        { term: words.admin.bankAccount, value: payment.bank.name },
        ...(hasReversals(payment)
          ? [{ term: words.reversals.title, value: <ReversalList of={payment} timeZone={timeZone} /> }]
          : []),
      ]}
    />
  );
}
