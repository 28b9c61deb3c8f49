import { formatCount } from '@shared/decimal.ts';
import { formatMoney } from '@shared/money.ts';
import { useLanguage, useWords } from '@/lib/i18n';
import type { DocumentFamily } from '@/lib/paths';
import type { DocumentSums as Sums } from './list-queries';

type Props = {
  /** Undefined until they are known. */
  sums: Sums | undefined;
  /** Of which family all are, null for several: only those of one add up to something. */
  family: DocumentFamily | null;
};

/** How many a list holds, and of what amount: what the filter finds, told anew as it changes. */
export function DocumentSums({ sums, family }: Props) {
  const words = useWords();
  const language = useLanguage();
  const money = (part: 'total' | 'balance') =>
    sums?.totals
      .filter((one) => part === 'total' || one.balance > 0)
      .map((one) => formatMoney(one[part], one.currency, language))
      .join(' · ');
  const total = family === null ? '' : money('total');
  const pending = money('balance');
  return (
    <p role="status" className="flex min-h-6 flex-wrap gap-x-5 gap-y-1 text-muted">
      {sums !== undefined && (
        <>
          <span>{words.lists.count(sums.count, formatCount(sums.count, language), sums.more, family)}</span>
          {total && (
            <span>
              {words.documents.total}{' '}
              <strong className="font-semibold whitespace-nowrap text-base-content tabular-nums">
                {total}
              </strong>
            </span>
          )}
          {pending && (
            <span>
              {words.documents.pending}{' '}
              <strong className="font-semibold text-base-content tabular-nums">{pending}</strong>
            </span>
          )}
        </>
      )}
    </p>
  );
}
