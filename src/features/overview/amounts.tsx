import { Amount } from '@/ui/amount';

/** Money of several currencies, which nobody adds up: one below the other. */
export function Amounts({ amounts }: { amounts: readonly { currency: string; minor: number }[] }) {
  return amounts.map(({ currency, minor }) => (
    <span key={currency} className="block">
      <Amount minor={minor} currency={currency} className="whitespace-normal" />
    </span>
  ));
}
