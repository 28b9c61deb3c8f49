import { formatMoney, formatMoneyShort } from '@shared/money.ts';
import { formatMonth } from '@/lib/dates';
import { useLanguage, useWords } from '@/lib/i18n';
import { StackedBars } from '@/ui/stacked-bars';
import type { CurrencyOfSales } from './overview-queries';

type Props = {
  year: number;
  sales: CurrencyOfSales;
  /** There is no other currency, so that its name is no news. */
  alone: boolean;
};

/** What of each month's invoices is paid and what is pending. A chunk of its own. */
export default function PaidChart({ year, sales: { currency, months }, alone }: Props) {
  const { chart } = useWords().overview;
  const language = useLanguage();
  const byMonth = new Map(months.map((one) => [one.month, one]));
  const bars = Array.from({ length: 12 }, (_, index) => {
    const { paid, pending } = byMonth.get(index + 1) ?? { paid: 0, pending: 0 };
    return {
      name: formatMonth(index + 1, language, 'long'),
      short: formatMonth(index + 1, language, 'short'),
      narrow: formatMonth(index + 1, language, 'narrow'),
      values: [paid, pending] as const,
    };
  });
  return (
    <StackedBars
      title={alone ? chart.title(year) : chart.titleIn(year, currency)}
      text={chart.text}
      barsTitle={chart.month}
      series={[chart.paid, chart.pending]}
      bars={bars}
      format={(minor) => formatMoney(minor, currency, language)}
      formatShort={(minor) => formatMoneyShort(minor, currency, language)}
    />
  );
}
