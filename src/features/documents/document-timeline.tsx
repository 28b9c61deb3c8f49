import type { DocumentPage } from '@shared/document-page.ts';
import { formatMoney } from '@shared/money.ts';
import { Ban, BanknoteArrowUp, Eye, FileText, type LucideIcon, Mail, Share2 } from 'lucide-react';
import { useLanguage, useWords } from '@/lib/i18n';
import type { Words } from '@/messages/load';
import { MomentText } from '@/ui/dates';
import { Section } from '@/ui/section';
import { Timeline } from '@/ui/timeline';

type EventKind = keyof Words['documents']['events'];

const icons: Record<EventKind, LucideIcon> = {
  issued: FileText,
  sent: Mail,
  shared: Share2,
  opened: Eye,
  paid: BanknoteArrowUp,
  voided: Ban,
};

/** What has happened to a document, in order, in the merchant's zone. */
export function DocumentTimeline({
  page,
}: {
  page: Pick<DocumentPage, 'timeline' | 'currency' | 'time_zone'>;
}) {
  const words = useWords().documents;
  const language = useLanguage();
  const known = page.timeline.filter(
    (entry): entry is typeof entry & { kind: EventKind } => entry.kind in icons,
  );
  return (
    <Section title={words.timeline}>
      <Timeline
        items={known.map(({ kind, at, amount }) => ({
          key: `${kind} ${at}`,
          title:
            amount === undefined
              ? words.events[kind]
              : words.eventAmount(words.events[kind], formatMoney(amount, page.currency, language)),
          at: <MomentText moment={at} timeZone={page.time_zone} />,
          icon: icons[kind],
          tone: kind === 'paid' ? 'success' : 'quiet',
        }))}
      />
    </Section>
  );
}
