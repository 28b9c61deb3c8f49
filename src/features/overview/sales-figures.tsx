import { formatDecimal, formatNumber } from '@shared/decimal.ts';
import { useLanguage, useWords } from '@/lib/i18n';
import { type Figure, Figures } from '@/ui/figures';
import { Amounts } from './amounts';
import type { CurrencyOfSales, YearOfSales } from './overview-queries';

/** The figures of what was sold to a contact in a year, each with what it means. */
export function SalesFigures({ sales }: { sales: YearOfSales }) {
  const words = useWords().overview;
  const language = useLanguage();
  const { figures } = words;
  const money = (of: (currency: CurrencyOfSales) => number | null) =>
    sales.currencies.flatMap((one) => {
      const minor = of(one);
      return minor === null ? [] : [{ currency: one.currency, minor }];
    });
  const number = (value: number | null) => (value === null ? null : formatDecimal(String(value), language));
  const days = (value: number | null) =>
    value === null
      ? null
      : formatNumber(`${value}`, language, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  const items: Figure[] = [
    { ...figures.sales, wide: true, value: <Amounts amounts={money(({ sales }) => sales)} /> },
    { ...figures.pending, wide: true, value: <Amounts amounts={money(({ pending }) => pending)} /> },
    ...(sales.currencies.some(({ disputed }) => disputed > 0)
      ? [{ ...figures.disputed, wide: true, value: <Amounts amounts={money(({ disputed }) => disputed)} /> }]
      : []),
    { ...figures.average, wide: true, value: <Amounts amounts={money(({ average }) => average)} /> },
    { ...figures.invoices, value: number(sales.invoices) },
    { ...figures.lines, value: number(sales.lines_per_invoice) },
    { ...figures.days, value: days(sales.days_to_pay) },
    { ...figures.quotes, value: number(sales.quotes_awaiting) },
  ];
  return <Figures items={items} none={words.noFigure} />;
}
