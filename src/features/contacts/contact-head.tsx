import { useQuery } from '@tanstack/react-query';
import { useAdminWords } from '@/lib/admin-words';
import type { Workplace } from '@/lib/workplace';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { type ContactCard, type ContactKind, contactStandingQuery } from './contact-queries';

/** What a contact is to the merchant, and what it owes: under its name, whatever part of its page is shown. */
export function ContactHead({ workplace, contact }: { workplace: Workplace; contact: ContactCard }) {
  const words = useAdminWords();
  const { data: money } = useQuery(contactStandingQuery(workplace.orgId, contact.id));
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-x-5 gap-y-2">
      <Badge>{words.contacts.kinds[contact.kind as ContactKind]}</Badge>
      {money?.length === 0 && <span>{words.contactActivity.nothingOwed}</span>}
      {money?.map(({ currency, owed, overdue }) => (
        <span key={currency} className="flex flex-wrap gap-x-5 gap-y-1">
          <span>
            {words.contactActivity.owes}{' '}
            <Amount minor={owed} currency={currency} className="font-semibold text-base-content" />
          </span>
          {overdue > 0 && (
            <span className="text-warning">
              {words.contactActivity.overdue}{' '}
              <Amount minor={overdue} currency={currency} className="font-semibold" />
            </span>
          )}
        </span>
      ))}
    </div>
  );
}
