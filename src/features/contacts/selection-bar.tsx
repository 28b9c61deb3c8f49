import type { ContactFilter } from '@shared/contact-filter.ts';
import { formatCount } from '@shared/decimal.ts';
import { useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import { useLanguage } from '@/lib/i18n';
import type { Selection } from '@/lib/use-selection';
import type { Workplace } from '@/lib/workplace';
import { Button } from '@/ui/button';
import { PickBar } from '@/ui/pick-bar';
import { type ContactRow, contactFiguresQuery } from './contact-queries';
import { InviteDialog } from './invite-dialog';

type Props = {
  workplace: Workplace;
  selection: Selection<ContactRow>;
  filter: ContactFilter;
  /** A contact's name for the preview, where all that match are invited. */
  example: string;
  /** There are other pages. */
  more: boolean;
};

/** Picks the page or everything, and what to do with what is picked. */
export function SelectionBar({ workplace, selection, filter, example, more }: Props) {
  const words = useAdminWords();
  const language = useLanguage();
  const [dialog, setDialog] = useState({ opening: 0, open: false });
  const { everything, rows, wholePage, pickEverything } = selection;
  // The list says the same count above: what everything is has one answer.
  const { data: matching } = useQuery(contactFiguresQuery(workplace.orgId, filter));
  const written = (count: number, unfinished: boolean) =>
    unfinished ? words.parts.moreThan(count) : formatCount(count, language);
  return (
    <>
      <PickBar
        selection={selection}
        count={everything ? matching?.count : rows.length}
        picked={(count) =>
          words.contactList.picked(count, written(count, everything && matching?.more === true))
        }
        all={
          wholePage && more && !everything && matching !== undefined
            ? { label: words.parts.pickAll(written(matching.count, matching.more)), onPick: pickEverything }
            : undefined
        }
        actions={
          <Button
            size="sm"
            variant="primary"
            icon={Send}
            onClick={() => setDialog({ opening: dialog.opening + 1, open: true })}
          >
            {words.invitations.send}
          </Button>
        }
      />
      <InviteDialog
        key={dialog.opening}
        open={dialog.open}
        onClose={() => setDialog({ ...dialog, open: false })}
        to={everything ? { filter } : { contacts: rows.map(({ id }) => id) }}
        workplace={workplace}
        example={everything ? example : (rows[0]?.name ?? example)}
      />
    </>
  );
}
