import { formatMoney } from '@shared/money.ts';
import { classNames } from '@/lib/class-names';
import { useLanguage } from '@/lib/i18n';

type Props = {
  /** Minor units. */
  minor: number;
  currency: string;
  className?: string | undefined;
};

/** Money in the reader's habits; never broken over two lines. */
export function Amount({ minor, currency, className }: Props) {
  const language = useLanguage();
  return (
    <span className={classNames('whitespace-nowrap tabular-nums', className)}>
      {formatMoney(minor, currency, language)}
    </span>
  );
}
