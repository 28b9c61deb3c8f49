import { statementWords } from '@shared/paper-words/statement.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { today } from '@/lib/dates';
import { useLanguage, useWords } from '@/lib/i18n';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { PageHeader } from '@/ui/page-header';
import { SegmentedControl } from '@/ui/segmented-control';
import { isBackwards, readPeriod } from './period';
import { StatementDownloads } from './statement-downloads';
import { StatementMovements } from './statement-movements';
import { StatementOwed } from './statement-owed';
import { StatementPeriod } from './statement-period';
import { type Account, statementQuery } from './statement-queries';

type Props = {
  account: Account;
  /** What a reader may do about what is owed. */
  action?: ReactNode;
  /** The words below the title; and the way up. */
  description: string;
  back?: { to: string; label: string } | undefined;
};

/** What a contact owes now, and every movement of a period with the balance after it. Period and currency are in the address. */
export function StatementPage({ account, action, description, back }: Props) {
  const words = useWords().statement;
  const language = useLanguage();
  const [params, setParams] = useSearchParams();
  const period = readPeriod(params, today(account.timeZone));
  const backwards = isBackwards(period);
  const asked = params.get('currency');
  const extent = { ...period, currency: asked !== null && /^[A-Z]{3}$/.test(asked) ? asked : null };
  const { data, error, refetch } = useQuery({
    ...statementQuery(account, extent),
    placeholderData: keepPreviousData,
    enabled: !backwards,
  });
  const showCurrency = (currency: string) => {
    const next = new URLSearchParams(params);
    for (const key of ['after', 'before']) next.delete(key);
    next.set('currency', currency);
    setParams(next);
  };
  const header = <PageHeader title={statementWords[language].title} description={description} back={back} />;
  // All of it comes at once: what came first would be pushed down by what is owed.
  if (data === undefined && error === null && !backwards) {
    return (
      <div className="grid gap-6">
        {header}
        <LoadingState shape="document" />
      </div>
    );
  }
  return (
    <div className="grid gap-6">
      {header}
      {data !== undefined && data.currencies.length > 1 && (
        <SegmentedControl
          label={statementWords[language].currency}
          value={data.currency}
          onChange={showCurrency}
          options={data.currencies.map((value) => ({ value, label: value }))}
        />
      )}
      {error === null && data !== undefined && <StatementOwed statement={data} action={action} />}
      <section aria-label={words.movements} className="grid gap-4">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <StatementPeriod period={period} backwards={backwards} />
          {!backwards && error === null && data !== undefined && (
            <StatementDownloads account={account} statement={data} period={period} />
          )}
        </div>
        {backwards ? null : error !== null ? (
          <FailedState cause={error} onRetry={() => void refetch()} />
        ) : (
          data !== undefined && <StatementMovements account={account} statement={data} period={period} />
        )}
      </section>
    </div>
  );
}
