import { useWords } from '@/lib/i18n';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { DocumentRows } from './document-rows';
import type { Waiting } from './overview-queries';

type Props = {
  slug: string;
  title: string;
  waiting: Waiting;
  today: string;
  /** The list that holds all of them, where there is one. */
  all?: string | undefined;
};

/** What waits for the contact's eyes or answer: how much, and the first of it. */
export function WaitingCard({ slug, title, waiting: { count, documents }, today, all }: Props) {
  const words = useWords().overview;
  return (
    <Card flush>
      <div className="flex items-center justify-between gap-3 px-5 py-3.5 sm:px-6">
        <h3 className="text-sm font-medium text-muted">{title}</h3>
        <Badge tone="brand">{count > 99 ? words.moreThan(99) : count}</Badge>
      </div>
      <DocumentRows slug={slug} label={title} documents={documents} today={today} />
      {all !== undefined && count > documents.length && (
        <div className="border-t border-base-300 px-3 py-2">
          <ButtonLink size="sm" variant="ghost" to={all}>
            {words.seeAll(count)}
          </ButtonLink>
        </div>
      )}
    </Card>
  );
}
