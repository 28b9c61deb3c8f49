import { formatMoney } from '@shared/money.ts';
import { useAdminWords } from '@/lib/admin-words';
import { useLanguage } from '@/lib/i18n';
import { Amount } from '@/ui/amount';
import { StatusBadge } from '@/ui/badge';
import { MomentText } from '@/ui/dates';
import { type Reversed, reversalsOf } from './reversals';

/** What went back of a payment: how it stands, how much, when, at what price. Nothing where nothing did. */
export function ReversalList({ of, timeZone }: { of: Reversed; timeZone: string }) {
  const words = useAdminWords().reversals;
  const language = useLanguage();
  const list = reversalsOf(of, words);
  if (list.length === 0) return null;
  return (
    <ul aria-label={words.title} className="grid gap-2 font-normal">
      {list.map(({ id, label, tone, amount, at, fee }) => (
        <li key={id} className="flex flex-wrap items-center justify-[inherit] gap-x-2.5 gap-y-1">
          <StatusBadge tone={tone}>{label}</StatusBadge>
          <Amount minor={amount} currency={of.currency} />
          <span className="text-sm text-muted">
            <MomentText moment={at} timeZone={timeZone} />
            {fee > 0 && <> · {words.fee(formatMoney(fee, of.currency, language))}</>}
          </span>
        </li>
      ))}
    </ul>
  );
}
