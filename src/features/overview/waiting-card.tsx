import { formatCount } from '@shared/decimal.ts';
import { useLanguage, useWords } from '@/lib/i18n';
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
  /** The lists in which all of them are. */
  all: readonly { name: string; to: string }[];
};

/** What waits for the contact's eyes or answer: how much, and the first of it. */
export function WaitingCard({ slug, title, waiting: { count, documents }, today, all }: Props) {
  const { overview: words, parts } = useWords();
  const language = useLanguage();
  const [only, ...others] = all;
  return (
    <Card flush>
      <div className="flex items-center justify-between gap-3 px-5 py-3.5 sm:px-6">
        <h3 className="text-sm font-medium text-muted">{title}</h3>
        <Badge tone="brand">{count > 99 ? parts.moreThan(99) : formatCount(count, language)}</Badge>
      </div>
      <DocumentRows slug={slug} label={title} documents={documents} today={today} />
      {count > documents.length && (
        <div className="flex flex-wrap items-center gap-x-1 border-t border-base-300 px-3 py-2">
          {only !== undefined && others.length === 0 ? (
            <ButtonLink size="sm" variant="ghost" to={only.to}>
              {words.seeAll(count)}
            </ButtonLink>
          ) : (
            <>
              <span className="px-2 text-sm text-muted sm:px-3">{words.seeIn}</span>
              {all.map(({ name, to }) => (
                <ButtonLink key={to} size="sm" variant="ghost" to={to}>
                  {name}
                </ButtonLink>
              ))}
            </>
          )}
        </div>
      )}
    </Card>
  );
}
