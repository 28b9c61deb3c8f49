import { classNames } from '@/lib/class-names';
import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { Section } from '@/ui/section';
import type { Overview } from './overview-queries';
import { ToPayCard } from './to-pay-card';
import { WaitingCard } from './waiting-card';

/** What waits for the contact: to pay, to answer, to confirm, unread. */
export function PendingSection({ slug, overview }: { slug: string; overview: Overview }) {
  const {
    overview: words,
    lists: { families: lists },
  } = useWords();
  const { to_pay, to_answer, to_confirm, unread, today } = overview;
  const cards = [
    { title: words.toAnswer, waiting: to_answer, state: 'open' },
    { title: words.toConfirm, waiting: to_confirm, state: 'to_confirm' },
    { title: words.unread, waiting: unread, state: 'unread' },
  ].flatMap(({ title, waiting, state }) => {
    if (waiting === null || waiting.count === 0) return [];
    const all = waiting.families.map((family) => ({
      name: lists[family].title,
      to: `${paths.list(slug, family)}?state=${state}`,
    }));
    return [{ title, waiting, all }];
  });
  return (
    <Section title={words.pending}>
      <div
        className={classNames(
          'grid items-start gap-4',
          to_pay === null ? 'lg:grid-cols-2' : 'lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]',
        )}
      >
        {to_pay !== null && <ToPayCard slug={slug} owed={to_pay} today={today} />}
        {to_pay === null && cards.length === 0 && <p className="text-muted">{words.nothingToConfirm}</p>}
        {/* Beside what is to be paid they stand in one column, alone each in its own. */}
        {cards.length > 0 && (
          <div className={to_pay === null ? 'contents' : 'grid gap-4'}>
            {cards.map((card) => (
              <WaitingCard key={card.title} {...{ slug, today }} {...card} />
            ))}
          </div>
        )}
      </div>
    </Section>
  );
}
