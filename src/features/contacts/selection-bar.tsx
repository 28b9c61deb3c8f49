import { useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { useLanguage, useWords } from '@/lib/i18n';
import type { Workplace } from '@/lib/workplace';
import { Button } from '@/ui/button';
import { CheckboxField } from '@/ui/checkbox-field';
import { filterOf } from './contact-queries';
import { formatCount } from './format-count';
import { reachQuery } from './invitation-queries';
import { InviteDialog } from './invite-dialog';
import type { Selection } from './use-selection';

type Props = {
  workplace: Workplace;
  selection: Selection;
  search: string;
  /** A contact's name for the preview. */
  example: string;
  /** There are other pages. */
  more: boolean;
};

/** Picks the page or everything, and what to do with what is picked. */
export function SelectionBar({ workplace, selection, search, example, more }: Props) {
  const words = useWords().invitations;
  const language = useLanguage();
  const [dialog, setDialog] = useState({ opening: 0, open: false });
  const { everything, count, wholePage, choice } = selection;
  const { data: matching } = useQuery({
    ...reachQuery(workplace.orgId, { filter: filterOf(search) }),
    enabled: wholePage && more,
  });
  const picked = everything ? matching?.total : count;
  return (
    <div className="z-10 flex min-h-12 md:sticky md:top-2 flex-wrap items-center gap-x-6 gap-y-3 rounded-box border border-base-300 bg-base-100 px-4 py-3 shadow-card">
      <CheckboxField label={words.pickPage} checked={wholePage} onChange={selection.togglePage} />
      <p role="status" className="text-muted tabular-nums">
        {picked !== undefined && picked > 0 && words.picked(formatCount(picked, language))}
      </p>
      {wholePage && more && !everything && matching !== undefined && (
        <Button size="sm" variant="ghost" onClick={selection.pickEverything}>
          {words.pickAll(formatCount(matching.total, language))}
        </Button>
      )}
      {count > 0 && (
        <div className="flex flex-wrap gap-2 sm:ml-auto">
          <Button size="sm" variant="ghost" onClick={selection.clear}>
            {words.clear}
          </Button>
          <Button
            size="sm"
            variant="primary"
            icon={Send}
            onClick={() => setDialog({ opening: dialog.opening + 1, open: true })}
          >
            {words.send}
          </Button>
        </div>
      )}
      <InviteDialog
        key={dialog.opening}
        open={dialog.open}
        onClose={() => setDialog({ ...dialog, open: false })}
        {...{ workplace, to: choice, example }}
      />
    </div>
  );
}
