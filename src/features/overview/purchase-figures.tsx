import { formatCount } from '@shared/decimal.ts';
import { useLanguage, useWords } from '@/lib/i18n';
import { Figures } from '@/ui/figures';
import { Amounts } from './amounts';
import type { YearOfPurchases } from './overview-queries';

/** What the merchant ordered from a supplier in a year. */
export function PurchaseFigures({ purchases }: { purchases: YearOfPurchases }) {
  const words = useWords().overview;
  const language = useLanguage();
  const { figures } = words;
  const number = (value: number) => formatCount(value, language);
  const totals = purchases.currencies.map(({ currency, total }) => ({ currency, minor: total }));
  return (
    <Figures
      none={words.noFigure}
      items={[
        {
          ...figures.ordered,
          wide: true,
          value: totals.length === 0 ? null : <Amounts amounts={totals} />,
        },
        { ...figures.orders, value: number(purchases.orders) },
        { ...figures.unconfirmed, value: number(purchases.to_confirm) },
      ]}
    />
  );
}
