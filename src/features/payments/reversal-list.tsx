import { formatMoney } from '@shared/money.ts';
import { useAdminWords } from '@/lib/admin-words';
import { classNames } from '@/lib/class-names';
import { useLanguage } from '@/lib/i18n';
import { Amount } from '@/ui/amount';
import { StatusBadge } from '@/ui/badge';
import { MomentText } from '@/ui/dates';
import { type Reversed, reversalsOf } from './reversals';

/**
 * What went back of a payment: how it stands and how much; when and at what price as well where there is room, for which
 * `timeZone` is given. Nothing where nothing did.
 */
export function ReversalList({ of, timeZone }: { of: Reversed; timeZone?: string }) {
  const words = useAdminWords().reversals;
  const language = useLanguage();
  const list = reversalsOf(of, words);
  const short = timeZone === undefined;
  if (list.length === 0) return null;
  return (
    <ul aria-label={words.title} className={classNames('grid gap-2', short && '@max-2xl:justify-items-end')}>
      {list.map(({ id, label, tone, amount, at, fee, answer }) => (
        <li
          key={id}
          className={classNames(
            'flex flex-wrap items-center gap-x-2.5 gap-y-1',
            short && '@max-2xl:justify-end',
          )}
        >
          <StatusBadge tone={tone}>{label}</StatusBadge>
          <Amount minor={amount} currency={of.currency} />
          {!short && (
            <span className="text-sm text-muted">
              <MomentText moment={at} timeZone={timeZone} />
              {fee > 0 && <> · {words.fee(formatMoney(fee, of.currency, language))}</>}
            </span>
          )}
          {!short && answer !== null && (
            <span className="flex basis-full flex-wrap gap-x-4 gap-y-1 text-sm">
              {answer.respond_by !== null && (
                <span>
                  {words.respondBy} <MomentText moment={answer.respond_by} timeZone={timeZone} />
                </span>
              )}
              {answer.page_url !== null && (
                <a className="text-link min-h-6" href={answer.page_url} target="_blank" rel="noreferrer">
                  {words.respond}
                </a>
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
