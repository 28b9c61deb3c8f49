import { chargesVat } from '@shared/address.ts';
import { formatPercent } from '@shared/decimal.ts';
import type { DocumentSnapshot } from '@shared/document-snapshot.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import { useLanguage } from '@/lib/i18n';
import { Amount } from '@/ui/amount';

type Sums = Pick<DocumentSnapshot, 'currency' | 'seller' | 'subtotal' | 'taxes' | 'total'>;

/** Base, tax by rate, total. */
export function DocumentTotals({ snapshot }: { snapshot: Sums }) {
  const language = useLanguage();
  const words = paperWords[language];
  const { currency, seller, subtotal, taxes, total } = snapshot;
  const tax = chargesVat(seller.address) ? words.vat : words.tax;
  return (
    <dl className="ml-auto grid w-full max-w-xs grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1.5 tabular-nums">
      <dt className="text-muted">{words.subtotal}</dt>
      <dd className="text-right">
        <Amount minor={subtotal} currency={currency} />
      </dd>
      {taxes.map(({ rate, amount }) => (
        <TaxRow
          key={rate}
          label={`${tax} ${formatPercent(rate, language)}`}
          amount={amount}
          currency={currency}
        />
      ))}
      <div className="col-span-2 flex justify-between gap-6 border-t border-base-300 pt-2 text-lg font-semibold">
        <dt>{words.total}</dt>
        <dd>
          <Amount minor={total} currency={currency} />
        </dd>
      </div>
    </dl>
  );
}

function TaxRow({ label, amount, currency }: { label: string; amount: number; currency: string }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="text-right">
        <Amount minor={amount} currency={currency} />
      </dd>
    </>
  );
}
