import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useSearchParams } from 'react-router-dom';
import { classNames } from '@/lib/class-names';
import { useWords } from '@/lib/i18n';
import { Card } from '@/ui/card';
import { FailedState } from '@/ui/failed-state';
import { lazyPart } from '@/ui/lazy-part';
import { LoadingState } from '@/ui/loading-state';
import { Section } from '@/ui/section';
import { SelectField } from '@/ui/select-field';
import { type Overview, type OverviewReader, type Year, yearQuery } from './overview-queries';
import { PurchaseFigures } from './purchase-figures';
import { SalesFigures } from './sales-figures';

// Looked at after what is pending: it comes after it, too.
const PaidChart = lazyPart(() => import('./paid-chart'));

/** The figures of a year and what of it was paid. The year is kept in the address: none is the present one. */
export function YearSection({ reader, overview }: { reader: OverviewReader; overview: Overview }) {
  const words = useWords().overview;
  const [params, setParams] = useSearchParams();
  const chosen = readYear(params.get('year'));
  const { data, error, refetch, isPlaceholderData } = useQuery(yearQuery(reader, chosen));
  const present = Number(overview.today.slice(0, 4));
  const year = chosen ?? present;
  const years = [...new Set([present, ...overview.years, year])].sort((a, b) => b - a);
  const choose = (value: string) => {
    const next = new URLSearchParams(params);
    if (Number(value) === present) next.delete('year');
    else next.set('year', value);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  return (
    <Section
      title={words.year(year)}
      actions={
        years.length > 1 && (
          <SelectField
            label={words.chooseYear}
            hideLabel
            value={String(year)}
            onChange={(event) => choose(event.target.value)}
            options={years.map((one) => ({ value: String(one), label: String(one) }))}
            className="w-auto"
          />
        )
      }
    >
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState shape="table" />
      ) : (
        <div
          className={classNames('grid gap-4', isPlaceholderData && 'opacity-60')}
          aria-busy={isPlaceholderData}
        >
          <YearFigures data={data} />
        </div>
      )}
    </Section>
  );
}

function YearFigures({ data: { year, sales, purchases } }: { data: Year }) {
  const words = useWords().overview;
  const nothing = (sales?.currencies.length ?? 0) === 0 && (purchases?.orders ?? 0) === 0;
  if (nothing && (sales?.quotes_awaiting ?? 0) === 0) {
    return (
      <Card>
        <p className="text-muted">{words.emptyYear(year)}</p>
      </Card>
    );
  }
  return (
    <>
      {sales !== null && <SalesFigures sales={sales} />}
      {sales?.currencies
        .filter(({ months }) => months.length > 0)
        .map((currency) => (
          <Card key={currency.currency}>
            <Suspense fallback={<div className="h-72" />}>
              <PaidChart year={year} sales={currency} alone={sales.currencies.length === 1} />
            </Suspense>
          </Card>
        ))}
      {purchases !== null && <PurchaseFigures purchases={purchases} />}
    </>
  );
}

/** The year that the address names; null when it names none. */
function readYear(text: string | null): number | null {
  const year = Number(text);
  return Number.isInteger(year) && year >= 1900 && year <= 9998 ? year : null;
}
