import { formatCount } from '@shared/decimal.ts';
import { statementWords } from '@shared/paper-words/statement.ts';
import type { Period, Statement } from '@shared/statement.ts';
import { periodName } from '@shared/statement-names.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ReceiptText } from 'lucide-react';
import { useSearchParams } from 'react-router-dom';
import { useLanguage, useWords } from '@/lib/i18n';
import { readCursor } from '@/lib/keyset';
import { Amount } from '@/ui/amount';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { FailedState } from '@/ui/failed-state';
import { KeysetPager } from '@/ui/keyset-pager';
import { LoadingState } from '@/ui/loading-state';
import { type Account, movementsQuery } from './statement-queries';
import { StatementTable } from './statement-table';

type Props = { account: Account; statement: Statement; period: Period };

/** The movements of a period between its two balances. */
export function StatementMovements({ account, statement, period }: Props) {
  const words = useWords().statement;
  const language = useLanguage();
  const [params] = useSearchParams();
  const extent = { ...period, currency: statement.currency };
  const { data, error, refetch } = useQuery({
    ...movementsQuery(account, extent, readCursor(params)),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <StatementSums statement={statement} />
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState shape="table" />
      ) : data.rows.length === 0 ? (
        <EmptyState icon={ReceiptText} title={words.noMovements}>
          {words.noMovementsText}
        </EmptyState>
      ) : (
        <>
          <p role="status" className="text-sm text-muted">
            {words.count(
              statement.movements,
              formatCount(statement.movements, language),
              periodName(period, language),
            )}
          </p>
          <Card flush>
            <StatementTable
              movements={data.rows}
              currency={statement.currency}
              documentPath={account.documentPath}
            />
          </Card>
          <KeysetPager previous={data.previous} next={data.next} />
        </>
      )}
    </>
  );
}

/** How the period begins, what it adds and takes, how it ends. */
function StatementSums({ statement }: { statement: Statement }) {
  const paper = statementWords[useLanguage()];
  const { currency } = statement;
  const sums = [
    { term: paper.opening, minor: statement.opening },
    { term: paper.charged, minor: statement.charged },
    { term: paper.credited, minor: statement.credited },
    { term: paper.closing, minor: statement.closing, strong: true },
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4">
      {sums.map(({ term, minor, strong }) => (
        <div key={term} className="grid gap-0.5">
          <dt className="text-sm text-muted">{term}</dt>
          <dd className={strong ? 'font-semibold' : undefined}>
            <Amount minor={minor} currency={currency} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
