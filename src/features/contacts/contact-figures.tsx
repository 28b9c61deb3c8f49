import type { ContactFilter } from '@shared/contact-filter.ts';
import { formatCount } from '@shared/decimal.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useAdminWords } from '@/lib/admin-words';
import { useLanguage } from '@/lib/i18n';
import { Amount } from '@/ui/amount';
import { FailureNotice } from '@/ui/failure-notice';
import { contactFiguresQuery, type Money } from './contact-queries';

/** How many contacts match, and what they owe together; the count is announced when it changes. */
export function ContactFigures({ orgId, filter }: { orgId: string; filter: ContactFilter }) {
  const words = useAdminWords().contactList;
  const language = useLanguage();
  const { data, error } = useQuery({
    ...contactFiguresQuery(orgId, filter),
    placeholderData: keepPreviousData,
  });
  if (error !== null) return <FailureNotice cause={error} />;
  const overdue = data?.money.filter((money) => money.overdue > 0) ?? [];
  return (
    <div className="flex min-h-14 flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <p role="status" className="text-muted tabular-nums">
        {data && words.count(data.count, formatCount(data.count, language), data.more)}
      </p>
      {data && data.money.length > 0 && (
        <dl className="flex flex-wrap gap-x-8 gap-y-3">
          <Figure term={words.owedTogether} money={data.money} of="owed" />
          {overdue.length > 0 && <Figure term={words.overdueTogether} money={overdue} of="overdue" />}
        </dl>
      )}
    </div>
  );
}

type FigureProps = { term: string; money: readonly Money[]; of: 'owed' | 'overdue' };

function Figure({ term, money, of }: FigureProps) {
  return (
    <div className="grid gap-0.5 sm:justify-items-end">
      <dt className="text-sm text-muted">{term}</dt>
      {money.map(({ currency, [of]: minor }) => (
        <dd key={currency} className={of === 'overdue' ? 'text-warning' : ''}>
          <Amount minor={minor} currency={currency} className="text-lg font-semibold" />
        </dd>
      ))}
    </div>
  );
}
