import { useAdminWords } from '@/lib/admin-words';
import { Amount } from '@/ui/amount';
import type { Money } from './contact-queries';

/** What a contact owes and what of it is overdue, each currency apart. */
export function ContactMoney({ money }: { money: readonly Money[] }) {
  const words = useAdminWords().contactList;
  if (money.length === 0) return <span className="text-sm text-muted">{words.nothing}</span>;
  return (
    <span className="inline-grid justify-items-end gap-0.5">
      {money.map(({ currency, owed, overdue }) => (
        <span key={currency} className="grid justify-items-end">
          <Amount minor={owed} currency={currency} className="font-medium" />
          {overdue > 0 && (
            <span className="text-sm whitespace-nowrap text-warning">
              {words.overdue} <Amount minor={overdue} currency={currency} />
            </span>
          )}
        </span>
      ))}
    </span>
  );
}
