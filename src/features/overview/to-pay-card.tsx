import { formatMoney } from '@shared/money.ts';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { formatDate } from '@/lib/dates';
import { useLanguage, useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { DocumentRows } from './document-rows';
import type { Overview, Owed } from './overview-queries';

type Props = { slug: string; owed: NonNullable<Overview['to_pay']>; today: string };

/** What is owed and by when, the invoices that fall due first, and the way to all of them. */
export function ToPayCard({ slug, owed: { totals, documents }, today }: Props) {
  const words = useWords().overview;
  const count = totals.reduce((sum, { count }) => sum + count, 0);
  if (count === 0) {
    return (
      <Card className="flex items-center gap-3">
        <CircleCheck className="size-6 shrink-0 text-success" aria-hidden="true" />
        <p className="font-medium">{words.nothingToPay}</p>
      </Card>
    );
  }
  return (
    <Card flush>
      <div className="grid gap-4 p-5 sm:p-6">
        <div className="grid gap-4">
          <h3 className="text-sm font-medium text-muted">{words.toPay}</h3>
          {totals.map((total) => (
            <OwedInCurrency key={total.currency} owed={total} />
          ))}
        </div>
        <ButtonLink
          variant="primary"
          className="sm:w-fit"
          to={`${paths.list(slug, 'invoice')}?state=pending`}
        >
          {words.seeToPay(count)}
        </ButtonLink>
      </div>
      <DocumentRows slug={slug} label={words.dueFirst} documents={documents} today={today} />
    </Card>
  );
}

function OwedInCurrency({ owed }: { owed: Owed }) {
  const words = useWords().overview;
  const language = useLanguage();
  const { currency, balance, overdue, overdue_count, next_due } = owed;
  return (
    <div className="grid gap-1.5">
      <p className="text-3xl font-semibold tracking-tight wrap-anywhere">
        <Amount minor={balance} currency={currency} className="whitespace-normal" />
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-muted">
        {overdue_count > 0 && (
          <Badge tone="warning" icon={TriangleAlert}>
            {words.overdue(formatMoney(overdue, currency, language))}
          </Badge>
        )}
        {next_due !== null && words.nextDue(formatDate(next_due, language, 'long'))}
      </p>
    </div>
  );
}
